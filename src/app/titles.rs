//! The title of the document.

use leptos::prelude::*;

use super::state::App;
use crate::domain::Page;
use crate::i18n::titles::{document_title, page_title, query_title};

impl App {
    /// The title of the page that is shown, with the site's name.
    pub(super) fn title(self) -> Option<String> {
        let (explorer, catalog) = (self.loaded.explorer.get()?, self.loaded.catalog.get()?);
        let page = self.asked.route.with(|route| route.page.clone());
        let asked = match page {
            Page::Explore => self.asked.query.with(|query| query_title(query, &explorer.dataset, &catalog)),
            _ => None,
        };
        let own = asked.unwrap_or_else(|| page_title(&page, &explorer.dataset, &catalog));
        Some(document_title(&own, &catalog))
    }

    /// The same, as it is now.
    pub fn page_title(self) -> String {
        untrack(|| self.title()).unwrap_or_default()
    }
}
