//! The site's name, its pages and languages.

use leptos::prelude::*;

use super::language_switch::LanguageSwitch;
use crate::app::{use_app, use_texts};
use crate::domain::Page;
use crate::i18n::Key;

#[component]
pub fn Header() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let link = |page: Page, key: Key| {
        let is_current = {
            let page = page.clone();
            move || app.route.with(|route| route.page == page).then_some("page")
        };
        view! {
            <li>
                <a href=app.page_href(page) aria-current=is_current>
                    {texts.text(key)}
                </a>
            </li>
        }
    };
    view! {
        <header class="site">
            <div class="site-bar">
                <a class="site-name" href=app.page_href(Page::Explore)>
                    {texts.text(Key::SiteName)}
                </a>
                <nav aria-label=texts.text(Key::NavMain)>
                    <ul>
                        {link(Page::Explore, Key::NavExplore)} {link(Page::Coverage, Key::NavCoverage)}
                        {link(Page::About, Key::NavAbout)}
                    </ul>
                </nav>
                <LanguageSwitch />
            </div>
        </header>
    }
}
