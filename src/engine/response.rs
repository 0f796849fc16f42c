//! What a caller gets.

use std::collections::BTreeMap;

use serde::Serialize;

use super::request::Asked;
use crate::domain::answer::Answer;
use crate::domain::explore::Explorer;
use crate::domain::facet_values::FacetCounts;
use crate::domain::query_url::sort_value;
use crate::domain::search::{self, Field, Form, Meaning, Note, highlights};
use crate::domain::{Kind, Lang, Record};

/// The answer to a query.
#[derive(Serialize)]
pub struct Response {
    total: usize,
    /// How many of them say all of the text, and stand first; the others are filed under a topic that covers it.
    said: usize,
    /// How many records of each kind.
    totals: BTreeMap<&'static str, usize>,
    /// The ids of the records, best first.
    ids: Vec<String>,
    /// The ids of records that say a part of the text, most of it first; none where as many say all of it.
    near: Vec<String>,
    /// How many records each value of each facet would give, its own facet's selection left out; empty if not asked for,
    /// as are the years.
    counts: BTreeMap<&'static str, Counts>,
    /// Records by year, the range of years left out.
    years: BTreeMap<u16, usize>,
    /// By id, where the reader's words stand in the summary or title: first and last, in UTF-16 units as strings are sliced.
    highlights: BTreeMap<String, Vec<(usize, usize)>>,
    understood: Vec<Understood>,
    /// When nothing was found: a text that finds something.
    suggestion: Option<Suggestion>,
}

/// Values and their counts, in the order in which a reader should see them.
struct Counts(FacetCounts);

impl Serialize for Counts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.values.iter().map(|value| (&*value.id, value.count)))
    }
}

/// How a part of the text was read.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Understood {
    Cut,
    LeftOut { words: Vec<String> },
    NoSuchValue { text: String },
    ReadAs { typed: String, words: Vec<String> },
    AlsoAs { typed: String, words: Vec<String> },
    Unknown { words: Vec<String> },
    Relaxed { words: Vec<String> },
    Only { facet: &'static str, value: Box<str> },
    Without { text: String },
    Years { first: u16, last: u16 },
    Order { sort: &'static str },
}

#[derive(Serialize)]
struct Suggestion {
    q: String,
    total: usize,
}

/// Why a record was found.
#[derive(Serialize)]
pub struct Reason<'a> {
    asked: &'a str,
    found: &'a str,
    form: &'static str,
    field: &'static str,
    lang: Option<&'static str>,
}

impl Response {
    /// Asks the explorer.
    pub fn new(explorer: &Explorer, asked: &Asked) -> Self {
        let Answer { understood, filtered, total, said, hits, suggestions } =
            explorer.answer(&asked.query, asked.wanted);
        let hits: Vec<_> = hits.iter().filter_map(|number| explorer.dataset.record(*number)).collect();
        let near = explorer.near(&asked.query, asked.near.saturating_sub(total)).records;
        let mut marked = BTreeMap::new();
        for (hit, lang) in hits.iter().flat_map(|hit| asked.marked.map(|lang| (hit, lang))) {
            let text = hit.text().get(lang);
            let ranges = in_utf16(text, &highlights(text, Some(lang), &understood));
            if !ranges.is_empty() {
                marked.insert(hit.id(), ranges);
            }
        }
        Response {
            total,
            said,
            totals: Kind::ALL.into_iter().map(Kind::name).zip(filtered.totals).collect(),
            near: near.iter().map(Record::id).collect(),
            ids: hits.iter().map(Record::id).collect(),
            counts: filtered.facets.into_iter().map(|counts| (counts.facet.key(), Counts(counts))).collect(),
            years: filtered.years.into_iter().collect(),
            highlights: marked,
            understood: understood.notes.into_iter().map(Understood::new).collect(),
            suggestion: suggestions.into_iter().next().map(|(q, total)| Suggestion { q, total }),
        }
    }
}

impl Understood {
    fn new(note: Note) -> Self {
        match note {
            Note::Cut => Understood::Cut,
            Note::LeftOut(words) => Understood::LeftOut { words },
            Note::NoSuchValue(text) => Understood::NoSuchValue { text },
            Note::ReadAs(typed, words, _) => Understood::ReadAs { typed, words },
            Note::AlsoAs(typed, words) => Understood::AlsoAs { typed, words },
            Note::Meant(Meaning::Only(facet, value), _) => Understood::Only { facet: facet.key(), value },
            Note::Meant(Meaning::Years(first, last), _) => Understood::Years { first, last },
            Note::Meant(Meaning::Order(order), _) => Understood::Order { sort: sort_value(order) },
            Note::Unknown(words) => Understood::Unknown { words },
            Note::Relaxed(words) => Understood::Relaxed { words },
            Note::Only(facet, value) => Understood::Only { facet: facet.key(), value },
            Note::Without(text) => Understood::Without { text },
        }
    }
}

impl<'a> Reason<'a> {
    /// A reason in plain words.
    pub fn new(reason: &'a search::Reason) -> Self {
        let form = match reason.form {
            Form::Exact => "exact",
            Form::Folded => "folded",
            Form::Stem => "stem",
            Form::Synonym => "synonym",
            Form::Prefix => "prefix",
            Form::Fuzzy => "fuzzy",
        };
        let field = match reason.field {
            Field::Summary => "summary",
            Field::Topic => "topic",
            Field::Addressee => "addressee",
            Field::DocumentKind => "kind",
            Field::Theme => "theme",
            Field::Edition => "edition",
            Field::DocumentTitle => "document",
            Field::EditionTheme => "editionTheme",
            Field::Place => "place",
        };
        Reason { asked: &reason.asked, found: &reason.found, form, field, lang: reason.lang.map(Lang::tag) }
    }
}

/// Byte ranges of a text as ranges of its UTF-16 units; the ranges are in order.
fn in_utf16(text: &str, ranges: &[std::ops::Range<usize>]) -> Vec<(usize, usize)> {
    let mut units = 0;
    let mut at = 0;
    let mut to = |end: usize| {
        units += text.get(at..end).map_or(0, |part| part.encode_utf16().count());
        at = end;
        units
    };
    ranges.iter().map(|range| (to(range.start), to(range.end))).collect()
}
