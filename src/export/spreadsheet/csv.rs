//! Comma-separated values: RFC 4180, in UTF-8 with a byte order mark, without which Excel takes it for an old encoding.

use crate::domain::takeaway::{Cell, Table};

use super::super::text::clean;
use super::cells::{is_like_formula, parted, shown};

/// The labels, then a line each row.
pub(super) fn write(table: &Table) -> Vec<u8> {
    let mut file = "\u{feff}".to_owned();
    let labels = table.columns.iter().map(|column| Some(quoted(&column.label)));
    add(&mut file, labels);
    for row in &table.rows {
        add(&mut file, row.iter().map(value));
    }
    file.into_bytes()
}

/// Adds a line.
fn add(file: &mut String, values: impl Iterator<Item = Option<String>>) {
    let values: Vec<String> = values.map(Option::unwrap_or_default).collect();
    let line = values.join(",");
    // Readers pass over a line that is empty.
    file.push_str(if line.is_empty() && !values.is_empty() { "\"\"" } else { &line });
    file.push_str("\r\n");
}

/// Numbers stand bare, texts in quotes; an empty cell is nothing at all.
fn value(cell: &Cell) -> Option<String> {
    let shown = shown(cell)?;
    Some(if let Cell::Number(_) = cell { shown.into_owned() } else { quoted(&shown) })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", safe(&clean(text)).replace('"', "\"\""))
}

/// A text that no spreadsheet runs: an apostrophe stands before each piece that looks like a formula. Pieces end with a
/// semicolon or a line, because in countries with a decimal comma Excel parts there, whatever the quotes say.
///
/// The way back: where a piece begins with an apostrophe and would be marked without it, take that one away. A text with
/// such an apostrophe of its own has got a second.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    // A tab or a line break before anything else would begin a cell that the quotes no longer hold.
    let mut is_marked = parted(text).0.contains(['\t', '\n']);
    for piece in text.split_inclusive([';', '\n']) {
        if is_marked || is_like_formula(piece) {
            safe.push('\'');
        }
        safe.push_str(piece);
        is_marked = false;
    }
    safe
}
