//! The site's name, its pages and languages.

use leptos::prelude::*;

use super::language_switch::language_switch;
use crate::app::{use_app, use_texts};
use crate::domain::Page;
use crate::i18n::Key;
use crate::ui::kit::{View, el, item, link};

/// The reader's list, with the number of its entries.
fn list_link() -> View {
    let (app, texts) = (use_app(), use_texts());
    let count = Memo::new(move |_| app.kept.list.with(|list| list.addresses().count()));
    let is_current = move || app.asked.page.with(|current| *current == Page::List).then(|| "page".to_owned());
    let own = texts.clone();
    let number = move || match count.get() {
        0 => String::new(),
        count => own.number(count),
    };
    link(app.page_href(Page::List), texts.text(Key::ListTitle))
        .class("list-link")
        .live_attr("aria-current", is_current)
        .child(el("span").class("list-count").live_text(number))
        .view()
}

pub(super) fn header() -> View {
    let app = use_app();
    let texts = use_texts();
    let page_link = |page: Page, key: Key| {
        let href = app.page_href(page.clone());
        let is_current = move || app.asked.page.with(|current| *current == page).then(|| "page".to_owned());
        item(link(href, texts.text(key)).live_attr("aria-current", is_current))
    };
    let pages = vec![
        page_link(Page::Explore, Key::NavExplore),
        page_link(Page::Themes, Key::NavThemes),
        page_link(Page::Editions, Key::NavEditions),
        page_link(Page::Topics, Key::NavTopics),
        page_link(Page::Timeline, Key::NavTimeline),
        page_link(Page::Coverage, Key::NavCoverage),
        page_link(Page::About, Key::NavAbout),
    ];
    let name = link(app.page_href(Page::Explore), texts.text(Key::SiteName)).class("site-name");
    let nav = el("nav").attr("aria-label", texts.text(Key::NavMain)).child(el("ul").children(pages));
    let bar = el("div").class("site-bar").child(name).child(nav).child(list_link()).child(language_switch());
    el("header").class("site").child(bar).view()
}
