//! The title of the document.

use leptos::prelude::*;

use super::state::App;
use crate::domain::{Dataset, Page};
use crate::i18n::{Catalog, Key};

impl App {
    /// The title of the page that is shown, with the site's name.
    pub(super) fn title(self) -> Option<String> {
        let (explorer, catalog) = (self.explorer.get()?, self.catalog.get()?);
        let page = self.route.with(|route| route.page.clone());
        let text = self.query.with(|query| query.text.trim().to_owned());
        let site = catalog.text(Key::SiteName);
        let own = match page {
            Page::Explore if text.is_empty() => catalog.text(Key::SiteTagline).to_owned(),
            Page::Explore => text,
            page => page_title(&page, &explorer.dataset, &catalog),
        };
        Some(format!("{own} – {site}"))
    }

    /// The same, as it is now.
    pub fn page_title(self) -> String {
        untrack(|| self.title()).unwrap_or_default()
    }
}

fn page_title(page: &Page, dataset: &Dataset, catalog: &Catalog) -> String {
    let lang = catalog.lang;
    let not_found = || catalog.text(Key::NotFoundTitle).to_owned();
    match page {
        Page::Explore => catalog.text(Key::SiteTagline).to_owned(),
        Page::Edition(year) => dataset
            .edition(*year)
            .map_or_else(not_found, |edition| format!("{} {}", catalog.text(Key::Igf), edition.short_name(lang))),
        Page::Outcome(id) => dataset.outcome(id).map_or_else(not_found, |outcome| outcome.summary.get(lang).to_owned()),
        Page::Topic(id) => {
            dataset.vocabulary.topic(id).map_or_else(not_found, |topic| topic.label.get(lang).to_owned())
        }
        Page::Coverage => catalog.text(Key::CoverageTitle).to_owned(),
        Page::About => catalog.text(Key::AboutTitle).to_owned(),
        Page::NotFound(_) => not_found(),
    }
}
