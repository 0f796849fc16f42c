//! What pages are called.

use super::{Catalog, Key};
use crate::domain::{Dataset, Page};

/// The name of a page, without the site's.
pub fn page_title(page: &Page, dataset: &Dataset, catalog: &Catalog) -> String {
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

/// What the document is called that shows a page.
pub fn document_title(own: &str, catalog: &Catalog) -> String {
    format!("{own} – {}", catalog.text(Key::SiteName))
}
