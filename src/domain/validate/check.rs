//! The checks that every reader of a file uses.

use std::fmt;
use std::sync::Arc;

use super::plain::{is_url, stray};
use crate::domain::date::Date;
use crate::domain::issue::{Issues, Severity};
use crate::domain::json::Json;
use crate::domain::lang::Lang;
use crate::domain::raw::{NotJson, kind_of};
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

    /// The year in the name of the file, if it is an edition's.
    pub(super) fn file_year(&self) -> Option<u16> {
        self.issues.file_year()
    }

    /// Notes a fault and what it costs.
    pub(super) fn note(&mut self, severity: Severity, path: &Path, problem: &str, expected: &str) {
        self.issues.add(severity, path.to_string(), problem, expected);
    }

    /// Notes a fault of a value. Whoever leaves out its record for it raises it: see [`Checker::refuse`].
    pub(super) fn fault(&mut self, path: &Path, problem: &str, expected: &str) {
        self.note(Severity::Value, path, problem, expected);
    }

    /// Notes that a text is no JSON of the kind expected.
    pub(super) fn not_json(&mut self, severity: Severity, path: &Path, fault: NotJson) {
        self.issues.add(severity, path.to_string() + &fault.path, fault.problem, fault.expected);
    }

    /// Notes an id that nothing has.
    pub(super) fn unknown(&mut self, path: &Path, id: &str, expected: &str) {
        self.fault(path, &format!("unknown {id:?}"), expected);
    }

    /// Notes a key that nobody took.
    pub(super) fn unknown_key(&mut self, parent: &Path, key: &str) {
        self.fault(&parent.key(key), "unknown key", "only keys of this kind of record");
    }

    /// Notes the keys of an object that stood more than once.
    pub(super) fn doubled_keys(&mut self, parent: &Path, keys: &[String]) {
        keys.iter().for_each(|key| self.fault(&parent.key(key), "a key that stands twice", "each key once"));
    }

    /// How many faults are noted so far; see [`Checker::refuse`].
    pub(super) fn noted(&self) -> usize {
        self.issues.count()
    }

    /// Leaves out a record: whatever was noted since its reading began has cost all of it.
    pub(super) fn refuse(&mut self, noted_before: usize) {
        self.issues.raise(noted_before, Severity::Record);
    }

    /// A plain text that is not empty and at most `limit` characters long.
    pub(super) fn text(&mut self, value: &Json, path: &Path, limit: usize) -> Option<Box<str>> {
        let Json::Text(text) = value else {
            self.fault(path, kind_of(value), "a text");
            return None;
        };
        if text.trim().is_empty() {
            self.fault(path, "empty text", "a text");
            return None;
        }
        // A text has at most as many characters as bytes: count only where that does not settle it.
        let length = if text.len() <= limit { text.len() } else { text.chars().count() };
        if length > limit {
            self.fault(path, &format!("{length} characters"), &format!("at most {limit}"));
            return None;
        }
        if let Some(stray) = stray(text) {
            self.fault(path, &stray, "plain text");
            return None;
        }
        Some(text.as_str().into())
    }

    pub(super) fn date(&mut self, value: &Json, path: &Path) -> Option<Date> {
        let date = value.text().and_then(|text| text.parse().ok());
        if date.is_none() {
            self.fault(path, &is_not(value, "a date"), "a date such as 2024-12-18");
        }
        date
    }

    /// An address that may be linked.
    pub(super) fn url(&mut self, value: &Json, path: &Path) -> Option<Box<str>> {
        let url = value.text().filter(|url| is_url(url) && stray(url).is_none());
        if url.is_none() {
            let expected = "an address that begins with http:// or https:// and names a host";
            self.fault(path, &is_not(value, "a web address"), expected);
        }
        url.map(Box::from)
    }

    /// A language of the corpus by its tag.
    pub(super) fn lang(&mut self, tag: &str, path: &Path) -> Option<Lang> {
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
        if lang.is_none() {
            self.unknown(path, tag, "a language of the corpus");
        }
        lang
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
}

/// Says of a value that it is not `what`: quoted where it is at least a text, else named by its kind.
fn is_not(value: &Json, what: &str) -> String {
    match value {
        Json::Text(text) => format!("{text:?} is not {what}"),
        other => kind_of(other).to_owned(),
    }
}
