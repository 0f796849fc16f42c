//! CSL-JSON, which Zotero and all that is built on CSL read.

use serde::Serialize;

use super::cited::Cited;
use crate::domain::takeaway::Issued;

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[Name<'a>; 1]>,
    title: &'a str,
    #[serde(rename = "container-title")]
    container: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Date>,
    #[serde(rename = "URL")]
    url: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
struct Date {
    #[serde(rename = "date-parts")]
    parts: [Vec<u16>; 1],
}

/// A file of items.
pub(super) fn file(list: &[Cited]) -> String {
    let items: Vec<Item<'_>> = list.iter().map(item).collect();
    // Texts, numbers and lists always have a form in JSON.
    serde_json::to_string_pretty(&items).unwrap_or_default()
}

fn item(cited: &Cited) -> Item<'_> {
    Item {
        id: &cited.id,
        kind: "webpage",
        author: cited.author.as_ref().map(|literal| [Name { literal }]),
        title: &cited.title,
        container: &cited.container,
        issued: cited.issued.map(date),
        accessed: cited.accessed.map(date),
        url: &cited.url,
        language: &cited.lang,
        note: cited.note.as_deref(),
    }
}

fn date(date: Issued) -> Date {
    let day = date.day.map(|(month, day)| [u16::from(month), u16::from(day)]);
    Date { parts: [std::iter::once(date.year).chain(day.into_iter().flatten()).collect()] }
}
