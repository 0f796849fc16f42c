//! Links to the other pages of the results.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::Query;
use crate::i18n::Key;

/// How many pages on both sides of the current one have a link of their own.
const AROUND: usize = 2;

#[component]
pub fn Paging() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let pages = Memo::new(move |_| {
        app.explored.with(|explored| explored.as_ref().map_or((1, 1), |explored| (explored.page, explored.page_count)))
    });
    move || {
        let (page, count) = pages.get();
        if count < 2 {
            return None;
        }
        // The query is followed too: its text and filters are part of every link.
        let query = app.query.get();
        let href = |page: usize| app.explore_href(Query { page, ..query.clone() });
        let number = |shown: usize| {
            let label = texts.filled(Key::PageNumber, &[("number", &texts.number(shown))]);
            view! {
                <li>
                    <a href=href(shown) aria-label=label aria-current=(shown == page).then_some("page")>
                        {texts.number(shown)}
                    </a>
                </li>
            }
        };
        let near = |shown: &usize| *shown == 1 || *shown == count || shown.abs_diff(page) <= AROUND;
        let step = |to: Option<usize>, key: Key, rel: &'static str| {
            to.map(|to| view! { <li><a href=href(to) rel=rel>{texts.text(key)}</a></li> })
        };
        Some(view! {
            <nav class="paging" aria-label=texts.text(Key::Pages)>
                <ul>
                    {step((page > 1).then(|| page - 1), Key::PagePrevious, "prev")}
                    {(1..=count).filter(near).map(number).collect_view()}
                    {step((page < count).then_some(page + 1), Key::PageNext, "next")}
                </ul>
            </nav>
        })
    }
}
