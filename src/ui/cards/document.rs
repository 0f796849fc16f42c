//! A document in a list.

use std::sync::Arc;

use super::outcome::{marked, title_id};
use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::Page;
use crate::domain::edition::Document;
use crate::domain::relations::of_document;
use crate::domain::search::Understood;
use crate::i18n::Key;
use crate::ui::kit::{View, el, link, muted};
use crate::ui::take::card_acts;

/// Its edition and kind, its title as a link to its page, then how many outcomes it holds.
pub(super) fn document_card(document: &Arc<Document>, understood: &Understood, heading: &'static str) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let (dataset, lang) = (corpus.dataset(), texts.lang());
    let edition = dataset.edition(document.year);
    let edition = edition.map(|edition| link(app.page_href(Page::Edition(document.year)), edition.short_name(lang)));
    let place = el("p").class("card-where").maybe(edition).text(" · ").text(document.kind.label.get(lang));
    let title = marked(document.title.get(lang), &texts, understood);
    let title = el("a")
        .attr("id", title_id(&document.full_id()))
        .attr("href", app.page_href(Page::Document(document.full_id())))
        .child(title);
    let outcomes = of_document(dataset, document).len();
    let outcomes = (outcomes > 0).then(|| muted("p", texts.counted(Key::OutcomeCount, outcomes)));
    el("article")
        .attr("id", document.full_id())
        .attr("aria-labelledby", title_id(&document.full_id()))
        .class("card")
        .child(place)
        .child(el(heading).child(title))
        .maybe(outcomes)
        .child(card_acts(Page::Document(document.full_id())))
        .view()
}
