//! What this is, how it was made, and on what terms.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Texts, use_corpus, use_texts};
use crate::domain::Dataset;
use crate::domain::outcome::Evidence;
use crate::domain::vocabulary::{OfficialDocument, Term};
use crate::i18n::Key;
use crate::ui::outcome::sign;

#[component]
pub fn AboutPage() -> impl IntoView {
    let texts = use_texts();
    let corpus = use_corpus();
    let vocabulary = &corpus.dataset().vocabulary;
    let section = |title: Key, text: String, more: AnyView| {
        view! {
            <section>
                <h2>{texts.text(title)}</h2>
                <p>{text}</p>
                {more}
            </section>
        }
    };
    let classes = vocabulary.evidence.iter().map(|term| evidence_row(term, &texts)).collect_view();
    let documents = vocabulary.official_documents.iter().map(|document| document_line(document, &texts)).collect_view();
    view! {
        <article class="reading">
            <h1 tabindex="-1">{texts.text(Key::AboutTitle)}</h1>
            <p class="lead">{texts.text(Key::AboutLead)}</p>
            {section(Key::AboutWhatTitle, what(corpus.dataset(), &texts), ().into_any())}
            {section(Key::AboutMethodTitle, texts.text(Key::AboutMethod), ().into_any())}
            {section(
                Key::AboutEvidenceTitle,
                texts.text(Key::AboutEvidence),
                view! { <dl class="facts">{classes}</dl> }.into_any(),
            )}
            {section(
                Key::AboutSourcesTitle,
                texts.text(Key::AboutSources),
                view! { <ul>{documents}</ul> }.into_any(),
            )}
            {section(Key::AboutLicenceTitle, texts.text(Key::AboutLicence), ().into_any())}
            {section(Key::AboutPrivacyTitle, texts.text(Key::AboutPrivacy), ().into_any())}
        </article>
    }
}

fn what(dataset: &Dataset, texts: &Texts) -> String {
    let themes = dataset.editions.iter().map(|edition| edition.themes.len()).sum();
    let documents = dataset.editions.iter().map(|edition| edition.documents.len()).sum();
    texts.filled(
        Key::AboutWhat,
        &[
            ("editions", &texts.number(dataset.editions.len())),
            ("themes", &texts.number(themes)),
            ("documents", &texts.number(documents)),
            ("outcomes", &texts.number(dataset.outcomes.len())),
        ],
    )
}

fn evidence_row(term: &Arc<Term>, texts: &Texts) -> AnyView {
    let sign = Evidence::from_id(&term.id).map(sign);
    view! {
        <dt>
            <span aria-hidden="true">{sign} " "</span>
            {term.label.get(texts.lang()).to_owned()}
        </dt>
        <dd>{term.description.get(texts.lang()).to_owned()}</dd>
    }
    .into_any()
}

fn document_line(document: &Arc<OfficialDocument>, texts: &Texts) -> AnyView {
    let text = format!("{}, {}", document.title.get(texts.lang()), texts.date(document.date));
    view! { <li>{text}</li> }.into_any()
}
