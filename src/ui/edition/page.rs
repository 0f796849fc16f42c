//! The page of an edition, read from the top: what, where, when; themes with their outcomes; then the details.

use std::sync::Arc;

use leptos::prelude::*;

use super::details::DetailsSections;
use super::documents::Documents;
use super::sections::Sections;
use super::title::title_view;
use crate::app::{Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;

#[component]
pub fn EditionPage(edition: Arc<Edition>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let name = format!("{} {}", texts.text(Key::Igf), edition.year);
    let title = match &edition.theme {
        Some(theme) => title_view(theme, &texts),
        None => name.clone().into_any(),
    };
    let where_and_when = where_and_when(&edition, &texts);
    let has_outcomes = use_corpus().dataset().outcomes_of(edition.year).next().is_some();
    let explore = has_outcomes.then(|| {
        let href = app.explore_href(Query::of(Facet::Edition, &edition.id));
        view! {
            <p>
                <a class="button" href=href>
                    {texts.text(Key::EditionExplore)}
                </a>
            </p>
        }
    });
    view! {
        <article class="reading edition-page">
            <p class="kicker">
                {name} " · " {texts.filled(Key::EditionOrdinal, &[("number", &edition.ordinal.to_string())])}
            </p>
            <h1 tabindex="-1">{title}</h1>
            <p class="where-when">{where_and_when}</p>
            <Around year=edition.year />
            {explore}
            <Sections edition=edition.clone() />
            <DetailsSections edition=edition.clone() />
            <Documents edition />
        </article>
    }
}

/// City, country, dates and format in one line.
fn where_and_when(edition: &Edition, texts: &Texts) -> String {
    let lang = texts.lang();
    let place: Vec<&str> = [&edition.city, &edition.country].into_iter().flatten().map(|name| name.get(lang)).collect();
    let place = (!place.is_empty()).then(|| place.join(", "));
    let format = edition.format.as_ref().map(|format| format.label.get(lang).to_owned());
    let parts: Vec<String> = [place, texts.period(edition.start, edition.end), format].into_iter().flatten().collect();
    if parts.is_empty() { texts.text(Key::EditionUnknown) } else { parts.join(" · ") }
}

/// Links to the editions before and after.
#[component]
fn Around(year: u16) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let link = |other: Option<u16>, rel: &'static str, arrow: (&'static str, &'static str)| {
        let edition = other.and_then(|other| corpus.dataset().edition(other).cloned())?;
        let city = edition.city.as_ref().map(|city| format!(" {}", city.get(texts.lang()))).unwrap_or_default();
        Some(view! {
            <a href=app.page_href(Page::Edition(edition.year)) rel=rel>
                <span aria-hidden="true">{arrow.0}</span>
                {edition.year}
                {city}
                <span aria-hidden="true">{arrow.1}</span>
            </a>
        })
    };
    view! {
        <nav class="around" aria-label=texts.text(Key::EditionNav)>
            {link(year.checked_sub(1), "prev", ("← ", ""))} {link(year.checked_add(1), "next", ("", " →"))}
        </nav>
    }
}
