//! The frame around every page.

mod footer;
mod header;
mod language_switch;
mod notices;

use leptos::prelude::*;

use super::kit::{el, live, nothing, side_by_side};
use super::routes::current_page;
use crate::app::{use_app, use_texts};
use crate::i18n::Key;

/// Header, notices, the page, footer; header and footer are left out inside another site.
pub fn shell() -> AnyView {
    let app = use_app();
    let texts = use_texts();
    let here = move || app.here(|query| query.clone()) + "#main";
    let skip = move |event: leptos::ev::Event| {
        event.prevent_default();
        app.focus_main();
    };
    let embedded = app.embedded;
    side_by_side(vec![
        el("a")
            .class("skip")
            .live_attr("href", move || Some(here()))
            .on("click", skip)
            .text(texts.text(Key::SkipToContent))
            .view(),
        live(move || if embedded.get() { nothing() } else { header::header() }),
        notices::notices(),
        el("main").attr("id", "main").attr("tabindex", "-1").child(current_page()).view(),
        live(move || if embedded.get() { footer::embedded_footer() } else { footer::footer() }),
    ])
}
