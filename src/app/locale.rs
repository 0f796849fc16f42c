//! Loading the texts of a language, and the reader's choice of one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::paths::LANG_KEY;
use super::state::App;
use crate::browser::{document, fetch, focus, storage};
use crate::domain::Lang;
use crate::i18n::Catalog;

impl App {
    /// Remembers the language that the reader chose.
    pub(super) fn choose_lang(self, lang: Lang) {
        // In a frame the language is the host's choice.
        if !self.is_embedded() {
            storage::set(LANG_KEY, lang.tag());
        }
    }

    /// Loads the texts of the address's language whenever it changes; the page keeps its language until they are there.
    pub(super) fn follow_lang(self) {
        let lang = Memo::new(move |_| self.asked.route.with(|route| route.lang));
        Effect::new(move |_| {
            let lang = lang.get();
            self.want_summaries(lang);
            if self.loaded.catalog.with_untracked(|catalog| catalog.as_ref().is_none_or(|catalog| catalog.lang != lang))
            {
                spawn_local(async move {
                    let catalog = read_catalog(lang).await;
                    // The reader may have gone on to another language meanwhile.
                    if self.lang() == lang {
                        self.show_catalog(lang, catalog);
                    }
                });
            }
        });
    }

    fn show_catalog(self, lang: Lang, catalog: Option<Catalog>) {
        let Some(catalog) = catalog else {
            self.loaded.lost_lang.set(Some(lang));
            return;
        };
        document::set_lang(lang.tag(), "ltr");
        self.loaded.lost_lang.set(None);
        self.draw_in(Arc::new(catalog));
    }

    /// Draws the page anew with these texts; the focus goes back to where the hand was.
    pub(super) fn draw_in(self, catalog: Arc<Catalog>) {
        let focused = focus::current_id();
        self.loaded.catalog.set(Some(catalog));
        crate::browser::timer::after_drawing(move || {
            if let Some(id) = focused
                && focus::is_lost()
            {
                focus::to_id(&id);
            }
        });
    }
}

/// The texts of a language.
pub(super) async fn read_catalog(lang: Lang) -> Option<Catalog> {
    let json = fetch::text(&format!("locales/{lang}.json")).await.ok()?;
    Catalog::read(lang, &json).ok()
}
