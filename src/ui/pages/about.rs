//! What this is, how it was made, and on what terms.

use std::sync::Arc;

use super::offline::offline_copy;
use crate::app::{Texts, use_corpus, use_texts};
use crate::domain::Dataset;
use crate::domain::outcome::Evidence;
use crate::domain::vocabulary::{OfficialDocument, Term};
use crate::i18n::Key;
use crate::ui::cards::sign;
use crate::ui::edition::official_name;
use crate::ui::kit::{El, View, el, para, section};
use crate::ui::take::page_acts;

/// The page about the site.
pub fn about_page() -> View {
    let texts = use_texts();
    let corpus = use_corpus();
    let dataset = corpus.dataset();
    let part = |title: Key, text: Key| section(texts.text(title)).child(para(texts.text(text)));
    el("article")
        .class("reading")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::AboutTitle)))
        .child(para(texts.text(Key::AboutLead)).class("lead"))
        .child(page_acts())
        .child(section(texts.text(Key::AboutWhatTitle)).child(para(what(dataset, &texts))))
        .child(part(Key::AboutMethodTitle, Key::AboutMethod))
        .child(part(Key::AboutEvidenceTitle, Key::AboutEvidence).child(classes(&dataset.vocabulary.evidence, &texts)))
        .child(part(Key::AboutSourcesTitle, Key::AboutSources).child(documents(dataset, &texts)))
        .child(part(Key::AboutLicenceTitle, Key::AboutLicence))
        .child(offline_copy())
        .child(part(Key::AboutPrivacyTitle, Key::AboutPrivacy))
        .view()
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

/// The classes of evidence and what they mean.
fn classes(terms: &[Arc<Term>], texts: &Texts) -> El {
    let lang = texts.lang();
    let mut list = el("dl").class("facts");
    for term in terms {
        let sign = Evidence::from_id(&term.id).map_or("", sign);
        let mark = el("span").attr("aria-hidden", "true").text(sign).text(" ");
        list = list.child(el("dt").child(mark).text(term.label.get(lang)));
        list = list.child(el("dd").text(term.description.get(lang)));
    }
    list
}

fn documents(dataset: &Dataset, texts: &Texts) -> El {
    let line = |document: &Arc<OfficialDocument>| el("li").text(official_name(document, texts)).view();
    el("ul").children(dataset.vocabulary.official_documents.iter().map(line).collect())
}
