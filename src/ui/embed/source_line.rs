//! Below the view: where it comes from, and the way to the full page.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::Query;
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, live, nothing, side_by_side, text_view};

/// Source, release if it is a pinned one, and the full page with the same state.
pub fn source_line() -> View {
    let app = use_app();
    let texts = use_texts();
    let open = outside(texts.text(Key::EmbedOpen)).live_attr("href", move || Some(app.here(Query::clone)));
    let source = texts.text(Key::EmbedSource).to_owned();
    let pinned = live(move || {
        app.frame.surroundings.with(|surroundings| {
            let Some(release) = &surroundings.pinned else { return nothing() };
            let said = text_view(texts.filled(Key::PinnedShort, &[("release", release)]));
            let newer = outside(texts.text(Key::PinnedNewer)).live_attr("href", move || Some(app.newest_here()));
            let newer = if surroundings.has_newer { newer.view() } else { nothing() };
            side_by_side(vec![el("span").child(said).view(), newer])
        })
    });
    el("footer").class("embedded-source").child(el("span").text(source)).child(pinned).child(open).view()
}

/// A link that leaves the frame.
fn outside(text: &str) -> El {
    el("a").attr("target", "_blank").attr("rel", "noopener").text(text)
}
