//! On a phone the filters are a dialog of the screen's height.

use leptos::prelude::*;

use super::facet_panel::FacetPanel;
use crate::app::{dialogs, use_app, use_texts};
use crate::domain::Action;
use crate::i18n::Key;

const ID: &str = "filters";

#[component]
pub fn FilterDialog() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let (is_open, set_open) = signal(false);
    let open = move |_| {
        set_open.set(true);
        dialogs::open(ID);
    };
    let button = {
        let texts = texts.clone();
        move || match app.query.with(|query| query.filter_count()) {
            0 => texts.text(Key::Filters),
            count => texts.filled(Key::FiltersOpen, &[("count", &texts.number(count))]),
        }
    };
    let show = {
        let texts = texts.clone();
        move || {
            let total = app.explored.with(|explored| explored.as_ref().map_or(0, |explored| explored.total));
            texts.counted(Key::FiltersShow, total)
        }
    };
    view! {
        <button type="button" class="filters-open" aria-haspopup="dialog" on:click=open>
            {button}
        </button>
        <dialog id=ID class="filters-dialog" aria-labelledby="filters-title" on:close=move |_| set_open.set(false)>
            <div class="filters-head">
                <h2 id="filters-title">{texts.text(Key::Filters)}</h2>
                <button
                    type="button"
                    class="plain"
                    aria-label=texts.text(Key::FiltersClose)
                    on:click=|_| dialogs::close(ID)
                >
                    "✕"
                </button>
            </div>
            <div class="filters-body">
                <Show when=move || is_open.get()>
                    <FacetPanel place="dialog" />
                </Show>
            </div>
            <div class="filters-foot">
                <button type="button" class="plain" on:click=move |_| app.act(Action::ClearAll)>
                    {texts.text(Key::ClearAll)}
                </button>
                <button type="button" class="primary" on:click=|_| dialogs::close(ID)>
                    {show}
                </button>
            </div>
        </dialog>
    }
}
