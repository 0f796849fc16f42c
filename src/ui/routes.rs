//! Which page is drawn for a route.

use leptos::prelude::*;

use super::compare::compare_page;
use super::edition::{edition_page, editions_page};
use super::explore::explore_page;
use super::kit::{View, live};
use super::list::list_page;
use super::pages::{about_page, coverage_page, document_page, not_found_page, outcome_page};
use super::theme::{theme_page, themes_page};
use super::timeline::timeline_page;
use super::topic::{topic_page, topics_page};
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
        Page::Editions => editions_page(),
        Page::Themes => themes_page(),
        Page::Theme(id) => dataset.theme(id).cloned().map_or_else(not_found_page, theme_page),
        Page::Document(id) => dataset.document(id).cloned().map_or_else(not_found_page, document_page),
        Page::Topics => topics_page(),
        Page::Edition(year) => dataset.edition(*year).cloned().map_or_else(not_found_page, edition_page),
        Page::Outcome(id) => dataset.outcome(id).cloned().map_or_else(not_found_page, outcome_page),
        Page::Topic(id) => dataset.vocabulary.topic(id).cloned().map_or_else(not_found_page, topic_page),
        Page::Timeline => timeline_page(),
        Page::Compare(comparison) => compare_page(comparison),
        Page::List => list_page(),
        Page::Coverage => coverage_page(),
        Page::About => about_page(),
        Page::NotFound(_) => not_found_page(),
    }
}
