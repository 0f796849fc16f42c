//! Which page is drawn for a route.

use leptos::prelude::*;

use super::edition::edition_page;
use super::explore::explore_page;
use super::kit::{View, live};
use super::outcome::outcome_page;
use super::pages::{about_page, coverage_page, not_found_page, topic_page};
use crate::app::{use_app, use_corpus};
use crate::domain::{Dataset, Page};

/// The page of the current route.
pub(super) fn current_page() -> View {
    let app = use_app();
    // Only a change of page draws the page anew: what it reads besides is its own business.
    live(move || {
        let current = app.asked.page.get();
        untrack(|| page(&current, use_corpus().dataset()))
    })
}

fn page(page: &Page, dataset: &Dataset) -> View {
    match page {
        Page::Explore => explore_page(),
        Page::Edition(year) => dataset.edition(*year).cloned().map_or_else(not_found_page, edition_page),
        Page::Outcome(id) => dataset.outcome(id).cloned().map_or_else(not_found_page, outcome_page),
        Page::Topic(id) => dataset.vocabulary.topic(id).cloned().map_or_else(not_found_page, topic_page),
        Page::Coverage => coverage_page(),
        Page::About => about_page(),
        Page::NotFound(_) => not_found_page(),
    }
}
