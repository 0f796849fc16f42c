//! The title of the document.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::locale::read_catalog;
use super::state::App;
use crate::domain::{Lang, Query};
use crate::i18n::titles::{asked_title, document_title, page_description};

impl App {
    /// The title of the page that is shown, with the site's name.
    pub(super) fn title(self) -> Option<String> {
        let (explorer, catalog) = (self.loaded.explorer.get()?, self.loaded.catalog.get()?);
        let page = self.asked.page.get();
        let own = self.asked.query.with(|query| asked_title(&page, query, &explorer.dataset, &catalog));
        Some(document_title(&own, &catalog))
    }

    /// The title of the page as it is in another language, once its texts are there.
    pub fn title_in(self, lang: Lang, done: impl FnOnce(String) + 'static) {
        spawn_local(async move {
            let Some(catalog) = read_catalog(lang).await else { return };
            let Some(explorer) = self.loaded.explorer.get_untracked() else { return };
            let page = self.asked.page.get_untracked();
            let title = |query: &Query| asked_title(&page, query, &explorer.dataset, &catalog);
            let own = self.asked.query.with_untracked(title);
            done(document_title(&own, &catalog));
        });
    }

    /// A sentence or two on the page that is shown.
    pub fn page_description(self) -> String {
        let (explorer, catalog) = untrack(|| (self.loaded.explorer.get(), self.loaded.catalog.get()));
        let (Some(explorer), Some(catalog)) = (explorer, catalog) else { return String::new() };
        let shown = |number: usize| (self.formats().number)(catalog.lang, number as u32);
        self.asked.page.with_untracked(|page| page_description(page, &explorer.dataset, &catalog, shown))
    }

    /// The title of the page as it is now.
    pub fn page_title(self) -> String {
        untrack(|| self.title()).unwrap_or_default()
    }
}
