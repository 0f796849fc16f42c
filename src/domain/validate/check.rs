//! The checks that every reader of a file uses.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;

use super::record::Record;
use crate::domain::date::Date;
use crate::domain::issue::{Issues, Severity};
use crate::domain::raw::{self, NotJson, RawList};
use crate::domain::vocabulary::{OfficialDocument, Term, Vocabulary, find};

/// Longest texts, in characters: what the pages are laid out for.
pub(super) const LABEL: usize = 80;
pub(super) const LINE: usize = 300;
pub(super) const PARAGRAPH: usize = 900;
pub(super) const NOTES: usize = 4_000;
/// Longest summary, in words.
pub(super) const SUMMARY_WORDS: usize = 45;

/// A place in a file; written out only when a fault is noted.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    pub(super) fn key(&'a self, key: &'a str) -> Path<'a> {
        Path::Key(self, key)
    }

    pub(super) fn index(&'a self, index: usize) -> Path<'a> {
        Path::Index(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => f.write_str("$"),
            Path::Key(parent, key) => write!(f, "{parent}.{key}"),
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// Checks the values of one file against the vocabulary and notes their faults.
pub(super) struct Checker<'v, 'i> {
    pub(super) vocabulary: &'v Vocabulary,
    issues: Issues<'i>,
}

impl<'v, 'i> Checker<'v, 'i> {
    pub(super) fn new(vocabulary: &'v Vocabulary, issues: Issues<'i>) -> Self {
        Checker { vocabulary, issues }
    }

    /// Notes a fault.
    pub(super) fn fault(&mut self, severity: Severity, path: &Path, problem: &str, expected: &str) {
        self.issues.add(severity, path.to_string(), problem, expected);
    }

    /// Notes that a text is no JSON of the kind expected.
    pub(super) fn not_json(&mut self, severity: Severity, path: &Path, fault: NotJson) {
        self.issues.add(severity, path.to_string() + &fault.path, fault.problem, "valid JSON");
    }

    /// Notes an id that nothing has.
    pub(super) fn unknown(&mut self, path: &Path, id: &str, expected: &str) {
        self.fault(Severity::Value, path, &format!("unknown {id:?}"), expected);
    }

    /// Reads the records of a list with `read`, leaving out those that it refuses.
    pub(super) fn records<T>(
        &mut self,
        list: Option<&RawValue>,
        path: &Path,
        read: &mut dyn FnMut(&mut Self, &mut Record) -> Option<T>,
    ) -> Vec<T> {
        let list = self.list(list, path);
        let mut records = Vec::with_capacity(list.len());
        for (index, raw) in list.into_iter().enumerate() {
            let path = path.index(index);
            if let Some(mut record) = self.record(raw.get(), &path) {
                let before = self.issues.count();
                let item = read(self, &mut record);
                // Where the record is refused, whatever was noted in it has cost the record.
                if item.is_none() {
                    self.issues.raise(before, Severity::Record);
                }
                records.extend(item);
                record.finish(self);
            }
        }
        records
    }

    fn list<'a>(&mut self, list: Option<&'a RawValue>, path: &Path) -> RawList<'a> {
        let Some(raw) = list else { return RawList::new() };
        raw::list(raw.get()).unwrap_or_else(|fault| {
            self.not_json(Severity::Record, path, fault);
            RawList::new()
        })
    }

    /// Reads one record.
    pub(super) fn record<'p>(&mut self, json: &str, path: &'p Path<'p>) -> Option<Record<'p>> {
        match raw::value(json) {
            Ok(fields) => Some(Record::new(fields, path)),
            Err(fault) => {
                self.not_json(Severity::Record, path, fault);
                None
            }
        }
    }

    /// A text that is not empty and at most `limit` characters long.
    pub(super) fn text(&mut self, value: &Value, path: &Path, limit: usize) -> Option<Box<str>> {
        let Value::String(text) = value else {
            self.fault(Severity::Value, path, kind_of(value), "a text");
            return None;
        };
        if text.trim().is_empty() {
            self.fault(Severity::Value, path, "empty text", "a text");
            return None;
        }
        // A text has at most as many characters as bytes: count only where that does not settle it.
        let length = if text.len() <= limit { text.len() } else { text.chars().count() };
        if length > limit {
            self.fault(Severity::Value, path, &format!("{length} characters"), &format!("at most {limit}"));
            return None;
        }
        Some(text.as_str().into())
    }

    pub(super) fn date(&mut self, text: &str, path: &Path) -> Option<Date> {
        let date = text.parse().ok();
        if date.is_none() {
            self.fault(Severity::Value, path, &format!("{text:?} is not a date"), "a date such as 2024-12-18");
        }
        date
    }

    /// An address that may be linked.
    pub(super) fn url(&mut self, url: &str, path: &Path) -> Option<Box<str>> {
        let has_scheme = url.starts_with("https://") || url.starts_with("http://");
        if has_scheme && !url.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Some(url.into());
        }
        let problem = format!("{url:?} is not a web address");
        self.fault(Severity::Value, path, &problem, "an address that begins with http:// or https://");
        None
    }

    pub(super) fn term(&mut self, terms: &[Arc<Term>], id: &str, path: &Path) -> Option<Arc<Term>> {
        let term = find(terms, id).cloned();
        if term.is_none() {
            self.unknown(path, id, "an id of vocabulary.json");
        }
        term
    }

    pub(super) fn official(&mut self, id: &str, path: &Path) -> Option<Arc<OfficialDocument>> {
        let found = self.vocabulary.official_documents.iter().find(|document| *document.id == *id).cloned();
        if found.is_none() {
            self.unknown(path, id, "an id of official_documents in vocabulary.json");
        }
        found
    }

    /// The id of a record, new among `seen`; without one there is no record.
    pub(super) fn new_id(&mut self, record: &mut Record, seen: &mut HashSet<Box<str>>) -> Option<Box<str>> {
        let path = record.path.key("id");
        let id = record.text("id", LABEL, self)?;
        if !is_slug(&id) {
            let expected = "lower-case letters and digits joined by hyphens";
            self.fault(Severity::Record, &path, &format!("id {id:?}"), expected);
            return None;
        }
        if !seen.insert(id.clone()) {
            self.fault(Severity::Record, &path, &format!("id {id:?} stands twice"), "an id of its own");
            return None;
        }
        Some(id)
    }
}

fn is_slug(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// What a value is, where something else was expected.
pub(super) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
