//! The order of the results.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::query_url::{SORTS, sort_value};
use crate::domain::{Action, Sort};
use crate::i18n::Key;

#[component]
pub fn SortSelect() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let current = move || app.query.with(|query| sort_value(query.sort));
    let option = |sort: Sort| {
        let key = match sort {
            Sort::Relevance => Key::SortRelevance,
            Sort::Newest => Key::SortNewest,
            Sort::Oldest => Key::SortOldest,
        };
        let value = sort_value(sort);
        view! {
            <option value=value selected=move || current() == value>
                {texts.text(key)}
            </option>
        }
    };
    let change = move |value: String| {
        if let Some(sort) = SORTS.into_iter().find(|sort| sort_value(*sort) == value) {
            app.act(Action::SetSort(sort));
        }
    };
    view! {
        <label class="sort">
            <span>{texts.text(Key::SortLabel)}</span>
            <select prop:value=current on:change:target=move |event| change(event.target().value())>
                {SORTS.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
