//! The values of one facet with their counts.

use leptos::prelude::*;

use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::facet_index::ValueCount;
use crate::domain::labels::label;
use crate::domain::text::words;
use crate::domain::{Action, Facet};
use crate::i18n::Key;

/// How many values a list shows before the reader asks for more.
const SHORT: usize = 8;
/// From how many values on a longer list can be searched.
const LONG: usize = 20;

/// A value as it is drawn. Whether it is selected is read from the query, so that selecting draws nothing anew.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    label: String,
    count: usize,
}

#[component]
pub fn FacetGroup(facet: Facet, place: &'static str) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let (is_open, set_open) = signal(false);
    let (filter, set_filter) = signal(String::new());
    let lang = texts.lang();
    let rows = Memo::new(move |_| {
        let counts = app.explored.get().map(|explored| explored.facets.clone()).unwrap_or_default();
        let values = counts.into_iter().find(|counts| counts.facet == facet).map(|counts| counts.values);
        let row = |value: ValueCount| {
            let label = label(corpus.dataset(), facet, &value.id, lang).unwrap_or_else(|| value.id.to_string());
            Row { id: value.id.into(), label, count: value.count }
        };
        values.unwrap_or_default().into_iter().map(row).collect::<Vec<_>>()
    });
    // The short list keeps a selected value in sight; it is settled when the counts change, not when a box is ticked.
    let shown = Memo::new(move |_| {
        let rows = rows.get();
        let wanted: Vec<String> = words(&filter.get()).collect();
        if !is_open.get() {
            let is_selected = |row: &Row| app.query.with_untracked(|query| query.has(facet, &row.id));
            let keep = |(index, row): &(usize, Row)| *index < SHORT || is_selected(row);
            return rows.into_iter().enumerate().filter(keep).map(|(_, row)| row).collect();
        }
        rows.into_iter().filter(|row| has_words(&row.label, &wanted)).collect::<Vec<_>>()
    });
    let total = Memo::new(move |_| rows.with(Vec::len));
    let name = texts.facet(facet);
    let more = {
        let texts = texts.clone();
        move || match is_open.get() {
            true => texts.text(Key::ShowFewer),
            false => texts.counted(Key::ShowMore, total.get().saturating_sub(shown.with(Vec::len))),
        }
    };
    let finder = {
        let (texts, name) = (texts.clone(), name.clone());
        move || {
            (is_open.get() && total.get() > LONG).then(|| {
                let label = texts.filled(Key::FindValue, &[("name", &name)]);
                view! {
                    <input
                        type="text"
                        class="facet-find"
                        aria-label=label.clone()
                        placeholder=label
                        on:input:target=move |event| set_filter.set(event.target().value())
                    />
                }
            })
        }
    };
    let nothing = texts.text(Key::NoValue);
    let toggle = move |_| {
        set_filter.set(String::new());
        set_open.update(|open| *open = !*open);
    };
    view! {
        <fieldset class="facet" data-facet=facet.key()>
            <legend>{name}</legend>
            {finder}
            <ul>
                {move || shown.get().into_iter().map(|row| view! { <ValueRow facet place row /> }).collect_view()}
            </ul>
            <Show when=move || shown.with(Vec::is_empty) && is_open.get()>
                <p class="hint">{nothing.clone()}</p>
            </Show>
            <Show when=move || { total.get() > SHORT && (is_open.get() || shown.with(Vec::len) < total.get()) }>
                <button
                    type="button"
                    class="plain"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=toggle
                >
                    {more.clone()}
                </button>
            </Show>
        </fieldset>
    }
}

#[component]
fn ValueRow(facet: Facet, place: &'static str, row: Row) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let Row { id, label, count } = row;
    let element = format!("{place}-{}-{id}", facet.key());
    let checked = {
        let id = id.clone();
        move || app.query.with(|query| query.has(facet, &id))
    };
    // The bar behind the count shows the value's share of what would remain.
    let share = move || {
        let total = app.explored.with(|explored| explored.as_ref().map_or(0, |explored| explored.total));
        format!("{}%", (count * 100).checked_div(total).unwrap_or(0).min(100))
    };
    view! {
        <li>
            <label for=element.clone()>
                <input
                    type="checkbox"
                    id=element.clone()
                    prop:checked=checked
                    on:change=move |_| app.act(Action::Toggle(facet, id.clone()))
                />
                <span class="facet-label">{label} " "</span>
                <span class="facet-count" style=("--share", share)>
                    {texts.number(count)}
                </span>
            </label>
        </li>
    }
}

/// Whether every word begins some word of the label.
fn has_words(label: &str, wanted: &[String]) -> bool {
    let own: Vec<String> = words(label).collect();
    wanted.iter().all(|start| own.iter().any(|word| word.starts_with(start)))
}
