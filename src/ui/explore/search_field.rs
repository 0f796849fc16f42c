//! The search field.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::Action;
use crate::domain::parameters::TEXT;
use crate::domain::query::MAX_TEXT;
use crate::i18n::Key;
use crate::ui::kit::{El, View, bare_button, el, live, nothing};

pub(super) fn search_field() -> View {
    let app = use_app();
    let texts = use_texts();
    let texts_then = texts.clone();
    let has_text = Memo::new(move |_| app.asked.query.with(|query| !query.text.is_empty()));
    let clear = live(move || if has_text.get() { clear_button(texts_then.text(Key::SearchClear)) } else { nothing() });
    let hint = el("p").attr("id", "search-hint").class("hint").text(texts.text(Key::SearchHint));
    let form = el("form")
        .class("search")
        .on("submit", move |event| {
            event.prevent_default();
            app.leave_search();
        })
        .child(el("label").attr("for", "search").text(texts.text(Key::SearchLabel)))
        .child(el("div").class("search-box").child(field(texts.text(Key::SearchPlaceholder))).child(clear))
        .child(hint);
    el("search").child(form).view()
}

fn field(placeholder: &str) -> El {
    let app = use_app();
    el("input")
        .attr("id", "search")
        .attr("type", "search")
        .attr("role", "searchbox")
        .attr("name", TEXT)
        .attr("maxlength", MAX_TEXT.to_string())
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("enterkeyhint", "search")
        .attr("aria-describedby", "search-hint")
        .attr("placeholder", placeholder)
        .live_value("value", move || app.asked.query.with(|query| query.text.clone()))
        .on_typed(move |text| app.act(Action::SetText(text)))
}

fn clear_button(label: &str) -> View {
    let app = use_app();
    let clear = move |_| {
        app.act(Action::SetText(String::new()));
        app.focus_search();
    };
    let button = bare_button().class("search-clear").attr("aria-label", label);
    button.on("click", clear).text("✕").view()
}
