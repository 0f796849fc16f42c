//! An outcome as a sheet that can be printed and handed over.

use std::sync::Arc;

use leptos::prelude::AnyView;

use super::evidence::sign;
use super::lists::{card_list, term_links};
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::detail::{neighbours, related};
use crate::domain::outcome::{Act, Outcome};
use crate::domain::{Dataset, Facet, Lang, Page};
use crate::i18n::Key;
use crate::ui::edition::{external_link, title_view};
use crate::ui::kit::{El, el, facts, link, muted, para, section, side_by_side, text_view};

/// The page of an outcome.
pub fn outcome_page(outcome: Arc<Outcome>) -> AnyView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let lang = texts.lang();
    let other = Lang::ALL.into_iter().find(|other| *other != lang).unwrap_or(lang);
    let edition = el("a")
        .attr("href", app.page_href(Page::Edition(outcome.edition.year)))
        .text(texts.text(Key::Igf))
        .text(" ")
        .text(outcome.edition.short_name(lang));
    let in_other = para(outcome.summary.get(other)).attr("lang", other.tag());
    el("article")
        .class("reading outcome-page")
        .child(el("p").class("kicker").child(edition))
        .child(el("h1").attr("tabindex", "-1").text(outcome.summary.get(lang)))
        .child(muted("p", texts.text(Key::OutcomeSummaryNote)))
        .child(facts(rows(app, &outcome, &texts)))
        .child(section(texts.text(Key::OutcomeOther)).child(in_other))
        .maybe(around(app, corpus.dataset(), &outcome, &texts))
        .maybe(alike(corpus.dataset(), &outcome, &texts))
        .view()
}

/// Addressee, topics, place and evidence in words.
fn rows<'a>(app: App, outcome: &Outcome, texts: &'a Texts) -> Vec<(&'a str, AnyView)> {
    let lang = texts.lang();
    let addressees = term_links(app, texts, Facet::Addressee, &outcome.addressees);
    let mut rows = vec![(texts.text(Key::AddressedTo), addressees.view())];
    if let Some(act) = outcome.act {
        rows.push((texts.text(Key::OutcomeAct), text_view(texts.text(act_key(act)))));
    }
    let topics = term_links(app, texts, Facet::Topic, &outcome.topics);
    rows.push((texts.text(Key::Topics), topics.view()));
    if let Some(theme) = theme(outcome, texts) {
        rows.push((texts.text(Key::FacetTheme), theme));
    }
    rows.push((texts.text(Key::FacetDocument), document(outcome, texts)));
    if let Some(place) = &outcome.place {
        rows.push((texts.text(Key::OutcomePlace), text_view(place.get(lang))));
    }
    rows.push((texts.text(Key::FacetEvidence), evidence(outcome, texts)));
    rows
}

fn act_key(act: Act) -> Key {
    match act {
        Act::Call => Key::ActCall,
        Act::Invite => Key::ActInvite,
        Act::Request => Key::ActRequest,
        Act::Note => Key::ActNote,
    }
}

fn theme(outcome: &Outcome, texts: &Texts) -> Option<AnyView> {
    let title = title_view(&outcome.theme.as_ref()?.title, texts);
    if !outcome.theme_assigned {
        return Some(title);
    }
    let assigned = muted("span", "(").text(texts.text(Key::ThemeAssigned)).text(")");
    Some(side_by_side(vec![title, text_view(" "), assigned.view()]))
}

fn document(outcome: &Outcome, texts: &Texts) -> AnyView {
    let document = &outcome.document;
    let mut rest = String::new();
    if let Some(date) = document.date {
        rest.push_str(", ");
        rest.push_str(&texts.date(date));
    }
    rest.push_str(" · ");
    let link = match &document.url {
        Some(url) => external_link(url, text_view(texts.text(Key::DocumentLink))),
        None => muted("span", texts.text(Key::DocumentNoLink)),
    };
    side_by_side(vec![title_view(&document.title, texts), text_view(rest), link.view()])
}

fn evidence(outcome: &Outcome, texts: &Texts) -> AnyView {
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
    Some(el("li").child(muted("span", place)).child(link(href, outcome.summary.get(texts.lang()))))
}

/// Outcomes of other years on the same topics.
fn alike(dataset: &Dataset, outcome: &Outcome, texts: &Texts) -> Option<El> {
    let found = related(dataset, outcome);
    if found.is_empty() {
        return None;
    }
    Some(section(texts.text(Key::OutcomeRelated)).class("screen-only").child(card_list(&found, "h3")))
}
