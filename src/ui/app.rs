//! The root: nothing before texts and corpus are there, then the page inside its frame.

use leptos::prelude::*;

use super::kit::{View, live, nothing};
use super::shell::shell;
use crate::app::react::memo;
use crate::app::{App, Texts};

/// The whole app. A change of language draws it anew, so that everything below reads plain texts.
pub fn root() -> View {
    let app = App::new();
    provide_context(app);
    app.start();
    // What joins the corpus later draws nothing anew by itself.
    let is_there = memo(move || app.explorer.with(Option::is_some));
    live(move || match (is_there.get(), app.catalog.get()) {
        (true, Some(catalog)) => {
            provide_context(Texts(catalog));
            untrack(shell)
        }
        _ => nothing(),
    })
}
