//! A record whose fields are taken one by one; what nobody takes is an unknown key.

use std::collections::HashSet;
use std::sync::Arc;

use super::check::{Checker, LABEL, LINE, Path};
use crate::domain::date::Date;
use crate::domain::json::Json;
use crate::domain::lang::{Localized, Title};
use crate::domain::raw::{RawRecord, kind_of};
use crate::domain::vocabulary::{OfficialDocument, Term};

/// One object of a file.
pub(super) struct Record<'p> {
    pub(super) path: &'p Path<'p>,
    fields: RawRecord,
}

impl<'p> Record<'p> {
    /// Begins to read an object.
    pub(super) fn new(fields: RawRecord, path: &'p Path<'p>, checker: &mut Checker) -> Self {
        checker.doubled_keys(path, fields.doubled());
        Record { path, fields }
    }

    /// Notes the keys that nobody took.
    pub(super) fn finish(self, checker: &mut Checker) {
        self.fields.keys().for_each(|key| checker.unknown_key(self.path, key));
    }

    /// All that nobody took, for a record whose keys are data themselves.
    pub(super) fn into_fields(self) -> RawRecord {
        self.fields
    }

    /// The value of a key; `null` counts as none.
    pub(super) fn take(&mut self, key: &str) -> Option<Json> {
        self.fields.take(key).filter(|value| !matches!(value, Json::Null))
    }

    /// Whether there is a value of a key that nobody took yet.
    pub(super) fn has(&self, key: &str) -> bool {
        self.fields.keys().any(|other| other == key)
    }

    /// Leaves keys to another reader.
    pub(super) fn pass_over(&mut self, keys: &[&str]) {
        keys.iter().for_each(|key| drop(self.fields.take(key)));
    }

    /// The value of a key that must not be missing.
    pub(super) fn require(&mut self, key: &str, expected: &str, checker: &mut Checker) -> Option<Json> {
        let value = self.take(key);
        if value.is_none() {
            checker.fault(&self.path.key(key), "missing", expected);
        }
        value
    }

    pub(super) fn text(&mut self, key: &str, limit: usize, checker: &mut Checker) -> Option<Box<str>> {
        let value = self.require(key, "a text", checker)?;
        checker.text(&value, &self.path.key(key), limit)
    }

    pub(super) fn optional_text(&mut self, key: &str, limit: usize, checker: &mut Checker) -> Option<Box<str>> {
        let value = self.take(key)?;
        checker.text(&value, &self.path.key(key), limit)
    }

    /// A whole number that is not negative.
    pub(super) fn number(&mut self, key: &str, checker: &mut Checker) -> Option<u32> {
        let value = self.take(key)?;
        let number = value.number().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            checker.fault(&self.path.key(key), kind_of(&value), "a whole number from 0 on");
        }
        number
    }

    pub(super) fn flag(&mut self, key: &str, checker: &mut Checker) -> bool {
        match self.take(key) {
            None => false,
            Some(Json::Bool(flag)) => flag,
            Some(other) => {
                checker.fault(&self.path.key(key), kind_of(&other), "true or false");
                false
            }
        }
    }

    pub(super) fn date(&mut self, key: &str, checker: &mut Checker) -> Option<Date> {
        let value = self.require(key, "a date such as 2024-12-18", checker)?;
        checker.date(&value, &self.path.key(key))
    }

    pub(super) fn optional_date(&mut self, key: &str, checker: &mut Checker) -> Option<Date> {
        let value = self.take(key)?;
        checker.date(&value, &self.path.key(key))
    }

    pub(super) fn optional_url(&mut self, key: &str, checker: &mut Checker) -> Option<Box<str>> {
        let value = self.take(key)?;
        checker.url(&value, &self.path.key(key))
    }

    pub(super) fn official(&mut self, key: &str, checker: &mut Checker) -> Option<Arc<OfficialDocument>> {
        let id = self.text(key, LABEL, checker)?;
        checker.official(&id, &self.path.key(key))
    }

    pub(super) fn optional_official(&mut self, key: &str, checker: &mut Checker) -> Option<Arc<OfficialDocument>> {
        let id = self.optional_text(key, LABEL, checker)?;
        checker.official(&id, &self.path.key(key))
    }

    /// The id of the record, new among `seen`; without one there is no record.
    pub(super) fn new_id(&mut self, seen: &mut HashSet<Box<str>>, checker: &mut Checker) -> Option<Box<str>> {
        let path = self.path.key("id");
        let id = self.text("id", LABEL, checker)?;
        if !is_slug(&id) {
            checker.fault(&path, &format!("id {id:?}"), "lower-case letters and digits joined by hyphens");
            return None;
        }
        if !seen.insert(id.clone()) {
            checker.fault(&path, &format!("id {id:?} stands twice"), "an id of its own");
            return None;
        }
        Some(id)
    }

    /// A first and last day in that order; the last is left out where it comes before the first.
    pub(super) fn period(&mut self, checker: &mut Checker) -> (Option<Date>, Option<Date>) {
        let (start, end) = (self.optional_date("start", checker), self.optional_date("end", checker));
        if let (Some(first), Some(last)) = (start, end)
            && last < first
        {
            let problem = format!("{last} is before the start {first}");
            checker.fault(&self.path.key("end"), &problem, "a day on or after it");
            return (start, None);
        }
        (start, end)
    }

    /// A text in every language; without one of them there is none.
    pub(super) fn localized(&mut self, key: &str, limit: usize, checker: &mut Checker) -> Option<Localized> {
        let value = self.require(key, "a text in every language", checker)?;
        localized(value, &self.path.key(key), limit, checker)
    }

    pub(super) fn optional_localized(&mut self, key: &str, limit: usize, checker: &mut Checker) -> Option<Localized> {
        localized(self.take(key)?, &self.path.key(key), limit, checker)
    }

    pub(super) fn title(&mut self, key: &str, checker: &mut Checker) -> Option<Title> {
        self.long_title(key, LINE, checker)
    }

    /// A title that may be as long as a limit, such as a question.
    pub(super) fn long_title(&mut self, key: &str, limit: usize, checker: &mut Checker) -> Option<Title> {
        let value = self.require(key, "a title in every language", checker)?;
        title(value, &self.path.key(key), limit, checker)
    }

    pub(super) fn optional_title(&mut self, key: &str, checker: &mut Checker) -> Option<Title> {
        title(self.take(key)?, &self.path.key(key), LINE, checker)
    }

    /// The values of a list; none where the key is missing.
    pub(super) fn values(&mut self, key: &str, checker: &mut Checker) -> Vec<Json> {
        match self.take(key) {
            None => Vec::new(),
            Some(Json::List(values)) => values,
            Some(other) => {
                checker.fault(&self.path.key(key), kind_of(&other), "a list");
                Vec::new()
            }
        }
    }

    pub(super) fn texts(&mut self, key: &str, limit: usize, checker: &mut Checker) -> Vec<Box<str>> {
        let values = self.values(key, checker);
        let path = self.path.key(key);
        let read = |(index, value): (usize, &Json)| checker.text(value, &path.index(index), limit);
        values.iter().enumerate().filter_map(read).collect()
    }

    pub(super) fn titles(&mut self, key: &str, checker: &mut Checker) -> Vec<Title> {
        let values = self.values(key, checker);
        let path = self.path.key(key);
        let read = |(index, value)| title(value, &path.index(index), LINE, checker);
        values.into_iter().enumerate().filter_map(read).collect()
    }

    pub(super) fn localized_list(&mut self, key: &str, checker: &mut Checker) -> Vec<Localized> {
        let values = self.values(key, checker);
        let path = self.path.key(key);
        let read = |(index, value)| localized(value, &path.index(index), LINE, checker);
        values.into_iter().enumerate().filter_map(read).collect()
    }

    pub(super) fn term(&mut self, key: &str, terms: &[Arc<Term>], checker: &mut Checker) -> Option<Arc<Term>> {
        let id = self.text(key, LABEL, checker)?;
        checker.term(terms, &id, &self.path.key(key))
    }

    /// The terms of a list of ids, without those that are unknown or stand twice.
    pub(super) fn terms(&mut self, key: &str, terms: &[Arc<Term>], checker: &mut Checker) -> Vec<Arc<Term>> {
        let mut found: Vec<Arc<Term>> = Vec::new();
        let path = self.path.key(key);
        for (index, value) in self.values(key, checker).iter().enumerate() {
            let path = path.index(index);
            let id = checker.text(value, &path, LABEL);
            let Some(term) = id.and_then(|id| checker.term(terms, &id, &path)) else { continue };
            if found.iter().any(|other| other.id == term.id) {
                checker.fault(&path, &format!("{:?} stands twice", term.id), "each id once");
            } else {
                found.push(term);
            }
        }
        found
    }
}

/// A value as a record, where it is one.
pub(super) fn object<'p>(value: Json, path: &'p Path<'p>, expected: &str, checker: &mut Checker) -> Option<Record<'p>> {
    match value {
        Json::Object(fields) => Some(Record::new(fields, path, checker)),
        other => {
            checker.fault(path, kind_of(&other), expected);
            None
        }
    }
}

fn localized(value: Json, path: &Path, limit: usize, checker: &mut Checker) -> Option<Localized> {
    let mut record = object(value, path, "a text in every language", checker)?;
    let text = every_language(&mut record, limit, checker);
    record.finish(checker);
    text
}

fn title(value: Json, path: &Path, limit: usize, checker: &mut Checker) -> Option<Title> {
    let mut record = object(value, path, "a title in every language", checker)?;
    let text = every_language(&mut record, limit, checker);
    let list = path.key("unofficial");
    let mut unofficial = Vec::new();
    for (index, value) in record.values("unofficial", checker).iter().enumerate() {
        let path = list.index(index);
        let tag = checker.text(value, &path, LABEL);
        unofficial.extend(tag.and_then(|tag| checker.lang(&tag, &path)));
    }
    record.finish(checker);
    Some(Title { text: text?, unofficial })
}

fn every_language(record: &mut Record, limit: usize, checker: &mut Checker) -> Option<Localized> {
    let en = record.text("en", limit, checker);
    let fr = record.text("fr", limit, checker);
    Some(Localized { en: en?, fr: fr? })
}

fn is_slug(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}
