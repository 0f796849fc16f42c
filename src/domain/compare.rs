//! Editions, or topics, side by side: what the page that compares shows. Every number comes with the query that counts
//! the same in the explorer.

use std::sync::Arc;

use super::comparison::Comparison;
use super::dataset::Dataset;
use super::edition::Edition;
use super::facet::{Facet, ValueOrder, Values};
use super::order::sorted_by;
use super::outcome::Outcome;
use super::query::Query;
use super::record::{Kind, Record};
use super::vocabulary::Term;

/// How many records there are, and the query that shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    pub count: usize,
    /// A theme by which the edition's programme was ordered names the topic.
    pub is_theme: bool,
    pub query: Query,
}

/// A value of a facet, with a number for each of what is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: Box<str>,
    pub numbers: Vec<Number>,
}

/// In how many of the editions a topic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    All,
    Some,
    /// Only in that one of them, counted from 0.
    Only(usize),
}

/// Editions, or topics, side by side. Numbers are in the order of what is compared, lines in that of their facet: the
/// most outcomes first, the newest edition first, or as the vocabulary has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// All outcomes of each.
    pub outcomes: Vec<Number>,
    /// Of editions by topic, of topics by edition: where outcomes speak of the topic or a theme of the programme names
    /// it.
    pub across: Vec<Line>,
    pub addressees: Vec<Line>,
    pub acts: Vec<Line>,
}

/// One of what is compared, with its outcomes.
struct Column<'a> {
    facet: Facet,
    id: &'a str,
    outcomes: Vec<Record>,
}

/// Puts what is compared side by side.
pub fn compared(dataset: &Dataset, comparison: &Comparison) -> Compared {
    let mut columns = Vec::new();
    for id in &comparison.ids {
        columns.push(Column { facet: comparison.facet, id, outcomes: outcomes_of(dataset, comparison.facet, id) });
    }
    let all = |column: &Column<'_>| number(column.outcomes.len(), Query::of(column.facet, column.id));
    let other = if comparison.facet == Facet::Edition { Facet::Topic } else { Facet::Edition };
    Compared {
        outcomes: columns.iter().map(all).collect(),
        across: lines(dataset, &columns, other),
        addressees: lines(dataset, &columns, Facet::Addressee),
        acts: lines(dataset, &columns, Facet::Act),
    }
}

/// Topics by the editions in which they are: those in all, those in some, then those in one alone; no list is empty.
pub fn by_spread(lines: &[Line]) -> Vec<(Spread, Vec<&Line>)> {
    let columns = lines.first().map_or(0, |line| line.numbers.len());
    let mut lists = Vec::new();
    for spread in [Spread::All, Spread::Some].into_iter().chain((0..columns).map(Spread::Only)) {
        let own: Vec<&Line> = lines.iter().filter(|line| spread_of(line) == spread).collect();
        if !own.is_empty() {
            lists.push((spread, own));
        }
    }
    lists
}

/// The themes that name a topic, of every level.
pub fn naming(dataset: &Dataset, topic: &str) -> Number {
    let themes = dataset.themes.iter().filter(|theme| has_term(&theme.topics, topic));
    number(themes.count(), Query { show: Kind::Themes, ..Query::of(Facet::Topic, topic) })
}

/// Every two of the topics, by their places, and the outcomes that speak of both. Values of one filter are
/// alternatives: the text alone can ask for both.
pub fn shared(dataset: &Dataset, topics: &[String]) -> Vec<(usize, usize, Number)> {
    let mut pairs = Vec::new();
    for (second, other) in topics.iter().enumerate() {
        for (first, one) in topics.iter().enumerate().take(second) {
            let key = Facet::Topic.key();
            let query = Query { text: format!("{key}:{one} {key}:{other}"), ..Query::default() };
            pairs.push((first, second, number(count_both(dataset, one, other), query)));
        }
    }
    pairs
}

/// The edition with which one is compared first: the one before it, for the first of all the one after.
pub fn beside(dataset: &Dataset, year: u16) -> Option<&Arc<Edition>> {
    let at = dataset.editions.iter().position(|edition| edition.year == year)?;
    dataset.editions.get(at.checked_sub(1).unwrap_or(at + 1))
}

/// The topic that shares the most outcomes with one; `None` where none shares any.
pub fn closest<'a>(dataset: &'a Dataset, topic: &str) -> Option<&'a Arc<Term>> {
    let (mut best, mut most) = (None, 0);
    for other in dataset.vocabulary.topics.iter().filter(|other| *other.id != *topic) {
        let count = count_both(dataset, topic, &other.id);
        if count > most {
            (best, most) = (Some(other), count);
        }
    }
    best
}

/// Comparisons worth a look: the first and the last edition with outcomes, each with the one beside it, and two topics
/// that are often spoken of together.
pub fn examples(dataset: &Dataset) -> Vec<Comparison> {
    let mut examples = Vec::new();
    let Some((first, last)) = dataset.years_of_outcomes() else { return examples };
    let (first, last) = (first.to_string(), last.to_string());
    let before = last.parse().ok().and_then(|year| beside(dataset, year));
    examples.extend(before.map(|before| Comparison::of(Facet::Edition, &[&before.id, &last])));
    examples.push(Comparison::of(Facet::Edition, &[&first, &last]));
    if let Some(topic) = dataset.vocabulary.topics.first() {
        let near = closest(dataset, &topic.id);
        examples.extend(near.map(|near| Comparison::of(Facet::Topic, &[&topic.id, &near.id])));
    }
    examples
}

fn number(count: usize, query: Query) -> Number {
    Number { count, is_theme: false, query }
}

fn outcomes_of(dataset: &Dataset, facet: Facet, id: &str) -> Vec<Record> {
    let outcomes = dataset.outcomes.iter().cloned().map(Record::Outcome);
    outcomes.filter(|outcome| has(outcome, facet, id)).collect()
}

/// The values of a facet that any of the columns has.
fn lines(dataset: &Dataset, columns: &[Column<'_>], facet: Facet) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |id: &str| {
        let numbers: Vec<Number> = columns.iter().map(|column| in_column(dataset, column, facet, id)).collect();
        if numbers.iter().any(Number::is_there) {
            lines.push(Line { id: id.into(), numbers });
        }
    };
    match facet.def().values {
        Values::Terms(terms) => terms(&dataset.vocabulary).iter().for_each(|term| add(&term.id)),
        _ => dataset.editions.iter().rev().for_each(|edition| add(&edition.id)),
    }
    if facet.def().order != ValueOrder::Count {
        return lines;
    }
    sorted_by(&lines, |line| u64::MAX - line.numbers.iter().map(|number| number.count as u64).sum::<u64>())
}

/// How many of its outcomes have a value.
fn in_column(dataset: &Dataset, column: &Column<'_>, facet: Facet, id: &str) -> Number {
    let count = column.outcomes.iter().filter(|outcome| has(outcome, facet, id)).count();
    let mut query = Query::of(column.facet, column.id);
    query.select(facet, id);
    let is_theme = match (column.facet, facet) {
        (Facet::Edition, Facet::Topic) => names(dataset, column.id, id),
        (Facet::Topic, Facet::Edition) => names(dataset, id, column.id),
        _ => false,
    };
    Number { is_theme, ..number(count, query) }
}

/// Whether a theme by which an edition's programme was ordered names a topic.
pub fn names(dataset: &Dataset, edition: &str, topic: &str) -> bool {
    let mut themes = dataset.editions.iter().filter(|own| *own.id == *edition).flat_map(|edition| &edition.themes);
    themes.any(|theme| theme.is_of_programme && has_term(&theme.topics, topic))
}

/// Whether a record has a value of a facet.
fn has(record: &Record, facet: Facet, id: &str) -> bool {
    let mut has = false;
    (facet.def().of_record)(record, &mut |own| has |= own == id);
    has
}

fn has_term(terms: &[Arc<Term>], id: &str) -> bool {
    terms.iter().any(|term| *term.id == *id)
}

/// How many outcomes speak of two topics.
fn count_both(dataset: &Dataset, one: &str, other: &str) -> usize {
    let has_both = |outcome: &&Arc<Outcome>| has_term(&outcome.topics, one) && has_term(&outcome.topics, other);
    dataset.outcomes.iter().filter(has_both).count()
}

fn spread_of(line: &Line) -> Spread {
    let there = line.numbers.iter().filter(|number| number.is_there()).count();
    match line.numbers.iter().position(Number::is_there) {
        _ if there == line.numbers.len() => Spread::All,
        Some(only) if there == 1 => Spread::Only(only),
        _ => Spread::Some,
    }
}

impl Number {
    /// Whether there is anything.
    fn is_there(&self) -> bool {
        self.count > 0 || self.is_theme
    }
}
