//! Records as rows of a table.

use std::sync::Arc;

use super::Source;
use crate::domain::edition::{Document, Milestone, Theme};
use crate::domain::outcome::Outcome;
use crate::domain::relations::{of_document, of_theme};
use crate::domain::takeaway::{Cell, Column, Table};
use crate::domain::vocabulary::Term;
use crate::domain::{Kind, Page, Query, Record};
use crate::i18n::key::Key;
use crate::i18n::titles::{asked_title, query_title};

/// The records that a query found, in their order, as a table of their kind.
pub fn table(records: &[Record], query: &Query, source: &Source<'_>) -> Table {
    let kind = query.show;
    let column = |(id, key): &(&str, Key)| Column { id: (*id).to_owned(), label: source.catalog.text(*key).to_owned() };
    Table {
        title: query_title(query, source.dataset, source.catalog)
            .unwrap_or_else(|| source.catalog.text(Key::of_kind(kind)).to_owned()),
        about: about(records.len(), query, source),
        columns: columns(kind).iter().map(column).collect(),
        rows: records.iter().map(|record| row(record, source)).collect(),
    }
}

/// What the table is, where it comes from, and how it may be used.
fn about(count: usize, query: &Query, source: &Source<'_>) -> Vec<String> {
    let catalog = source.catalog;
    vec![
        source.container(),
        asked_title(&Page::Explore, query, source.dataset, catalog),
        catalog.counted(Key::count_of(query.show), count, &count.to_string(), &[]),
        source.address(Page::Explore, query),
        catalog.filled(Key::TakenOn, &[("date", source.today_in_words)]),
        catalog.text(Key::FooterLicence).to_owned(),
        catalog.text(Key::FooterNote).to_owned(),
    ]
}

const OUTCOMES: [(&str, Key); 13] = [
    ("id", Key::ColumnId),
    ("year", Key::ColumnYear),
    ("edition", Key::FacetEdition),
    ("summary", Key::FieldSummary),
    ("addressees", Key::FacetAddressee),
    ("act", Key::FacetAct),
    ("topics", Key::Topics),
    ("theme", Key::FacetTheme),
    ("document", Key::FacetDocument),
    ("place", Key::OutcomePlace),
    ("evidence", Key::FacetEvidence),
    ("address", Key::ColumnAddress),
    ("source", Key::ColumnSource),
];
const THEMES: [(&str, Key); 9] = [
    ("id", Key::ColumnId),
    ("year", Key::ColumnYear),
    ("edition", Key::FacetEdition),
    ("title", Key::ColumnTitle),
    ("level", Key::FacetLevel),
    ("parent", Key::ThemeParent),
    ("topics", Key::Topics),
    ("outcomes", Key::KindOutcomes),
    ("address", Key::ColumnAddress),
];
const DOCUMENTS: [(&str, Key); 9] = [
    ("id", Key::ColumnId),
    ("year", Key::ColumnYear),
    ("edition", Key::FacetEdition),
    ("title", Key::ColumnTitle),
    ("kind", Key::ColumnKind),
    ("date", Key::ColumnDate),
    ("outcomes", Key::KindOutcomes),
    ("address", Key::ColumnAddress),
    ("source", Key::ColumnSource),
];
const MILESTONES: [(&str, Key); 6] = [
    ("id", Key::ColumnId),
    ("year", Key::ColumnYear),
    ("edition", Key::FacetEdition),
    ("date", Key::ColumnDate),
    ("summary", Key::FieldSummary),
    ("address", Key::ColumnAddress),
];

fn columns(kind: Kind) -> &'static [(&'static str, Key)] {
    match kind {
        Kind::Outcomes => &OUTCOMES,
        Kind::Themes => &THEMES,
        Kind::Documents => &DOCUMENTS,
        Kind::Milestones => &MILESTONES,
    }
}

fn row(record: &Record, source: &Source<'_>) -> Vec<Cell> {
    let year = record.year();
    let mut row = vec![Cell::Text(record.id()), Cell::Number(year.into()), Cell::Text(source.edition(year))];
    row.extend(match record {
        Record::Outcome(outcome) => of_outcome(outcome, source),
        Record::Theme(theme) => theme_row(theme, source),
        Record::Document(document) => document_row(document, source),
        Record::Milestone(milestone) => milestone_row(milestone, source),
    });
    row
}

fn of_outcome(outcome: &Outcome, source: &Source<'_>) -> Vec<Cell> {
    let lang = source.catalog.lang;
    let page = Page::Outcome(outcome.id.to_string());
    vec![
        text(outcome.summary.get(lang)),
        terms(&outcome.addressees, source),
        optional(outcome.act.as_ref().map(|act| act.label.get(lang))),
        terms(&outcome.topics, source),
        optional(outcome.theme.as_ref().map(|theme| theme.title.get(lang))),
        text(outcome.document.title.get(lang)),
        optional(outcome.place.as_ref().map(|place| place.get(lang))),
        text(outcome.evidence_term.label.get(lang)),
        Cell::Link(source.address(page, &Query::default())),
        official(&outcome.document, source),
    ]
}

fn theme_row(theme: &Theme, source: &Source<'_>) -> Vec<Cell> {
    let lang = source.catalog.lang;
    let parent = theme.parent.as_deref().and_then(|parent| source.dataset.theme(parent));
    vec![
        text(theme.title.get(lang)),
        text(theme.level_term.label.get(lang)),
        optional(parent.map(|parent| parent.title.get(lang))),
        terms(&theme.topics, source),
        number(of_theme(source.dataset, theme).len()),
        Cell::Link(source.address(Page::Theme(theme.id.to_string()), &Query::default())),
    ]
}

fn document_row(document: &Document, source: &Source<'_>) -> Vec<Cell> {
    let date = source.facts(document).and_then(|facts| facts.date);
    vec![
        text(document.title.get(source.catalog.lang)),
        text(document.kind.label.get(source.catalog.lang)),
        date.map_or(Cell::Empty, |date| Cell::Text(date.to_string())),
        number(of_document(source.dataset, document).len()),
        Cell::Link(source.address(Page::Document(document.full_id()), &Query::default())),
        official(document, source),
    ]
}

fn milestone_row(milestone: &Milestone, source: &Source<'_>) -> Vec<Cell> {
    vec![
        Cell::Text(milestone.date.to_string()),
        text(milestone.summary.get(source.catalog.lang)),
        Cell::Link(source.address(Page::Edition(milestone.year), &Query::default())),
    ]
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn optional(value: Option<&str>) -> Cell {
    value.map_or(Cell::Empty, text)
}

fn number(number: usize) -> Cell {
    Cell::Number(u32::try_from(number).unwrap_or(u32::MAX))
}

fn terms(terms: &[Arc<Term>], source: &Source<'_>) -> Cell {
    Cell::Texts(terms.iter().map(|term| term.label.get(source.catalog.lang).to_owned()).collect())
}

/// The address of the document itself.
fn official(document: &Document, source: &Source<'_>) -> Cell {
    let url = source.facts(document).and_then(|facts| facts.url.as_deref());
    url.map_or(Cell::Empty, |url| Cell::Link(url.to_owned()))
}
