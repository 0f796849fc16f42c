//! The filters in use, each removable.

use leptos::prelude::*;

use super::filter_name::{filter_name, years_name};
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::{Action, Query};
use crate::i18n::Key;

#[component]
pub fn Chips() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let filters = Memo::new(move |_| {
        // Only the filters: typing and paging must not draw the chips anew.
        app.query.with(|query| Query { text: String::new(), page: 1, ..query.clone() })
    });
    move || {
        let query = filters.get();
        if query.filter_count() == 0 {
            return None;
        }
        let mut chips: Vec<AnyView> = Vec::new();
        for (facet, id) in query.selections() {
            let name = filter_name(corpus.dataset(), facet, id, &texts);
            chips.push(chip(app, &texts, name, Action::Toggle(facet, id.to_owned())));
        }
        if let Some(years) = query.years {
            chips.push(chip(app, &texts, years_name(years, &texts), Action::SetYears(None)));
        }
        Some(view! {
            <div class="chips" role="group" aria-label=texts.text(Key::FiltersActive)>
                <ul>{chips}</ul>
                <button type="button" class="plain" on:click=move |_| app.act_and_keep_focus(Action::ClearAll)>
                    {texts.text(Key::ClearAll)}
                </button>
            </div>
        })
    }
}

fn chip(app: App, texts: &Texts, name: String, remove: Action) -> AnyView {
    let label = texts.filled(Key::FilterRemove, &[("name", &name)]);
    view! {
        <li>
            <button
                type="button"
                class="chip"
                aria-label=label
                on:click=move |_| app.act_and_keep_focus(remove.clone())
            >
                {name}
                <span aria-hidden="true">" ✕"</span>
            </button>
        </li>
    }
    .into_any()
}
