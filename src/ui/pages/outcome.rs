//! An outcome as a sheet that can be printed and handed over.

use std::sync::Arc;

use leptos::prelude::Get;

use crate::app::corpus::Awaited;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::details::DocumentFacts;
use crate::domain::outcome::Outcome;
use crate::domain::relations::{neighbours, related};
use crate::domain::{Dataset, Facet, Lang, Page};
use crate::i18n::Key;
use crate::ui::cards::{card_list, external_link, in_its_language, sign, term_links, title_view};
use crate::ui::edition::{details_lost, theme_link};
use crate::ui::kit::{El, View, el, facts, link, live, muted, nothing, para, section, side_by_side, text_view};
use crate::ui::take::page_acts;

/// The page of an outcome.
pub fn outcome_page(outcome: Arc<Outcome>) -> View {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let lang = texts.lang();
    let edition = el("a")
        .attr("href", app.page_href(Page::Edition(outcome.edition.year)))
        .text(texts.text(Key::Igf))
        .text(" ")
        .text(outcome.edition.short_name(lang));
    let title = el("h1").attr("tabindex", "-1").text(outcome.summary.get(lang));
    el("article")
        .class("reading outcome-page")
        .child(el("p").class("kicker").child(edition))
        .child(in_its_language(title, &outcome, &texts))
        .child(muted("p", texts.text(Key::OutcomeSummaryNote)))
        .child(page_acts())
        .child(facts(rows(app, &outcome, &texts)))
        .child(in_other(app, &outcome, &texts))
        .maybe(around(app, corpus.dataset(), &outcome, &texts))
        .maybe(alike(corpus.dataset(), &outcome, &texts))
        .view()
}

/// The summary in the other language, once it is there.
fn in_other(app: App, outcome: &Outcome, texts: &Texts) -> View {
    let (id, texts, shown) = (outcome.id.clone(), texts.clone(), outcome.summary.shown_in(texts.lang()));
    live(move || {
        let explorer = app.loaded.explorer.get();
        let summary = explorer.as_ref().and_then(|explorer| Some(&explorer.dataset.outcome(&id)?.summary));
        let other =
            Lang::ALL.into_iter().find(|other| *other != shown && summary.is_some_and(|text| text.is_in(*other)));
        match (summary, other) {
            (Some(summary), Some(other)) => {
                let text = para(summary.get(other)).attr("lang", other.tag());
                section(texts.text(Key::OutcomeOther)).child(text).view()
            }
            _ => nothing(),
        }
    })
}

/// Addressee, topics, place and evidence in words.
fn rows<'a>(app: App, outcome: &Arc<Outcome>, texts: &'a Texts) -> Vec<(&'a str, View)> {
    let lang = texts.lang();
    let addressees = term_links(app, texts, Facet::Addressee, &outcome.addressees);
    let mut rows = vec![(texts.text(Key::AddressedTo), addressees.view())];
    if let Some(act) = &outcome.act {
        rows.push((texts.text(Key::FacetAct), text_view(act.label.get(lang))));
    }
    let topics = term_links(app, texts, Facet::Topic, &outcome.topics);
    rows.push((texts.text(Key::Topics), topics.view()));
    if let Some(theme) = theme(app, outcome, texts) {
        rows.push((texts.text(Key::FacetTheme), theme));
    }
    rows.push((texts.text(Key::FacetDocument), document(app, outcome.clone(), texts)));
    if let Some(place) = &outcome.place {
        rows.push((texts.text(Key::OutcomePlace), text_view(place.get(lang))));
    }
    rows.push((texts.text(Key::FacetEvidence), evidence(outcome, texts)));
    rows
}

fn theme(app: App, outcome: &Outcome, texts: &Texts) -> Option<View> {
    let theme = outcome.theme.as_ref()?;
    let title = theme_link(app, theme, texts);
    if !outcome.theme_assigned {
        return Some(title);
    }
    let assigned = muted("span", "(").text(texts.text(Key::ThemeAssigned)).text(")");
    Some(side_by_side(vec![title, text_view(" "), assigned.view()]))
}

/// The title, then what the details tell of the document.
fn document(app: App, outcome: Arc<Outcome>, texts: &Texts) -> View {
    let href = app.page_href(Page::Document(outcome.document.full_id()));
    let title = el("a").attr("href", href).child(title_view(&outcome.document.title, texts)).view();
    let texts = texts.clone();
    let rest = live(move || match app.details_of(outcome.edition.year) {
        Awaited::Here(details) => document_facts(details.document(&outcome.document.id), &texts),
        Awaited::Waiting => nothing(),
        Awaited::Lost => details_lost(),
    });
    side_by_side(vec![title, rest])
}

/// Date and link.
fn document_facts(facts: Option<&DocumentFacts>, texts: &Texts) -> View {
    let mut rest = String::new();
    if let Some(date) = facts.and_then(|facts| facts.date) {
        rest.push_str(", ");
        rest.push_str(&texts.date(date));
    }
    rest.push_str(" · ");
    let link = match facts.and_then(|facts| facts.url.as_deref()) {
        Some(url) => external_link(url, text_view(texts.text(Key::DocumentLink))),
        None => muted("span", texts.text(Key::DocumentNoLink)),
    };
    side_by_side(vec![text_view(rest), link.view()])
}

fn evidence(outcome: &Outcome, texts: &Texts) -> View {
    let term = &outcome.evidence_term;
    let class = el("strong").text(sign(outcome.evidence)).text(" ").text(term.label.get(texts.lang()));
    let mut meaning = String::from(". ");
    meaning.push_str(term.description.get(texts.lang()));
    side_by_side(vec![class.view(), text_view(meaning)])
}

/// The outcomes before and after it in its document.
fn around(app: App, dataset: &Dataset, outcome: &Outcome, texts: &Texts) -> Option<El> {
    let (before, after) = neighbours(dataset, outcome);
    if before.is_none() && after.is_none() {
        return None;
    }
    let list = el("ul")
        .class("plain-list")
        .maybe(neighbour(app, before, Key::OutcomePrevious, texts))
        .maybe(neighbour(app, after, Key::OutcomeNext, texts));
    Some(section(texts.text(Key::OutcomeNeighbours)).class("screen-only").child(list))
}

fn neighbour(app: App, outcome: Option<Arc<Outcome>>, key: Key, texts: &Texts) -> Option<El> {
    let outcome = outcome?;
    let mut place = texts.text(key).to_owned();
    if let Some(name) = &outcome.place {
        place.push(' ');
        place.push_str(name.get(texts.lang()));
    }
    place.push_str(" · ");
    let href = app.page_href(Page::Outcome(outcome.id.to_string()));
    let link = in_its_language(link(href, outcome.summary.get(texts.lang())), &outcome, texts);
    Some(el("li").child(muted("span", place)).child(link))
}

/// Outcomes of other years on the same topics.
fn alike(dataset: &Dataset, outcome: &Outcome, texts: &Texts) -> Option<El> {
    let found = related(dataset, outcome);
    if found.is_empty() {
        return None;
    }
    Some(section(texts.text(Key::OutcomeRelated)).class("screen-only").child(card_list(&found, "h3")))
}
