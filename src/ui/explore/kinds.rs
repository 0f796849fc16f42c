//! The kinds of record, each with what the present query finds of it.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::{Action, Kind};
use crate::i18n::Key;
use crate::ui::kit::{View, el};

pub(super) fn kinds() -> View {
    let app = use_app();
    let texts = use_texts();
    let totals = Memo::new(move |_| {
        app.answer.explored.with(|explored| explored.as_ref().map_or([0; Kind::ALL.len()], |answer| answer.totals))
    });
    let line = |kind: Kind| {
        let own = texts.clone();
        let count = move || own.number(totals.with(|totals| totals.get(kind as usize).copied().unwrap_or(0)));
        let href = move || app.asked.query.with(|query| app.explore_href(Action::Show(kind).apply(query)));
        let is_shown = move || app.asked.query.with(|query| query.show == kind).then(|| "page".to_owned());
        let link = el("a")
            .live_attr("href", move || Some(href()))
            .live_attr("aria-current", is_shown)
            .text(texts.text(Key::of_kind(kind)))
            .text(" ")
            .child(el("span").class("muted").live_text(count));
        el("li").child(link).view()
    };
    let list = el("ul").children(Kind::ALL.map(line).into());
    el("nav").class("kinds").attr("aria-label", texts.text(Key::Kinds)).child(list).view()
}
