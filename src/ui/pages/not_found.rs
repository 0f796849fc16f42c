//! An address that is no page: what kind of thing it asks for, and where it may have been meant to lead.

use leptos::prelude::GetUntracked;

use crate::app::{Texts, use_app, use_corpus, use_texts};
use crate::domain::nearest::nearest;
use crate::domain::{Page, Query};
use crate::i18n::Key;
use crate::i18n::titles::page_title;
use crate::ui::kit::{View, el, item, link, para};

/// The page of an address that names none.
pub fn not_found_page() -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let page = app.asked.page.get_untracked();
    let explore = link(app.explore_href(Query::default()), texts.text(Key::NotFoundExplore));
    let line = |page: Page| {
        let title = page_title(&page, corpus.dataset(), &texts.catalog);
        item(link(app.page_href(page), title).view())
    };
    let near = nearest(&corpus.0, &page);
    let near = (!near.is_empty()).then(|| {
        let name = texts.text(Key::NotFoundNear);
        el("nav")
            .attr("aria-label", name)
            .child(para(name))
            .child(el("ul").children(near.into_iter().map(line).collect()))
    });
    el("article")
        .class("reading")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::NotFoundTitle)))
        .maybe(missing(&page, &texts).map(|sentence| para(sentence).class("lead")))
        .maybe(near)
        .child(para(texts.text(Key::NotFoundText)))
        .child(el("p").child(explore.class("button")))
        .view()
}

/// What the address asks for; `None` where that is not known.
fn missing(page: &Page, texts: &Texts) -> Option<String> {
    let (key, id) = match page {
        Page::Edition(year) => (Key::NoSuchEdition, year.to_string()),
        Page::Theme(id) => (Key::NoSuchTheme, id.clone()),
        Page::Outcome(id) => (Key::NoSuchOutcome, id.clone()),
        Page::Document(id) => (Key::NoSuchDocument, id.clone()),
        Page::Topic(id) => (Key::NoSuchTopic, id.clone()),
        _ => return None,
    };
    Some(texts.filled(key, &[("id", &id)]))
}
