//! Which page is drawn for a route.

use leptos::prelude::*;

use super::edition::EditionPage;
use super::explore::ExplorePage;
use super::outcome::OutcomePage;
use super::pages::{AboutPage, CoveragePage, NotFoundPage, TopicPage};
use crate::app::{use_app, use_corpus};
use crate::domain::Page;

/// The page of the current route.
#[component]
pub fn CurrentPage() -> impl IntoView {
    let app = use_app();
    let corpus = use_corpus();
    let page = Memo::new(move |_| app.route.with(|route| route.page.clone()));
    move || {
        let dataset = corpus.dataset();
        match page.get() {
            Page::Explore => view! { <ExplorePage /> }.into_any(),
            Page::Edition(year) => match dataset.edition(year).cloned() {
                Some(edition) => view! { <EditionPage edition /> }.into_any(),
                None => view! { <NotFoundPage /> }.into_any(),
            },
            Page::Outcome(id) => match dataset.outcome(&id).cloned() {
                Some(outcome) => view! { <OutcomePage outcome /> }.into_any(),
                None => view! { <NotFoundPage /> }.into_any(),
            },
            Page::Topic(id) => match dataset.vocabulary.topic(&id).cloned() {
                Some(topic) => view! { <TopicPage topic /> }.into_any(),
                None => view! { <NotFoundPage /> }.into_any(),
            },
            Page::Coverage => view! { <CoveragePage /> }.into_any(),
            Page::About => view! { <AboutPage /> }.into_any(),
            Page::NotFound(_) => view! { <NotFoundPage /> }.into_any(),
        }
    }
}
