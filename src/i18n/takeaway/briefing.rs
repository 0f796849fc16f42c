//! The reader's list as a document.

use super::Source;
use super::references::references;
use crate::domain::reading_list::{Line, ReadingList, read_address};
use crate::domain::takeaway::{Briefing, Cell, Column, Item, Reference, Section, Table};
use crate::domain::{Page, Query};
use crate::i18n::key::Key;
use crate::i18n::titles::asked_title;

/// A list with every entry in words; what is no longer there is left out.
pub fn briefing(list: &ReadingList, source: &Source<'_>) -> Briefing {
    let catalog = source.catalog;
    let mut sections = vec![Section { title: None, items: Vec::new() }];
    for line in list.lines() {
        match line {
            Line::Heading(title) => sections.push(Section { title: Some(title.clone()), items: Vec::new() }),
            Line::Entry { address, note } => {
                let item = item(address, note, source);
                sections.last_mut().into_iter().for_each(|section| section.items.extend(item.clone()));
            }
        }
    }
    sections.retain(|section| section.title.is_some() || !section.items.is_empty());
    Briefing {
        lang: catalog.lang.tag().to_owned(),
        title: catalog.text(Key::ListTitle).to_owned(),
        about: vec![
            catalog.filled(Key::TakenOn, &[("date", source.today_in_words)]),
            source.container(),
            catalog.text(Key::FooterNote).to_owned(),
        ],
        contents_title: catalog.text(Key::EditionContents).to_owned(),
        sections,
        references_title: catalog.text(Key::ListReferences).to_owned(),
    }
}

fn item(address: &str, note: &str, source: &Source<'_>) -> Option<Item> {
    let (page, query) = read_address(address);
    let reference = references(&page, &query, source).into_iter().next()?.reference;
    let (text, facts) = told(&page, &query, &reference, source);
    Some(Item { text, facts, note: (!note.is_empty()).then(|| note.to_owned()), reference })
}

/// What an entry says, and what should be known of it, a line each.
fn told(page: &Page, query: &Query, reference: &Reference, source: &Source<'_>) -> (String, Vec<String>) {
    let (dataset, catalog) = (source.dataset, source.catalog);
    let lang = catalog.lang;
    if let Page::Outcome(id) = page
        && let Some(outcome) = dataset.outcome(id)
    {
        let names: Vec<&str> = outcome.addressees.iter().map(|term| term.label.get(lang)).collect();
        let place = [source.edition(outcome.edition.year), reference.title.clone()].join(" · ");
        let asked = catalog.filled(Key::ListAddressed, &[("names", &names.join(", "))]);
        let asked = (!names.is_empty()).then_some(asked);
        let evidence = outcome.evidence_term.label.get(lang).to_owned();
        let facts = [Some(place), asked, Some(evidence)].into_iter().flatten().collect();
        return (outcome.summary.get(lang).to_owned(), facts);
    }
    let title = asked_title(page, query, dataset, catalog);
    let says_more = matches!(page, Page::Theme(_) | Page::Document(_)) && reference.title != title;
    (title, says_more.then(|| reference.title.clone()).into_iter().collect())
}

const COLUMNS: [(&str, Key); 7] = [
    ("number", Key::ColumnId),
    ("heading", Key::ListHeading),
    ("text", Key::ColumnTitle),
    ("facts", Key::ColumnKind),
    ("note", Key::ListNote),
    ("address", Key::ColumnAddress),
    ("source", Key::ColumnSource),
];

/// The same as rows.
pub fn briefing_table(briefing: &Briefing, source: &Source<'_>) -> Table {
    let column = |(id, key): &(&str, Key)| Column { id: (*id).to_owned(), label: source.catalog.text(*key).to_owned() };
    let items = briefing.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)));
    let text = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
    let row = |(at, (section, item)): (usize, (&Section, &Item))| {
        vec![
            Cell::Number(u32::try_from(at + 1).unwrap_or(u32::MAX)),
            text(&section.title),
            Cell::Text(item.text.clone()),
            Cell::Texts(item.facts.clone()),
            text(&item.note),
            Cell::Link(item.reference.url.clone()),
            item.reference.source.clone().map_or(Cell::Empty, Cell::Link),
        ]
    };
    Table {
        title: briefing.title.clone(),
        about: briefing.about.clone(),
        columns: COLUMNS.iter().map(column).collect(),
        rows: items.enumerate().map(row).collect(),
    }
}
