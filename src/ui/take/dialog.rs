//! The dialog that shows what a reader asked for beside the page.

use leptos::prelude::*;

use super::cite::cite_body;
use super::copied::copied;
use super::download::download_body;
use super::keys::keys_body;
use crate::app::dialogs::{self, Dialog, TAKE};
use crate::app::{use_app, use_texts};
use crate::i18n::Key;
use crate::ui::kit::{El, View, button, el, live, nothing, para};

const FIELD: &str = "take-link";

/// One dialog for all of them, empty until it is asked for.
pub fn take_dialog() -> View {
    let (app, texts) = (use_app(), use_texts());
    let close = button("✕", || dialogs::close(TAKE)).class("plain").attr("aria-label", texts.text(Key::DialogClose));
    let title = el("h2").attr("id", "take-title").live_text(move || {
        let key = app.view.dialog.with(|dialog| match dialog {
            Some(Dialog::Cite(..)) => Key::Cite,
            Some(Dialog::Download) => Key::DownloadTitle,
            Some(Dialog::Keys) => Key::KeysTitle,
            _ => Key::Share,
        });
        texts.text(key).to_owned()
    });
    let body = live(move || match app.view.dialog.get() {
        Some(dialog) => untrack(|| body(dialog)),
        None => nothing(),
    });
    el("dialog")
        .attr("id", TAKE)
        .class("embed-dialog take-dialog")
        .attr("aria-labelledby", "take-title")
        .on("close", move |_| app.view.dialog.set(None))
        .child(el("div").class("embed-head").child(title).child(close))
        .child(el("div").class("embed-body").child(body))
        .view()
}

fn body(dialog: Dialog) -> View {
    match dialog {
        Dialog::Cite(page, query) => cite_body(page, *query),
        Dialog::Download => download_body(),
        Dialog::Keys => keys_body(),
        Dialog::Share(title, address) => share_body(&title, &address).view(),
    }
}

fn share_body(title: &str, address: &str) -> El {
    let texts = use_texts();
    el("div").class("take-part").child(para(title)).child(copied(FIELD, texts.text(Key::ShareLink), address, "2"))
}
