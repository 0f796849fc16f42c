//! Reads `editions/<year>.json`, all but its details and the facts of its documents.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::value::RawValue;

use super::check::{Checker, LABEL, LINE, PARAGRAPH, Path, SUMMARY_WORDS};
use super::file::File;
use super::record::Record;
use super::themes::{Before, theme};
use crate::domain::edition::{Document, Edition, Milestone, Theme};
use crate::domain::issue::Severity;
use crate::domain::json::Json;
use crate::domain::lang::Localized;
use crate::domain::order::sorted_by;
use crate::domain::outcome::{Evidence, Outcome};
use crate::domain::raw::kind_of;
use crate::domain::vocabulary::Term;

/// The years that an edition may have: the Forum began in 2006, and addresses have four digits.
const YEARS: std::ops::RangeInclusive<u16> = 2006..=2999;
const YEAR: &str = "a year from 2006 on, one file a year";

/// Reads the summary of an outcome or a milestone, without which there is none.
pub(super) type SummaryReader = fn(&mut Record, &mut Checker) -> Option<Localized>;

/// What must be unique in the whole corpus.
#[derive(Default)]
pub(super) struct Seen {
    years: Vec<u16>,
    outcomes: HashSet<Box<str>>,
    milestones: HashSet<Box<str>>,
}

/// What the file of an edition holds.
pub(super) struct Contents {
    pub(super) edition: Arc<Edition>,
    pub(super) outcomes: Vec<Arc<Outcome>>,
    pub(super) milestones: Vec<Arc<Milestone>>,
}

pub(super) fn read(json: &str, summary: SummaryReader, checker: &mut Checker, seen: &mut Seen) -> Option<Contents> {
    let mut file = File::read(json, checker)?;
    let year = year(&mut file, checker).and_then(|year| new_year(year, checker, &mut seen.years))?;
    let (themes, documents, outcomes) = (file.take("themes"), file.take("documents"), file.take("outcomes"));
    let milestones = file.take("milestones");
    // The details have a reader of their own.
    file.take("details");
    let root = Path::Root;
    let mut record = file.into_record(&root, checker);
    let mut ids = HashSet::new();
    let mut before = Before::default();
    let themes = checker.records(themes, &root.key("themes"), &mut |checker, record| {
        theme(record, year, &mut ids, &mut before, checker)
    });
    let mut ids = HashSet::new();
    let documents = checker
        .records(documents, &root.key("documents"), &mut |checker, record| document(record, year, &mut ids, checker));
    let edition = Arc::new(edition(&mut record, year, themes, documents, checker));
    record.finish(checker);
    let outcomes = checker.records(outcomes, &root.key("outcomes"), &mut |checker, record| {
        outcome(record, &edition, summary, &mut seen.outcomes, checker)
    });
    let milestones = checker.records(milestones, &root.key("milestones"), &mut |checker, record| {
        milestone(record, year, summary, &mut seen.milestones, checker)
    });
    // Those of one day as the file has them.
    let milestones = sorted_by(&milestones, |milestone| milestone.date.key().into());
    Some(Contents { edition, outcomes, milestones })
}

/// The year of an edition file, without which nothing can be made of it.
pub(super) fn year(file: &mut File, checker: &mut Checker) -> Option<u16> {
    let text = file.take("year").map(RawValue::get);
    let year = text.and_then(|text| text.parse().ok()).filter(|year| YEARS.contains(year));
    // A file named by a year holds that year: else a damaged one would take another's place.
    let named = checker.file_year();
    if let (Some(year), Some(named)) = (year, named)
        && year != named
    {
        let problem = format!("{year} in the file of {named}");
        checker.note(Severity::File, &Path::Root.key("year"), &problem, "the year of the file's name");
        return None;
    }
    if year.is_none() {
        let problem = text.map_or("missing".to_owned(), |text| format!("{text} is no edition"));
        checker.note(Severity::File, &Path::Root.key("year"), &problem, YEAR);
    }
    year
}

/// The year, where no file before had it.
fn new_year(year: u16, checker: &mut Checker, seen: &mut Vec<u16>) -> Option<u16> {
    if seen.contains(&year) {
        checker.note(Severity::File, &Path::Root.key("year"), &format!("{year} stands twice"), YEAR);
        return None;
    }
    seen.push(year);
    Some(year)
}

fn edition(
    record: &mut Record,
    year: u16,
    themes: Vec<Arc<Theme>>,
    documents: Vec<Arc<Document>>,
    checker: &mut Checker,
) -> Edition {
    let vocabulary = checker.vocabulary;
    let (start, end) = record.period(checker);
    let format = record.optional_text("format", LABEL, checker);
    Edition {
        year,
        id: year.to_string().into(),
        ordinal: ordinal(record, year, checker),
        city: record.optional_localized("city", LABEL, checker),
        country: record.optional_localized("country", LABEL, checker),
        country_code: record.optional_text("country_code", LABEL, checker),
        start,
        end,
        format: format.and_then(|id| checker.term(&vocabulary.formats, &id, &record.path.key("format"))),
        theme: record.optional_title("theme", checker),
        host: record.optional_localized("host", LINE, checker),
        convenors: record.localized_list("convenors", checker),
        themes,
        documents,
    }
}

/// Without a usable number, the meetings until then, one a year.
fn ordinal(record: &mut Record, year: u16, checker: &mut Checker) -> u16 {
    let value = record.take("ordinal");
    let number = value.as_ref().and_then(Json::number).and_then(|number| u16::try_from(number).ok());
    number.unwrap_or_else(|| {
        let problem = value.as_ref().map_or("missing", kind_of);
        checker.fault(&record.path.key("ordinal"), problem, "the number of the meeting, such as 19");
        year - YEARS.start() + 1
    })
}

fn document(
    record: &mut Record,
    year: u16,
    ids: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> Option<Arc<Document>> {
    let vocabulary = checker.vocabulary;
    let id = record.new_id(ids, checker);
    let kind = record.term("kind", &vocabulary.documents, checker);
    let title = record.title("title", checker);
    // The reader of the details takes these.
    record.pass_over(&["date", "language", "url", "official"]);
    Some(Arc::new(Document { id: id?, year, kind: kind?, title: title? }))
}

fn milestone(
    record: &mut Record,
    year: u16,
    summary: SummaryReader,
    ids: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> Option<Arc<Milestone>> {
    let id = record.new_id(ids, checker);
    let date = record.date("date", checker);
    let summary = summary(record, checker);
    let source = record.optional_official("source", checker);
    Some(Arc::new(Milestone { id: id?, year, date: date?, summary: summary?, source }))
}

fn outcome(
    record: &mut Record,
    edition: &Arc<Edition>,
    summary: SummaryReader,
    ids: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> Option<Arc<Outcome>> {
    let vocabulary = checker.vocabulary;
    let id = record.new_id(ids, checker);
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
        checker.unknown(&record.path.key("document"), id, "an id of this file's documents");
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

fn act(record: &mut Record, checker: &mut Checker) -> Option<Arc<Term>> {
    let id = record.optional_text("action", LABEL, checker)?;
    let vocabulary = checker.vocabulary;
    checker.term(&vocabulary.acts, &id, &record.path.key("action"))
}

/// A summary that is over its limit costs the outcome: cutting it would change what it says.
pub(super) fn summary(record: &mut Record, checker: &mut Checker) -> Option<Localized> {
    let summary = record.localized("summary", PARAGRAPH, checker)?;
    let path = record.path.key("summary");
    for (key, text) in [("en", &summary.en), ("fr", &summary.fr)] {
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        if words > SUMMARY_WORDS {
            let expected = format!("at most {SUMMARY_WORDS}");
            checker.fault(&path.key(key), &format!("{words} words"), &expected);
            return None;
        }
    }
    Some(summary)
}
