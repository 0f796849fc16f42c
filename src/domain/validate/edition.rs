//! Reads `editions/<year>.json`, all but its details.

use std::collections::HashSet;
use std::sync::Arc;

use super::Seen;
use super::check::{Checker, LABEL, LINE, PARAGRAPH, Path, SUMMARY_WORDS};
use super::file::File;
use super::record::Record;
use crate::domain::edition::{Document, Edition, Theme, ThemeLevel};
use crate::domain::issue::Severity;
use crate::domain::lang::Localized;
use crate::domain::outcome::{Act, Evidence, Outcome};

/// The years that an edition may have: the Forum began in 2006, and addresses have four digits.
const YEARS: std::ops::RangeInclusive<u16> = 2006..=2999;

pub(super) fn read(json: &str, checker: &mut Checker, seen: &mut Seen) -> Option<(Arc<Edition>, Vec<Arc<Outcome>>)> {
    let mut file = File::read(json, checker)?;
    let (themes, documents, outcomes) = (file.take("themes"), file.take("documents"), file.take("outcomes"));
    let root = Path::Root;
    let record = &mut file.into_record(&["details"], &root);
    let year = year(record, checker, seen)?;
    let vocabulary = checker.vocabulary;
    let (start, end) = record.period(checker);
    let format = record.optional_text("format", LABEL, checker);
    let ordinal = record.number("ordinal", checker).and_then(|number| u16::try_from(number).ok());
    let mut ids = HashSet::new();
    let edition = Arc::new(Edition {
        year,
        id: year.to_string().into(),
        ordinal: ordinal.unwrap_or(year - YEARS.start() + 1),
        city: record.optional_localized("city", LABEL, checker),
        country: record.optional_localized("country", LABEL, checker),
        country_code: record.optional_text("country_code", LABEL, checker),
        start,
        end,
        format: format.and_then(|id| checker.term(&vocabulary.formats, &id, &root.key("format"))),
        theme: record.optional_title("theme", checker),
        themes: checker
            .records(themes, &root.key("themes"), &mut |checker, record| theme(record, year, &mut ids, checker)),
        documents: checker
            .records(documents, &root.key("documents"), &mut |checker, record| document(record, &mut ids, checker)),
    });
    record.finish(checker);
    let outcomes = checker.records(outcomes, &root.key("outcomes"), &mut |checker, record| {
        outcome(record, &edition, &mut seen.outcomes, checker)
    });
    Some((edition, outcomes))
}

fn year(record: &mut Record, checker: &mut Checker, seen: &mut Seen) -> Option<u16> {
    let number = record.number("year", checker).unwrap_or_default();
    let year = u16::try_from(number).ok().filter(|year| YEARS.contains(year));
    let problem = match year {
        None => format!("{number} is no edition"),
        Some(year) if seen.years.contains(&year) => format!("{year} stands twice"),
        Some(year) => {
            seen.years.push(year);
            return Some(year);
        }
    };
    checker.fault(Severity::File, &record.path.key("year"), &problem, "a year from 2006 on, one file a year");
    None
}

fn theme(record: &mut Record, year: u16, ids: &mut HashSet<Box<str>>, checker: &mut Checker) -> Option<Arc<Theme>> {
    let id = checker.new_id(record, ids);
    let title = record.title("title", checker);
    let word = record.text("level", LABEL, checker)?;
    let level = match &*word {
        "main" => ThemeLevel::Main,
        "cross-cutting" => ThemeLevel::CrossCutting,
        "session" => ThemeLevel::Session,
        other => {
            let problem = format!("unknown {other:?}");
            checker.fault(Severity::Record, &record.path.key("level"), &problem, "main, cross-cutting or session");
            return None;
        }
    };
    Some(Arc::new(Theme { id: format!("{year}-{}", id?).into(), level, title: title? }))
}

fn document(record: &mut Record, ids: &mut HashSet<Box<str>>, checker: &mut Checker) -> Option<Arc<Document>> {
    let vocabulary = checker.vocabulary;
    let id = checker.new_id(record, ids);
    let kind = record.term("kind", &vocabulary.documents, checker);
    let title = record.title("title", checker);
    let date = record.date("date", checker);
    let language = record.optional_text("language", LABEL, checker);
    let url = record.url("url", checker);
    let official = record.official("official", checker);
    Some(Arc::new(Document { id: id?, kind: kind?, title: title?, date, language, url, official }))
}

fn outcome(
    record: &mut Record,
    edition: &Arc<Edition>,
    ids: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> Option<Arc<Outcome>> {
    let vocabulary = checker.vocabulary;
    let id = checker.new_id(record, ids);
    let document = record.text("document", LABEL, checker);
    let place = record.optional_localized("place", LINE, checker);
    let theme = theme_of(record, edition, checker);
    let theme_assigned = record.flag("theme_assigned", checker);
    let addressees = record.terms("addressees", &vocabulary.addressees, checker);
    let act = act(record, checker);
    let topics = record.terms("topics", &vocabulary.topics, checker);
    let evidence_term = record.term("evidence", &vocabulary.evidence, checker);
    let summary = summary(record, checker);
    let document = document.and_then(|id| document_of(&id, edition, record, checker));
    let evidence = evidence_term.as_ref().and_then(|term| evidence(&term.id, record, checker));
    Some(Arc::new(Outcome {
        id: id?,
        edition: edition.clone(),
        document: document?,
        place,
        theme,
        theme_assigned,
        addressees,
        act,
        topics,
        evidence: evidence?,
        evidence_term: evidence_term?,
        summary: summary?,
    }))
}

fn evidence(id: &str, record: &Record, checker: &mut Checker) -> Option<Evidence> {
    let class = Evidence::from_id(id);
    if class.is_none() {
        checker.unknown(&record.path.key("evidence"), id, "agreed, quoted, official-record or third-party");
    }
    class
}

fn document_of(id: &str, edition: &Edition, record: &Record, checker: &mut Checker) -> Option<Arc<Document>> {
    let document = edition.document(id).cloned();
    if document.is_none() {
        let problem = format!("unknown {id:?}");
        checker.fault(Severity::Record, &record.path.key("document"), &problem, "an id of this file's documents");
    }
    document
}

fn theme_of(record: &mut Record, edition: &Edition, checker: &mut Checker) -> Option<Arc<Theme>> {
    let id = record.optional_text("theme", LABEL, checker)?;
    let full = format!("{}-{id}", edition.year);
    let theme = edition.themes.iter().find(|theme| *theme.id == full).cloned();
    if theme.is_none() {
        checker.unknown(&record.path.key("theme"), &id, "an id of this file's themes");
    }
    theme
}

fn act(record: &mut Record, checker: &mut Checker) -> Option<Act> {
    let word = record.optional_text("action", LABEL, checker)?;
    Some(match &*word {
        "call" => Act::Call,
        "invite" => Act::Invite,
        "request" => Act::Request,
        "note" => Act::Note,
        other => {
            checker.unknown(&record.path.key("action"), other, "call, invite, request or note");
            return None;
        }
    })
}

/// A summary that is over its limit costs the outcome: cutting it would change what it says.
fn summary(record: &mut Record, checker: &mut Checker) -> Option<Localized> {
    let summary = record.localized("summary", PARAGRAPH, checker)?;
    let path = record.path.key("summary");
    for (key, text) in [("en", &summary.en), ("fr", &summary.fr)] {
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        if words > SUMMARY_WORDS {
            let expected = format!("at most {SUMMARY_WORDS}");
            checker.fault(Severity::Record, &path.key(key), &format!("{words} words"), &expected);
            return None;
        }
    }
    Some(summary)
}
