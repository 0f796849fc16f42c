//! Pages as HTML, written by the same code that draws them in a browser.

use std::sync::Arc;

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::*;

use super::kit::html;
use super::shell::shell;
use crate::app::{App, DetailsState, Platform, Texts};
use crate::domain::{Details, Explorer, Page, Query, Route};
use crate::i18n::Catalog;

/// What the pages of a language are written from.
pub struct Written {
    pub platform: Platform,
    pub explorer: Arc<Explorer>,
    pub details: Vec<Arc<Details>>,
    pub catalog: Arc<Catalog>,
    /// The data release.
    pub release: String,
}

impl Written {
    /// The HTML of a page, as it is below the element that the app draws into.
    pub fn page(&self, page: Page) -> String {
        // It is there already from the second page on.
        drop(Executor::init_custom_executor(NoEffects));
        let owner = Owner::new();
        let html = owner.with(|| {
            let app = App::new(self.platform.clone(), Route::new(self.catalog.lang, page), Query::default());
            app.loaded.explorer.set(Some(self.explorer.clone()));
            app.loaded.details.set(DetailsState::Ready(self.details.clone()));
            app.loaded.catalog.set(Some(self.catalog.clone()));
            app.loaded.release.set(self.release.clone());
            provide_context(app);
            provide_context(Texts { catalog: self.catalog.clone(), formats: app.formats() });
            html(&untrack(shell))
        });
        owner.cleanup();
        html
    }
}

/// Effects follow changes, of which there are none here: what they would do is never done.
struct NoEffects;

impl CustomExecutor for NoEffects {
    fn spawn(&self, _: PinnedFuture<()>) {}

    fn spawn_local(&self, _: PinnedLocalFuture<()>) {}

    fn poll_local(&self) {}
}
