//! What holds for every page.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::{Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{el, link, para};

pub(super) fn footer() -> AnyView {
    let app = use_app();
    let texts = use_texts();
    let release = app.release.with_untracked(|release| texts.filled(Key::FooterRelease, &[("release", release)]));
    let terms = el("p")
        .class("muted")
        .text(texts.text(Key::FooterLicence))
        .text(" · ")
        .text(release)
        .text(" · ")
        .child(link(app.page_href(Page::About), texts.text(Key::NavAbout)));
    el("footer").class("site").child(para(texts.text(Key::FooterNote))).child(terms).view()
}

/// Inside another site: the source, and the way to the full page.
pub(super) fn embedded_footer() -> AnyView {
    let app = use_app();
    let texts = use_texts();
    let full = move || app.here(|query| Query { embed: false, ..query.clone() });
    let open = el("a")
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .live_attr("href", move || Some(full()))
        .text(texts.text(Key::EmbedOpen));
    el("footer").class("embedded-source").text(texts.text(Key::EmbedSource)).text(" · ").child(open).view()
}
