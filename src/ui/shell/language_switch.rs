//! The same page in the other languages.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::Lang;
use crate::i18n::Key;

#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let current = texts.lang();
    let link = |lang: Lang| {
        let href = move || app.route.with(|route| app.query.with(|query| app.href(&route.in_lang(lang), query)));
        view! {
            <li>
                <a
                    id=format!("lang-{lang}")
                    href=href
                    lang=lang.tag()
                    hreflang=lang.tag()
                    aria-current=(lang == current).then_some("true")
                >
                    {lang.own_name()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="languages" aria-label=texts.text(Key::NavLanguage)>
            <ul>{Lang::ALL.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
