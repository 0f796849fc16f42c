//! The frame around every page.

mod footer;
mod header;
mod language_switch;
mod notices;

use leptos::prelude::*;

use super::routes::CurrentPage;
use crate::app::{use_app, use_texts};
use crate::i18n::Key;
use footer::Footer;
use header::Header;
use notices::Notices;

/// Header, notices, the page, footer; header and footer are left out inside another site.
#[component]
pub fn Shell() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let embedded = Memo::new(move |_| app.query.with(|query| query.embed));
    let here = move || app.route.with(|route| app.query.with(|query| format!("{}#main", app.href(route, query))));
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.focus_main();
    };
    view! {
        <a class="skip" href=here on:click=skip>
            {texts.text(Key::SkipToContent)}
        </a>
        <Show when=move || !embedded.get()>
            <Header />
        </Show>
        <Notices />
        <main id="main" tabindex="-1">
            <CurrentPage />
        </main>
        <Footer embedded />
    }
}
