//! The frame around every page.

mod footer;
mod header;
mod language_switch;
mod notices;

use leptos::prelude::Get;

use super::embed;
use super::kit::{View, el, nothing, side_by_side};
use super::routes::current_page;
use super::take::take_dialog;
use crate::app::{use_app, use_texts};
use crate::i18n::Key;

/// Header, notices, the page, footer; inside another site there are only the page and where it comes from.
pub fn shell() -> View {
    let app = use_app();
    let texts = use_texts();
    let here = move || app.here(|query| query.clone()) + "#main";
    let skip = move |event: leptos::ev::Event| {
        event.prevent_default();
        app.focus_main();
    };
    let is_embedded = app.is_embedded();
    let main = if app.is_compact() { el("main").class("compact") } else { el("main") };
    side_by_side(vec![
        el("a")
            .class("skip")
            .live_attr("href", move || Some(here()))
            .on("click", skip)
            .text(texts.text(Key::SkipToContent))
            .view(),
        if is_embedded { embed::bar() } else { header::header() },
        notices::notices(),
        main.attr("id", "main").attr("tabindex", "-1").child(current_page()).view(),
        if is_embedded { embed::source_line() } else { footer::footer() },
        if is_embedded { nothing() } else { take_dialog() },
        el("p").class("hidden-text").attr("role", "status").live_text(move || app.view.said.get()).view(),
    ])
}
