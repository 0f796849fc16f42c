//! The documents of an edition.

use std::sync::Arc;

use crate::app::corpus::Awaited;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::Page;
use crate::domain::details::{Details, DocumentFacts};
use crate::domain::edition::{Document, Edition};
use crate::domain::web_address::host_of;
use crate::i18n::Key;
use crate::ui::cards::title_view;
use crate::ui::kit::{El, View, el, live, muted, section, side_by_side};

pub(super) fn documents(edition: Arc<Edition>) -> Option<El> {
    let app = use_app();
    let texts = use_texts();
    if edition.documents.is_empty() {
        return None;
    }
    let title = texts.text(Key::Documents).to_owned();
    let list = el("ul").class("documents").child(live(move || lines(app, &edition, &texts)));
    Some(section(title).attr("id", "documents").attr("tabindex", "-1").child(list))
}

/// A line for each document; all but title and kind is among the details.
fn lines(app: App, edition: &Edition, texts: &Texts) -> View {
    let details = match app.details_of(edition.year) {
        Awaited::Here(details) => Some(details),
        _ => None,
    };
    let line = |document: &Arc<Document>| line(document, details.as_deref(), texts);
    side_by_side(edition.documents.iter().map(line).collect())
}

fn line(document: &Document, details: Option<&Details>, texts: &Texts) -> View {
    let known = details.and_then(|details| details.document(&document.id));
    let href = use_app().page_href(Page::Document(document.full_id()));
    let named = el("a").attr("href", href).child(title_view(&document.title, texts));
    let mut words = vec![document.kind.label.get(texts.lang()).to_owned()];
    if let Some(details) = details {
        words.extend(document_facts(known, seen(details, &document.id), texts));
    }
    let facts = muted("small", words.join(" · "));
    el("li").child(named).child(el("br")).child(facts).view()
}

/// The address at which the text of a document was read, where that is not the document's own.
pub fn seen<'a>(details: &'a Details, id: &str) -> Option<&'a str> {
    details.seen.iter().find(|(document, _)| **document == *id).map(|(_, url)| &**url)
}

/// Date, language and what is to be said of the link.
pub fn document_facts(known: Option<&DocumentFacts>, seen: Option<&str>, texts: &Texts) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(date) = known.and_then(|known| known.date) {
        facts.push(texts.date(date));
    }
    if let Some(key) = known.and_then(|known| known.language.as_deref()).and_then(language_key) {
        facts.push(texts.filled(Key::DocumentLanguage, &[("language", texts.text(key))]));
    }
    if known.is_none_or(|known| known.url.is_none()) {
        facts.push(texts.text(Key::DocumentNoLink).to_owned());
    }
    if let Some(url) = seen {
        facts.push(texts.filled(Key::DocumentSeen, &[("host", host_of(url))]));
    }
    facts
}

fn language_key(tag: &str) -> Option<Key> {
    Some(match tag {
        "en" => Key::LanguageEn,
        "fr" => Key::LanguageFr,
        "pt" => Key::LanguagePt,
        "it" => Key::LanguageIt,
        _ => return None,
    })
}
