//! A reference made ready to be written: every text is one line, every date one that exists in a calendar.

use std::collections::HashSet;

use super::words::{Words, words};
use crate::domain::takeaway::{Issued, Reference};

/// A reference whose texts are each one line without spaces around it.
pub(super) struct Cited {
    pub(super) id: String,
    pub(super) author: Option<String>,
    pub(super) title: String,
    pub(super) container: String,
    pub(super) issued: Option<Issued>,
    pub(super) url: String,
    /// `None` if it was no day.
    pub(super) accessed: Option<Issued>,
    /// BCP 47 tag.
    pub(super) lang: String,
    pub(super) words: &'static Words,
    pub(super) source: Option<String>,
    /// Our note and the address of the official document.
    pub(super) note: Option<String>,
}

impl Cited {
    pub(super) fn new(reference: &Reference) -> Self {
        let words = words(&reference.lang);
        let source = some_line(reference.source.as_deref());
        Self {
            id: one_line(&reference.id),
            author: some_line(reference.author.as_deref()),
            title: one_line(&reference.title),
            container: one_line(&reference.container),
            issued: reference.issued.map(that_exists),
            url: one_line(&reference.url),
            accessed: day(&reference.accessed),
            lang: one_line(&reference.lang),
            words,
            note: note(reference.note.as_deref(), source.as_deref(), words),
            source,
        }
    }
}

/// The references of one file: of several with the same id, the second ends in `-2`, and so on.
pub(super) fn with_unique_ids(references: &[Reference]) -> Vec<Cited> {
    let mut taken = HashSet::new();
    let mut list: Vec<Cited> = references.iter().map(Cited::new).collect();
    for cited in &mut list {
        let mut id = cited.id.clone();
        let mut number = 1;
        while !taken.insert(id.clone()) {
            number += 1;
            id = format!("{}-{number}", cited.id);
        }
        cited.id = id;
    }
    list
}

fn note(note: Option<&str>, source: Option<&str>, words: &Words) -> Option<String> {
    let source = source.map(|address| format!("{}{address}", words.official_document));
    let parts: Vec<String> = some_line(note).into_iter().chain(source).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A text as one line: line breaks, tabs, controls and runs of spaces become one space. No-break spaces stay inside it.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c == ' ' || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    text.trim().split(breaks).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `None` for no text and for an empty one.
fn some_line(text: Option<&str>) -> Option<String> {
    text.map(one_line).filter(|line| !line.is_empty())
}

/// A day such as `2026-11-28`.
fn day(text: &str) -> Option<Issued> {
    let mut parts = text.trim().splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let day = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(that_exists(Issued { year, day: Some(day) })).filter(|day| day.day.is_some())
}

/// The year alone where month or day are beyond every calendar.
fn that_exists(date: Issued) -> Issued {
    Issued { day: date.day.filter(|(month, day)| (1..=12).contains(month) && (1..=31).contains(day)), ..date }
}
