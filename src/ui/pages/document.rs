//! A document of an edition, and the outcomes that stand in it.

use std::sync::Arc;

use crate::app::corpus::Awaited;
use crate::app::{Texts, use_app, use_corpus, use_texts};
use crate::domain::Page;
use crate::domain::details::Details;
use crate::domain::edition::Document;
use crate::domain::relations::of_document;
use crate::i18n::Key;
use crate::ui::cards::{card_list, external_link, title_view};
use crate::ui::edition::{details_lost, document_facts, seen};
use crate::ui::kit::{View, el, link, live, muted, nothing, para, section, side_by_side, text_view};
use crate::ui::later::later;
use crate::ui::take::page_acts;

/// The page of a document.
pub fn document_page(document: Arc<Document>) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let lang = texts.lang();
    let edition = corpus.dataset().edition(document.year);
    let edition = edition.map(|edition| link(app.page_href(Page::Edition(edition.year)), edition.short_name(lang)));
    let place = el("p").class("kicker").text(texts.text(Key::Igf)).text(" ").maybe(edition).text(" · ");
    let rest = document.clone();
    el("article")
        .class("reading")
        .child(place.text(document.kind.label.get(lang)))
        .child(el("h1").attr("tabindex", "-1").child(title_view(&document.title, &texts)))
        .child(para(document.kind.description.get(lang)).class("muted"))
        .child(page_acts())
        .child(known(document))
        .child(later(move || outcomes(&rest)))
        .view()
}

/// What the details tell of it.
fn known(document: Arc<Document>) -> View {
    let (app, texts) = (use_app(), use_texts());
    live(move || match app.details_of(document.year) {
        Awaited::Here(details) => known_of(&document, &details, &texts),
        Awaited::Waiting => nothing(),
        Awaited::Lost => details_lost(),
    })
}

fn known_of(document: &Document, details: &Details, texts: &Texts) -> View {
    let facts = details.document(&document.id);
    let link = facts.and_then(|facts| facts.url.as_deref()).map(|url| {
        let link = external_link(url, text_view(texts.text(Key::DocumentLink))).class("button");
        el("p").child(link).view()
    });
    let told = document_facts(facts, seen(details, &document.id), texts);
    let told = (!told.is_empty()).then(|| muted("p", told.join(" · ")).view());
    let coverage = details.coverage.iter().find(|coverage| coverage.document.as_deref() == Some(&*document.id));
    let coverage = coverage.map(|coverage| para(coverage.note.get(texts.lang())).view());
    side_by_side([told, link, coverage].into_iter().flatten().collect())
}

fn outcomes(document: &Document) -> View {
    let (texts, corpus) = (use_texts(), use_corpus());
    let outcomes = of_document(corpus.dataset(), document);
    let part = section(texts.text(Key::DocumentOutcomes));
    if outcomes.is_empty() {
        return part.child(muted("p", texts.text(Key::DocumentNoOutcomes))).view();
    }
    part.child(card_list(&outcomes, "h3")).view()
}
