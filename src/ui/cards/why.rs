//! Why an outcome is among the results, said when a reader asks.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Texts, use_corpus, use_texts};
use crate::domain::outcome::Outcome;
use crate::domain::search::{Field, Form, Reason, Understood, explain};
use crate::domain::{Dataset, Facet, Record};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, live, nothing};

/// The most reasons that are listed: the best.
const MAX_REASONS: usize = 8;

/// A question that opens the reasons; nothing where no words were searched.
pub(super) fn why(outcome: &Arc<Outcome>, understood: &Arc<Understood>) -> Option<El> {
    if understood.units.is_empty() {
        return None;
    }
    let texts = use_texts();
    let title = texts.text(Key::WhyTitle).to_owned();
    let asked = RwSignal::new(false);
    let (outcome, understood, corpus) = (Record::Outcome(outcome.clone()), understood.clone(), use_corpus());
    let list = move || list(&outcome, corpus.dataset(), &understood, &texts);
    let reasons = live(move || if asked.get() { list() } else { nothing() });
    let question = el("details").class("why").on("toggle", move |_| asked.set(true));
    Some(question.child(el("summary").text(title)).child(reasons))
}

fn list(record: &Record, dataset: &Dataset, understood: &Understood, texts: &Texts) -> View {
    let reasons = explain(record, dataset, understood);
    let lines = reasons.iter().take(MAX_REASONS).map(|reason| item(el("span").text(sentence(reason, texts))));
    el("ul").children(lines.collect()).view()
}

fn sentence(reason: &Reason, texts: &Texts) -> String {
    let key = match reason.form {
        Form::Exact | Form::Folded => Key::WhySame,
        Form::Stem => Key::WhyStem,
        Form::Synonym => Key::WhySynonym,
        Form::Prefix => Key::WhyPrefix,
        Form::Fuzzy => Key::WhyFuzzy,
    };
    let field = match reason.field {
        Field::Summary => texts.text(Key::FieldSummary),
        Field::Topic => texts.facet(Facet::Topic),
        Field::Addressee => texts.facet(Facet::Addressee),
        Field::DocumentKind => texts.facet(Facet::DocumentKind),
        Field::Theme => texts.facet(Facet::Theme),
        Field::Edition => texts.facet(Facet::Edition),
        Field::DocumentTitle => texts.text(Key::FieldDocumentTitle),
        Field::EditionTheme => texts.text(Key::FieldEditionTheme),
        Field::Place => texts.text(Key::FieldPlace),
    };
    texts.filled(key, &[("field", field), ("found", &reason.found), ("asked", &reason.asked)])
}
