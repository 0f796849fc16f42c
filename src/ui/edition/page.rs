//! The page of an edition, read from the top: what, where, when; themes with their outcomes; then the details.

use std::sync::Arc;

use super::details::{details_head, details_sections};
use super::documents::documents;
use super::sections::themes;
use super::title::title_view;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::{Dataset, Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, link, para, side_by_side, text_view};
use crate::ui::later::later;

/// The page of an edition.
pub fn edition_page(edition: Arc<Edition>) -> View {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let dataset = corpus.dataset();
    let mut name = texts.text(Key::Igf).to_owned();
    name.push(' ');
    name.push_str(&edition.id);
    let title = match &edition.theme {
        Some(theme) => title_view(theme, &texts),
        None => text_view(name.clone()),
    };
    let ordinal = texts.filled(Key::EditionOrdinal, &[("number", &edition.ordinal.to_string())]);
    let explore = dataset.outcomes_of(edition.year).next().map(|_| {
        let href = app.explore_href(Query::of(Facet::Edition, &edition.id));
        el("p").child(link(href, texts.text(Key::EditionExplore)).class("button"))
    });
    el("article")
        .class("reading edition-page")
        .child(el("p").class("kicker").text(name).text(" · ").text(ordinal))
        .child(el("h1").attr("tabindex", "-1").child(title))
        .child(para(where_and_when(&edition, &texts)).class("where-when"))
        .child(around(app, dataset, edition.year, &texts))
        .child(details_head(edition.year))
        .maybe(explore)
        .child(themes(dataset, &edition, &texts))
        .child(later(move || below(edition.clone())))
        .view()
}

/// What comes after the themes.
fn below(edition: Arc<Edition>) -> View {
    let details = details_sections(edition.clone());
    side_by_side([Some(details), documents(edition).map(View::from)].into_iter().flatten().collect())
}

/// City, country, dates and format in one line.
fn where_and_when(edition: &Edition, texts: &Texts) -> String {
    let lang = texts.lang();
    let place: Vec<&str> = [&edition.city, &edition.country].into_iter().flatten().map(|name| name.get(lang)).collect();
    let place = (!place.is_empty()).then(|| place.join(", "));
    let format = edition.format.as_ref().map(|format| format.label.get(lang).to_owned());
    let parts: Vec<String> = [place, texts.period(edition.start, edition.end), format].into_iter().flatten().collect();
    if parts.is_empty() { texts.text(Key::EditionUnknown).to_owned() } else { parts.join(" · ") }
}

/// Links to the editions before and after.
fn around(app: App, dataset: &Dataset, year: u16, texts: &Texts) -> El {
    let link = |year: Option<u16>, rel: &'static str, before: &'static str, after: &'static str| {
        let edition = dataset.edition(year?)?;
        let arrow = |sign: &'static str| el("span").attr("aria-hidden", "true").text(sign);
        let link = el("a").attr("href", app.page_href(Page::Edition(edition.year))).attr("rel", rel);
        Some(link.child(arrow(before)).text(edition.short_name(texts.lang())).child(arrow(after)))
    };
    el("nav")
        .class("around")
        .attr("aria-label", texts.text(Key::EditionNav))
        .maybe(link(year.checked_sub(1), "prev", "← ", ""))
        .maybe(link(year.checked_add(1), "next", "", " →"))
}
