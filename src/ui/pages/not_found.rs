//! An address that is no page.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::Query;
use crate::i18n::Key;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    view! {
        <article class="reading">
            <h1 tabindex="-1">{texts.text(Key::NotFoundTitle)}</h1>
            <p>{texts.text(Key::NotFoundText)}</p>
            <p>
                <a class="button" href=app.explore_href(Query::default())>
                    {texts.text(Key::NotFoundExplore)}
                </a>
            </p>
        </article>
    }
}
