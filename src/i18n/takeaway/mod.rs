//! What readers take away, put into words: references, tables, briefings.

mod briefing;
mod references;
mod tables;

pub use briefing::{briefing, briefing_table};
pub use references::{Cited, Subject, references};
pub use tables::table;

use std::sync::Arc;

use super::catalog::Catalog;
use super::key::Key;
use crate::domain::details::{Details, DocumentFacts};
use crate::domain::edition::Document;
use crate::domain::{Dataset, Page, Query, Route};

/// From what it is written, where and when.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub dataset: &'a Dataset,
    /// Of all editions, as far as they are there.
    pub details: &'a [Arc<Details>],
    pub catalog: &'a Catalog,
    /// The full address of the site, with its closing slash.
    pub site: &'a str,
    /// The data release.
    pub release: &'a str,
    /// The reader's day, as `2026-11-28`.
    pub today: &'a str,
    /// The same day as the language writes it.
    pub today_in_words: &'a str,
}

impl Source<'_> {
    /// The permanent address of a page with a query.
    fn address(&self, page: Page, query: &Query) -> String {
        format!("{}{}", self.site, Route::new(self.catalog.lang, page).address(query))
    }

    /// This site with the release of its data.
    fn container(&self) -> String {
        let values = [("site", self.catalog.text(Key::SiteName)), ("release", self.release)];
        self.catalog.filled(Key::CiteContainer, &values)
    }

    /// When it was made and from what, on one line.
    pub fn stamp(&self) -> String {
        let taken = self.catalog.filled(Key::TakenOn, &[("date", self.today_in_words)]);
        let values = [("date", &*taken), ("container", &*self.container()), ("site", self.site)];
        self.catalog.filled(Key::ListMade, &values)
    }

    /// What is known of a document beside its title, once it is there.
    fn facts(&self, document: &Document) -> Option<&DocumentFacts> {
        self.details.iter().find(|details| details.year == document.year)?.document(&document.id)
    }

    /// An edition by year, place and the Forum's short name.
    fn edition(&self, year: u16) -> String {
        let edition = self.dataset.edition(year).map(|edition| edition.short_name(self.catalog.lang));
        format!("{} {}", self.catalog.text(Key::Igf), edition.unwrap_or_else(|| year.to_string()))
    }
}
