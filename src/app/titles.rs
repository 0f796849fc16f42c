//! The title of the document.

use leptos::prelude::*;

use super::state::App;
use crate::domain::Page;
use crate::i18n::titles::{document_title, page_title};

impl App {
    /// The title of the page that is shown, with the site's name.
    pub(super) fn title(self) -> Option<String> {
        let (explorer, catalog) = (self.explorer.get()?, self.catalog.get()?);
        let page = self.route.with(|route| route.page.clone());
        let text = self.query.with(|query| query.text.trim().to_owned());
        let own = match page {
            Page::Explore if !text.is_empty() => text,
            page => page_title(&page, &explorer.dataset, &catalog),
        };
        Some(document_title(&own, &catalog))
    }

    /// The same, as it is now.
    pub fn page_title(self) -> String {
        untrack(|| self.title()).unwrap_or_default()
    }
}
