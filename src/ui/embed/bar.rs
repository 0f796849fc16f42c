//! Above the view: the way back. A frame has no history of its own.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::i18n::Key;
use crate::ui::kit::{View, button, el, live, nothing};

/// The way back, once the reader has gone somewhere.
pub fn bar() -> View {
    let app = use_app();
    let texts = use_texts();
    live(move || {
        if !app.frame.has_trail.get() {
            return nothing();
        }
        let back = button(texts.text(Key::EmbedBack), move || app.go_back_in_frame()).class("plain");
        el("div").class("embedded-bar").child(back).view()
    })
}
