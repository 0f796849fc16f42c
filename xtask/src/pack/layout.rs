//! What lies where in `dist/`.

use std::collections::BTreeMap;

use igf_explorer::domain::{Lang, Route};

use crate::hosting::{NOT_FOUND, START};

/// Where each file is to be had, by the name that it has in the sources; both below dist/.
pub(super) type Names = BTreeMap<String, String>;

/// The app's shell: the page without content that the copy on a device answers with, and from which all other pages are
/// made.
pub(super) const SHELL: &str = "app.html";
/// The service worker.
pub(super) const WORKER: &str = "sw.js";
/// The list of a release.
pub const RELEASE: &str = "release.json";
/// What other sites load to embed this one, and its types.
pub(super) const FOR_PARTNERS: [&str; 2] = ["embed.js", "embed.d.ts"];
/// A small site of its own, in which other sites embed this one.
pub(super) const DEMO: &str = "embed-demo/";
/// The pages of single releases.
pub(super) const RELEASES: &str = "releases/";
/// The answers of oEmbed.
pub(super) const OEMBED: &str = "oembed/";
/// Pictures to take away: nobody fetches them before they are asked for.
const PICTURES: &str = "pictures/";
/// The pictures for link previews.
pub(super) const CARDS: &str = "cards/";
/// The search engine for other sites.
const ENGINE: &str = "engine/";

/// Folders beside the site, for which no page of it asks: its releases' own pages, and what is there for other sites or to
/// be taken away.
pub(super) const APART: [&str; 6] = [RELEASES, OEMBED, DEMO, ENGINE, PICTURES, CARDS];

/// The file of a page: `fr/` → `fr/index.html`, `fr/topics/ai` → `fr/topics/ai.html`.
pub(super) fn file_of(route: &Route) -> String {
    let path = route.path();
    if path.ends_with('/') { format!("{path}index.html") } else { format!("{path}.html") }
}

/// The file of a language's first page for those who leave out the slash at its end.
pub(super) fn file_without_slash(lang: Lang) -> String {
    format!("{lang}.html")
}

/// Whether a path is that of a static page or of its compressed siblings.
pub(super) fn is_page(path: &str) -> bool {
    let is_lang = |lang: Lang| {
        path.strip_prefix(lang.tag()).is_some_and(|rest| rest.starts_with('/') || rest.starts_with(".html"))
    };
    Lang::ALL.into_iter().any(is_lang) || [START, NOT_FOUND].contains(&path)
}
