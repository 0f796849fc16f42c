//! A text to take along by the clipboard.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::i18n::Key;
use crate::ui::kit::{El, button, el};

/// A text to copy, under its name: by the button, or by hand where the browser does not allow it.
pub(super) fn copied(id: &'static str, label: &str, text: &str, rows: &'static str) -> El {
    let (app, texts) = (use_app(), use_texts());
    let said = RwSignal::new(String::new());
    let field =
        el("textarea").attr("id", id).attr("readonly", "").attr("rows", rows).attr("spellcheck", "false").text(text);
    let name = texts.filled(Key::CopyNamed, &[("name", label)]);
    let copy = {
        let texts = texts.clone();
        move || {
            let texts = texts.clone();
            app.copy_field(id, move |is_copied| {
                said.set(texts.text(if is_copied { Key::EmbedCopied } else { Key::TakeSelected }).to_owned());
            });
        }
    };
    let copy = button(texts.text(Key::EmbedCopy), copy).attr("aria-label", name);
    let said = el("span").attr("role", "status").live_text(move || said.get());
    el("div").class("copied").child(el("label").attr("for", id).text(label)).child(copy).child(field).child(said)
}
