//! "Embed this page": choices, preview, and what to paste.

use leptos::prelude::*;

use super::form::form;
use super::preview::preview;
use super::settings::Settings;
use crate::app::{dialogs, use_app, use_texts};
use crate::i18n::Key;
use crate::ui::kit::{El, View, button, el, link, live, nothing, para, side_by_side};

const ID: &str = "embed";
const CODE: &str = "embed-code";

/// The button that opens the dialog, and the dialog.
pub fn embed_dialog() -> View {
    let texts = use_texts();
    let is_open = RwSignal::new(false);
    let open = move || {
        is_open.set(true);
        dialogs::open(ID);
    };
    let opener = button(texts.text(Key::EmbedThis), open).attr("aria-haspopup", "dialog");
    let close = button("✕", || dialogs::close(ID)).class("plain").attr("aria-label", texts.text(Key::EmbedClose));
    let title = el("h2").attr("id", "embed-title").text(texts.text(Key::EmbedThis));
    let dialog = el("dialog")
        .attr("id", ID)
        .class("embed-dialog")
        .attr("aria-labelledby", "embed-title")
        .on("close", move |_| is_open.set(false))
        .child(el("div").class("embed-head").child(title).child(close))
        .child(live(move || if is_open.get() { untrack(body) } else { nothing() }));
    side_by_side(vec![opener.view(), dialog.view()])
}

fn body() -> View {
    let texts = use_texts();
    let app = use_app();
    let settings = RwSignal::new(Settings::new(app));
    // A page beside the site, not one of it.
    let address = app.site_address() + "embed-demo/demo.html?lang=" + texts.lang().tag();
    let demo = link(address, texts.text(Key::EmbedDemo)).attr("target", "_blank").attr("rel", "noopener");
    el("div")
        .class("embed-body")
        .child(para(texts.text(Key::EmbedLead)))
        .child(form(settings))
        .child(code(settings))
        .child(preview(settings))
        .child(el("p").child(demo))
        .view()
}

fn code(settings: RwSignal<Settings>) -> El {
    let app = use_app();
    let texts = use_texts();
    let text = el("textarea")
        .attr("id", CODE)
        .attr("readonly", "")
        .attr("rows", "6")
        .attr("spellcheck", "false")
        .live_value("value", move || settings.with(Settings::code));
    let said = RwSignal::new(String::new());
    // What was copied is not what stands there now.
    Effect::new(move |_| {
        settings.track();
        said.set(String::new());
    });
    let label = el("label").attr("for", CODE).text(texts.text(Key::EmbedCode));
    let copy = {
        let texts = texts.clone();
        move || {
            let texts = texts.clone();
            let say = move |copied| {
                said.set(texts.text(if copied { Key::EmbedCopied } else { Key::EmbedSelected }).to_owned());
            };
            app.copy_field(CODE, say);
        }
    };
    let copy = button(texts.text(Key::EmbedCopy), copy).class("primary");
    let said = el("span").attr("role", "status").live_text(move || said.get());
    el("div").class("embed-code").child(label).child(text).child(el("p").child(copy).text(" ").child(said))
}
