//! The root: nothing before texts and corpus are there, then the page inside its frame.

use leptos::prelude::*;

use super::kit::{live, nothing};
use super::shell::shell;
use crate::app::corpus::Corpus;
use crate::app::{App, Texts};

/// The whole app. A change of language draws it anew, so that everything below reads plain texts.
pub fn root() -> AnyView {
    let app = App::new();
    provide_context(app);
    app.start();
    live(move || match (app.explorer.get(), app.catalog.get()) {
        (Some(explorer), Some(catalog)) => {
            provide_context(Corpus(explorer));
            provide_context(Texts(catalog));
            untrack(shell)
        }
        _ => nothing(),
    })
}
