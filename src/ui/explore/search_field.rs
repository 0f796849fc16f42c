//! The search field.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::Action;
use crate::i18n::Key;

#[component]
pub fn SearchField() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let text = move || app.query.with(|query| query.text.clone());
    let has_text = Memo::new(move |_| app.query.with(|query| !query.text.is_empty()));
    let clear_label = texts.text(Key::SearchClear);
    let clear = move |_| {
        app.act(Action::SetText(String::new()));
        app.focus_search();
    };
    view! {
        <search>
            <form class="search" on:submit=move |event| event.prevent_default()>
                <label for="search">{texts.text(Key::SearchLabel)}</label>
                <div class="search-box">
                    <input
                        id="search"
                        type="search"
                        role="searchbox"
                        name="q"
                        maxlength="200"
                        autocomplete="off"
                        autocapitalize="none"
                        enterkeyhint="search"
                        placeholder=texts.text(Key::SearchPlaceholder)
                        aria-describedby="search-hint"
                        prop:value=text
                        on:input:target=move |event| app.act(Action::SetText(event.target().value()))
                    />
                    {move || {
                        has_text
                            .get()
                            .then(|| {
                                view! {
                                    <button type="button" class="search-clear" aria-label=clear_label.clone() on:click=clear>
                                        "✕"
                                    </button>
                                }
                            })
                    }}
                </div>
                <p id="search-hint" class="hint">
                    {texts.text(Key::SearchHint)}
                </p>
            </form>
        </search>
    }
}
