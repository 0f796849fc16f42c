//! The root: nothing before texts and corpus are there, then the page inside its frame.

use leptos::prelude::*;

use super::kit::{View, live, nothing};
use super::shell::shell;
use crate::app::{App, Texts};
use crate::domain::{Lang, Page, Query, Route};

/// The whole app. A change of language draws it anew, so that everything below reads plain texts.
pub(super) fn root() -> View {
    let app = App::in_browser(Route::new(Lang::En, Page::Explore), Query::default());
    provide_context(app);
    app.start();
    // What joins the corpus later draws nothing anew by itself.
    let is_there = Memo::new(move |_| app.loaded.explorer.with(Option::is_some));
    live(move || match (is_there.get(), app.loaded.catalog.get()) {
        (true, Some(catalog)) => {
            provide_context(Texts { catalog, formats: app.formats() });
            untrack(shell)
        }
        _ => nothing(),
    })
}
