//! The outcomes of an edition by document, the best sourced first.

use std::sync::Arc;

use crate::app::{App, Texts, use_app};
use crate::domain::edition::{Document, Edition};
use crate::domain::outcome::{Evidence, Outcome};
use crate::domain::relations::by_document;
use crate::domain::{Dataset, Page};
use crate::i18n::Key;
use crate::ui::cards::{card_list, parts};
use crate::ui::kit::{El, View, disclosure, el, link, muted, para, section};
use crate::ui::later::later;

/// What official documents and records hold; nothing where there is no such outcome.
pub(super) fn official(dataset: &Dataset, edition: &Edition, texts: &Texts) -> Option<El> {
    let app = use_app();
    let documents = of_class(dataset, edition, false);
    if documents.is_empty() {
        return None;
    }
    let part = section(texts.text(Key::EditionOutcomes)).attr("id", "outcomes").attr("tabindex", "-1");
    let texts = texts.clone();
    Some(parts(part, documents, move |document, outcomes| one_document(app, document, outcomes, &texts)))
}

/// What others report, folded: it stands back behind what is official.
pub(super) fn reported(dataset: &Dataset, edition: &Edition, texts: &Texts) -> Option<El> {
    let documents = of_class(dataset, edition, true);
    let term = documents.first().and_then(|(_, outcomes)| outcomes.first()).map(|outcome| &outcome.evidence_term)?;
    let part = section(term.label.get(texts.lang())).attr("id", "reported").attr("tabindex", "-1");
    let part = part.child(muted("p", term.description.get(texts.lang())));
    let folded = documents.iter().map(|(document, outcomes)| {
        let (document, outcomes, texts) = (document.clone(), outcomes.clone(), texts.clone());
        let name = document.title.get(texts.lang()).to_owned();
        let count = texts.counted(Key::OutcomeCount, outcomes.len());
        let list = later(move || card_list(&outcomes, "h3").view());
        disclosure(format!("{name} · {count}"), list).class("fold").view()
    });
    Some(part.children(folded.collect()))
}

/// Whether anything but what others report is recorded.
pub(super) fn of_class(
    dataset: &Dataset,
    edition: &Edition,
    is_reported: bool,
) -> Vec<(Arc<Document>, Vec<Arc<Outcome>>)> {
    let mut documents = by_document(dataset, edition);
    for (_, outcomes) in &mut documents {
        outcomes.retain(|outcome| (outcome.evidence == Evidence::ThirdParty) == is_reported);
    }
    documents.retain(|(_, outcomes)| !outcomes.is_empty());
    documents
}

fn one_document(app: App, document: &Document, outcomes: &[Arc<Outcome>], texts: &Texts) -> View {
    let href = app.page_href(Page::Document(document.full_id()));
    let heading = el("h3").child(link(href, document.title.get(texts.lang())));
    let kind = para(document.kind.label.get(texts.lang())).class("kicker");
    el("section").class("theme").child(heading).child(kind).child(card_list(outcomes, "h4")).view()
}
