//! The page of an edition, read from the top: what, where, when; its themes; the best sourced outcomes; then the rest.

use std::sync::Arc;

use super::contents::contents;
use super::details::{details_head, details_sections};
use super::documents::documents;
use super::outcomes::{official, reported};
use super::outline::outline_view;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::compare::beside;
use crate::domain::edition::{Edition, Milestone};
use crate::domain::outline::{OutlineFilter, nodes};
use crate::domain::{Comparison, Dataset, Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::cards::{milestone_line, title_view};
use crate::ui::kit::{self, El, View, el, link, para, section, side_by_side, text_view};
use crate::ui::later::later;
use crate::ui::take::page_acts;

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
    let host = edition.host.as_ref().map(|host| texts.filled(Key::EditionHost, &[("name", host.get(texts.lang()))]));
    let nothing = (edition.themes.is_empty() && explore.is_none()).then(|| para(texts.text(Key::EditionNothing)));
    el("article")
        .class("reading edition-page")
        .child(el("p").class("kicker").text(name).text(" · ").text(ordinal))
        .child(el("h1").attr("tabindex", "-1").child(title))
        .child(para(where_and_when(&edition, &texts)).class("where-when"))
        .maybe(host.map(para))
        .child(page_acts())
        .child(around(app, dataset, edition.year, &texts))
        .child(details_head(edition.year))
        .maybe(contents(app, dataset, &edition, &texts))
        .maybe(explore)
        .maybe(nothing)
        .maybe(themes(&edition, &texts))
        .maybe(official(dataset, &edition, &texts))
        .child(later(move || below(edition.clone())))
        .view()
}

/// The outline of its themes.
fn themes(edition: &Edition, texts: &Texts) -> Option<El> {
    let nodes = nodes(edition, &OutlineFilter::default());
    let part = || {
        section(texts.text(Key::EditionThemes))
            .attr("id", "themes")
            .attr("tabindex", "-1")
            .child(outline_view(&nodes, texts))
    };
    (!nodes.is_empty()).then(part)
}

/// What comes after the outcomes of official documents.
fn below(edition: Arc<Edition>) -> View {
    let (texts, corpus) = (use_texts(), use_corpus());
    let reported = reported(corpus.dataset(), &edition, &texts).map(View::from);
    let milestones: Vec<Arc<Milestone>> = corpus.dataset().milestones_of(edition.year).cloned().collect();
    let milestones = (!milestones.is_empty()).then(|| cycle(&milestones, &texts).view());
    let details = Some(details_sections(edition.clone()));
    let documents = documents(edition).map(View::from);
    side_by_side([reported, milestones, details, documents].into_iter().flatten().collect())
}

/// Its preparation and follow-up as a dated list.
fn cycle(milestones: &[Arc<Milestone>], texts: &Texts) -> El {
    let line = |milestone: &Arc<Milestone>| milestone_line(milestone, texts);
    let list = el("ol").class("milestones").children(milestones.iter().map(line).collect());
    section(texts.text(Key::Milestones)).attr("id", "milestones").attr("tabindex", "-1").child(list)
}

/// City, country, dates and format in one line.
pub fn where_and_when(edition: &Edition, texts: &Texts) -> String {
    let lang = texts.lang();
    let place: Vec<&str> = [&edition.city, &edition.country].into_iter().flatten().map(|name| name.get(lang)).collect();
    let place = (!place.is_empty()).then(|| place.join(", "));
    let format = edition.format.as_ref().map(|format| format.label.get(lang).to_owned());
    let parts: Vec<String> = [place, texts.period(edition.start, edition.end), format].into_iter().flatten().collect();
    if parts.is_empty() { texts.text(Key::EditionUnknown).to_owned() } else { parts.join(" · ") }
}

/// Links to the editions before and after, and to both side by side.
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
        .maybe(beside(dataset, year).map(|other| {
            let href = app.page_href(Page::Compare(Comparison::of(Facet::Edition, &[&year.to_string(), &other.id])));
            let name = other.short_name(texts.lang());
            kit::link(href, texts.filled(Key::CompareWith, &[("name", &name)]))
        }))
}
