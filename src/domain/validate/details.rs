//! Reads the `details` of an edition.

use std::sync::Arc;

use serde_json::Value;

use super::check::{Checker, LABEL, LINE, NOTES, PARAGRAPH, Path};
use super::file::File;
use super::record::{Record, object};
use crate::domain::dataset::Dataset;
use crate::domain::details::{
    Confidence, Coverage, Details, Figure, Figures, Held, Milestone, OtherTitle, Source, Track,
};
use crate::domain::edition::Document;
use crate::domain::issue::Severity;
use crate::domain::lang::Lang;
use crate::domain::order::sorted_by;

/// Reads a file that holds at least a year and details; what else an edition has is passed over.
pub(super) fn read(json: &str, dataset: &Dataset, checker: &mut Checker) -> Option<Details> {
    let mut file = File::read(json, checker)?;
    let year = file.take("year").and_then(|raw| raw.get().parse().ok())?;
    let edition = dataset.edition(year)?;
    let root = &Path::Root.key("details");
    let Some(raw) = file.take("details") else {
        checker.fault(Severity::Record, root, "missing", "the details of the edition");
        return None;
    };
    details(&mut File::read_at(raw.get(), root, checker)?, year, &edition.documents, root, checker)
}

fn details(
    file: &mut File,
    year: u16,
    documents: &[Arc<Document>],
    root: &Path,
    checker: &mut Checker,
) -> Option<Details> {
    let other_titles = checker.records(file.take("other_titles"), &root.key("other_titles"), &mut other_title);
    let milestones = checker.records(file.take("milestones"), &root.key("milestones"), &mut milestone);
    let coverage = checker.records(file.take("coverage"), &root.key("coverage"), &mut |checker, record| {
        coverage(record, documents, checker)
    });
    let sources = checker.records(file.take("sources"), &root.key("sources"), &mut source);
    let record = &mut std::mem::take(file).into_record(&[], root);
    let details = Details {
        year,
        host: record.optional_localized("host", LINE, checker),
        other_titles,
        figures: part(record, "figures", checker, &mut figures),
        track: part(record, "parliamentary_track", checker, &mut |record, checker| track(record, documents, checker)),
        milestones: in_time(&milestones),
        coverage,
        sources,
        seen: seen(record, documents, checker),
        confidence: confidence(record, checker),
        unverified: record.localized_list("unverified", checker),
        notes: record.localized("notes", NOTES, checker)?,
    };
    record.finish(checker);
    Some(details)
}

/// In order of time; those of one day as the file has them.
fn in_time(milestones: &[Milestone]) -> Vec<Milestone> {
    sorted_by(milestones, |milestone| milestone.date.key())
}

/// An object inside the details.
fn part<T>(
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

fn milestone(checker: &mut Checker, record: &mut Record) -> Option<Milestone> {
    let date = record.date("date", checker);
    let summary = record.localized("summary", PARAGRAPH, checker);
    let source = record.official("source", checker);
    Some(Milestone { date: date?, summary: summary?, source })
}

fn other_title(checker: &mut Checker, record: &mut Record) -> Option<OtherTitle> {
    let tag = record.text("language", LABEL, checker)?;
    let lang = Lang::ALL.into_iter().find(|lang| *lang.tag() == *tag);
    if lang.is_none() {
        checker.unknown(&record.path.key("language"), &tag, "a language of the corpus");
    }
    let title = record.text("title", LINE, checker);
    let source = record.official("source", checker);
    Some(OtherTitle { lang: lang?, title: title?, source: source? })
}

fn figures(record: &mut Record, checker: &mut Checker) -> Figures {
    const NAMES: [&str; 5] = ["total", "onsite", "online", "countries", "sessions"];
    let approximate = record.texts("approximate", LABEL, checker);
    for name in approximate.iter().filter(|name| !NAMES.contains(&&***name)) {
        checker.unknown(&record.path.key("approximate"), name, "the name of a figure");
    }
    let [total, onsite, online, countries, sessions] = NAMES.map(|name| {
        let value = record.number(name, checker)?;
        Some(Figure { value, approximate: approximate.iter().any(|other| **other == *name) })
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
        convenors: record.localized_list("convenors", checker),
        preparation: record.optional_localized("preparation", PARAGRAPH, checker),
        topics: record.terms("topics", &vocabulary.topics, checker),
        subjects: record.titles("subjects", checker),
        output: known_document(record, "output", documents, checker),
        output_title: record.optional_localized("output_title", LINE, checker),
        output_url: record.url("output_url", checker),
    }
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
            let problem = format!("unknown {other:?}");
            checker.fault(Severity::Record, &record.path.key("held"), &problem, "whole, part, second-hand or none");
            return None;
        }
    };
    Some(Coverage { kind: kind?, document, held, note: note? })
}

fn source(checker: &mut Checker, record: &mut Record) -> Option<Source> {
    let official = record.official("official", checker);
    let (url, seen) = (record.url("url", checker), record.url("seen", checker));
    match (official, url, seen) {
        (Some(official), _, _) => Some(Source::Official(official)),
        (None, Some(url), seen) => Some(Source::Web { url, seen }),
        (None, None, Some(seen)) => Some(Source::Copy { seen }),
        (None, None, None) => {
            checker.fault(Severity::Record, record.path, "no source", "official, url or seen");
            None
        }
    }
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
    let Some(Value::Object(fields)) = record.take("seen") else { return Vec::new() };
    let mut list = Vec::with_capacity(fields.len());
    for (id, url) in fields {
        let path = path.key(&id);
        let url = url.as_str().and_then(|url| checker.url(url, &path));
        if is_document(&id, documents, &path, checker) {
            list.extend(url.map(|url| (id.clone().into_boxed_str(), url)));
        }
    }
    list
}

/// An unknown word counts as low: never promise more than the file does.
fn confidence(record: &mut Record, checker: &mut Checker) -> Confidence {
    let word = record.text("confidence", LABEL, checker).unwrap_or_default();
    match &*word {
        "high" => Confidence::High,
        "medium" => Confidence::Medium,
        "low" => Confidence::Low,
        other => {
            checker.unknown(&record.path.key("confidence"), other, "high, medium or low");
            Confidence::Low
        }
    }
}
