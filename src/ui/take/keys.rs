//! The keys that do something, each with its switch.

use crate::app::shortcuts::KEYS;
use crate::app::{use_app, use_texts};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, para};

pub(super) fn keys_body() -> View {
    let texts = use_texts();
    let list = el("ul").class("keys").children(KEYS.map(|key| item(line(key))).into());
    el("div").class("take-part").child(para(texts.text(Key::KeysLead))).child(list).view()
}

fn line(key: char) -> El {
    let (app, texts) = (use_app(), use_texts());
    let tick = el("input")
        .attr("type", "checkbox")
        .live_flag("checked", move || app.uses_key(key))
        .on("change", move |_| app.switch_key(key, !app.uses_key(key)));
    el("label").child(tick).text(" ").child(el("kbd").text(key.to_string())).text(" ").text(texts.text(meaning(key)))
}

fn meaning(key: char) -> Key {
    match key {
        '/' => Key::KeySearch,
        'j' => Key::KeyNext,
        'k' => Key::KeyPrevious,
        's' => Key::KeyKeep,
        'c' => Key::KeyCite,
        _ => Key::KeyHelp,
    }
}
