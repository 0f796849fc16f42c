//! What holds for every page.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::{Page, Query};
use crate::i18n::Key;

#[component]
pub fn Footer(embedded: Memo<bool>) -> impl IntoView {
    move || if embedded.get() { view! { <EmbeddedFooter /> }.into_any() } else { view! { <FullFooter /> }.into_any() }
}

#[component]
fn FullFooter() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let release = {
        let texts = texts.clone();
        move || texts.filled(Key::FooterRelease, &[("release", &app.release.get())])
    };
    view! {
        <footer class="site">
            <p>{texts.text(Key::FooterNote)}</p>
            <p class="muted">
                {texts.text(Key::FooterLicence)} " · " {release} " · "
                <a href=app.page_href(Page::About)>{texts.text(Key::NavAbout)}</a>
            </p>
        </footer>
    }
}

/// Inside another site: the source, and the way to the full page.
#[component]
fn EmbeddedFooter() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let full = move || {
        app.route.with(|route| app.query.with(|query| app.href(route, &Query { embed: false, ..query.clone() })))
    };
    view! {
        <footer class="embedded-source">
            <span>{texts.text(Key::EmbedSource)}</span>
            " · "
            <a href=full target="_blank" rel="noopener">
                {texts.text(Key::EmbedOpen)}
            </a>
        </footer>
    }
}
