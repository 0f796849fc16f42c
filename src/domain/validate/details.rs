//! Reads the `details` of an edition and the facts of its documents.

use std::collections::HashSet;
use std::sync::Arc;

use super::check::{Checker, LABEL, LINE, NOTES, PARAGRAPH, Path};
use super::edition;
use super::file::File;
use super::record::{Record, object};
use super::sources::{confidence, source};
use super::themes;
use crate::domain::dataset::Dataset;
use crate::domain::details::{
    Coverage, Details, DocumentFacts, Figure, Figures, Held, OtherTitle, ThemeDetails, Track,
};
use crate::domain::edition::Document;
use crate::domain::issue::Severity;

/// Reads a file that holds at least a year and details; what else an edition has is passed over.
pub(super) fn read(
    json: &str,
    dataset: &Dataset,
    relations: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> Option<Details> {
    let mut file = File::read(json, checker)?;
    let year = edition::year(&mut file, checker)?;
    let edition = dataset.edition(year)?;
    let path = Path::Root.key("documents");
    let facts = checker.records(file.take("documents"), &path, &mut document_facts);
    let theme_facts = file.take("themes");
    let root = &Path::Root.key("details");
    let Some(raw) = file.take("details") else {
        checker.note(Severity::Record, root, "missing", "the details of the edition");
        return None;
    };
    let mut file = File::read_at(raw.get(), root, Severity::Record, checker)?;
    let noted_before = checker.noted();
    let mut told = themes::read(theme_facts, &mut file, root, edition, relations, checker);
    let Some(mut details) = details(file, year, &edition.documents, root, checker) else {
        checker.refuse(noted_before);
        return None;
    };
    // What the edition's own reader has left out stays out.
    told.facts.retain(|facts| edition.themes.iter().any(|theme| theme.id == facts.id));
    details.themes = told;
    details.documents = facts.into_iter().filter(|facts| edition.document(&facts.id).is_some()).collect();
    Some(details)
}

fn details(
    mut file: File,
    year: u16,
    documents: &[Arc<Document>],
    root: &Path,
    checker: &mut Checker,
) -> Option<Details> {
    let other_titles = checker.records(file.take("other_titles"), &root.key("other_titles"), &mut other_title);
    let coverage = checker.records(file.take("coverage"), &root.key("coverage"), &mut |checker, record| {
        coverage(record, documents, checker)
    });
    let sources = checker.records(file.take("sources"), &root.key("sources"), &mut source);
    let mut rest = file.into_record(root, checker);
    let record = &mut rest;
    let figures = part(record, "figures", checker, &mut figures);
    let mut read_track = |record: &mut Record, checker: &mut Checker| track(record, documents, checker);
    let track = part(record, "parliamentary_track", checker, &mut read_track);
    let seen = seen(record, documents, checker);
    let confidence = confidence(record, checker);
    let unverified = record.localized_list("unverified", checker);
    let notes = record.localized("notes", NOTES, checker);
    rest.finish(checker);
    Some(Details {
        year,
        other_titles,
        figures,
        track,
        coverage,
        sources,
        documents: Vec::new(),
        themes: ThemeDetails::default(),
        seen,
        confidence,
        unverified,
        notes: notes?,
    })
}

/// An object inside the details.
pub(super) fn part<T>(
    record: &mut Record,
    key: &str,
    checker: &mut Checker,
    read: &mut dyn FnMut(&mut Record, &mut Checker) -> T,
) -> Option<T> {
    let value = record.take(key)?;
    let path = record.path.key(key);
    let mut inner = object(value, &path, "an object", checker)?;
    let part = read(&mut inner, checker);
    inner.finish(checker);
    Some(part)
}

fn other_title(checker: &mut Checker, record: &mut Record) -> Option<OtherTitle> {
    let tag = record.text("language", LABEL, checker);
    let lang = tag.and_then(|tag| checker.lang(&tag, &record.path.key("language")));
    let title = record.text("title", LINE, checker);
    let source = record.official("source", checker);
    Some(OtherTitle { lang: lang?, title: title?, source: source? })
}

fn figures(record: &mut Record, checker: &mut Checker) -> Figures {
    const NAMES: [&str; 5] = ["total", "onsite", "online", "countries", "sessions"];
    let list = record.path.key("approximate");
    let approximate = record.values("approximate", checker);
    for (index, value) in approximate.iter().enumerate() {
        let path = list.index(index);
        if let Some(name) = checker.text(value, &path, LABEL)
            && !NAMES.contains(&&*name)
        {
            checker.unknown(&path, &name, "the name of a figure");
        }
    }
    let [total, onsite, online, countries, sessions] = NAMES.map(|name| {
        let value = record.number(name, checker)?;
        Some(Figure { value, approximate: approximate.iter().any(|other| other.text() == Some(name)) })
    });
    let note = record.optional_localized("note", NOTES, checker);
    Figures { total, onsite, online, countries, sessions, note }
}

fn track(record: &mut Record, documents: &[Arc<Document>], checker: &mut Checker) -> Track {
    let (start, end) = record.period(checker);
    let vocabulary = checker.vocabulary;
    Track {
        title: record.optional_title("title", checker),
        start,
        end,
        preparation: record.optional_localized("preparation", PARAGRAPH, checker),
        topics: record.terms("topics", &vocabulary.topics, checker),
        subjects: record.titles("subjects", checker),
        output: known_document(record, "output", documents, checker),
        output_title: record.optional_localized("output_title", LINE, checker),
        output_url: record.optional_url("output_url", checker),
    }
}

fn document_facts(checker: &mut Checker, record: &mut Record) -> Option<DocumentFacts> {
    let id = record.text("id", LABEL, checker);
    let date = record.optional_date("date", checker);
    let language = record.optional_text("language", LABEL, checker);
    let url = record.optional_url("url", checker);
    let official = record.optional_official("official", checker);
    // The reader of the edition takes these.
    record.pass_over(&["kind", "title"]);
    Some(DocumentFacts { id: id?, date, language, url, official })
}

fn coverage(record: &mut Record, documents: &[Arc<Document>], checker: &mut Checker) -> Option<Coverage> {
    let vocabulary = checker.vocabulary;
    let kind = record.term("kind", &vocabulary.documents, checker);
    let document = known_document(record, "document", documents, checker);
    let note = record.localized("note", PARAGRAPH, checker);
    let word = record.text("held", LABEL, checker)?;
    let held = match &*word {
        "whole" => Held::Whole,
        "part" => Held::Part,
        "second-hand" => Held::SecondHand,
        "none" => Held::Nothing,
        other => {
            checker.unknown(&record.path.key("held"), other, "whole, part, second-hand or none");
            return None;
        }
    };
    Some(Coverage { kind: kind?, document, held, note: note? })
}

/// The document of an id; an unknown one is left out.
fn known_document(
    record: &mut Record,
    key: &str,
    documents: &[Arc<Document>],
    checker: &mut Checker,
) -> Option<Box<str>> {
    let id = record.optional_text(key, LABEL, checker)?;
    let is_known = is_document(&id, documents, &record.path.key(key), checker);
    is_known.then_some(id)
}

fn is_document(id: &str, documents: &[Arc<Document>], path: &Path, checker: &mut Checker) -> bool {
    let is_known = documents.iter().any(|document| *document.id == *id);
    if !is_known {
        checker.unknown(path, id, "an id of this edition's documents");
    }
    is_known
}

fn seen(record: &mut Record, documents: &[Arc<Document>], checker: &mut Checker) -> Vec<(Box<str>, Box<str>)> {
    let path = record.path.key("seen");
    let addresses = record.take("seen").and_then(|value| object(value, &path, "an address for each document", checker));
    let mut addresses = addresses.map(Record::into_fields).unwrap_or_default();
    let mut list = Vec::new();
    // In the order of the documents, whatever that of the keys is.
    for document in documents {
        let url = addresses.take(&document.id).and_then(|url| checker.url(&url, &path.key(&document.id)));
        list.extend(url.map(|url| (document.id.clone(), url)));
    }
    addresses.keys().for_each(|id| checker.unknown(&path.key(id), id, "an id of this edition's documents"));
    list
}
