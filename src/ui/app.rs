//! The root: nothing before texts and corpus are there, then the page inside its frame.

use leptos::prelude::*;

use super::shell::Shell;
use crate::app::corpus::Corpus;
use crate::app::{App, Texts};

/// The whole app. A change of language draws it anew, so that components read plain texts.
#[component]
pub fn Root() -> impl IntoView {
    let app = App::new();
    provide_context(app);
    app.start();
    move || {
        let (explorer, catalog) = (app.explorer.get()?, app.catalog.get()?);
        provide_context(Corpus(explorer));
        provide_context(Texts(catalog));
        Some(view! { <Shell /> })
    }
}
