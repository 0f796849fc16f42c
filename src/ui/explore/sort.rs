//! The order of the results.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::query_url::{SORTS, sort_value};
use crate::domain::{Action, Sort};
use crate::i18n::Key;
use crate::ui::kit::{View, el};

pub(super) fn sort_select() -> View {
    let app = use_app();
    let texts = use_texts();
    // A text may ask for an order, as "since when" does.
    let read = Memo::new(move |_| {
        app.answer.explored.with(|explored| explored.as_ref().and_then(|explored| explored.understood.order_read()))
    });
    let current = move || {
        let own = app.asked.query.with(|query| query.sort);
        let order = read.with(|read| read.as_ref().filter(|_| own == Sort::Relevance).map(|(order, _)| *order));
        sort_value(order.unwrap_or(own))
    };
    let option = |sort: Sort| {
        let key = match sort {
            Sort::Relevance => Key::SortRelevance,
            Sort::Newest => Key::SortNewest,
            Sort::Oldest => Key::SortOldest,
        };
        let value = sort_value(sort);
        el("option").attr("value", value).live_flag("selected", move || current() == value).text(texts.text(key)).view()
    };
    let change = move |event| {
        let value = event_target_value(&event);
        if let Some(sort) = SORTS.into_iter().find(|sort| sort_value(*sort) == value) {
            let taken_back = read.get_untracked().filter(|_| sort == Sort::Relevance);
            app.act(taken_back.map_or(Action::SetSort(sort), |(_, text)| Action::Ask(text)));
        }
    };
    let select = el("select").on("change", change).children(SORTS.map(option).into());
    el("label").class("sort").child(el("span").text(texts.text(Key::SortLabel))).child(select).view()
}
