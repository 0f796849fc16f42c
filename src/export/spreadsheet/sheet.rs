//! A sheet of a workbook (SpreadsheetML, ISO/IEC 29500-1).

use std::borrow::Cow;

use crate::domain::takeaway::Cell;

use super::super::link::address;
use super::super::package::Relations;
use super::super::text::clean;
use super::super::xml::escape;
use super::cells::{is_like_formula, shown};

/// Excel's limits: UTF-16 units in a cell, links and rows on a sheet.
const MOST_UNITS: usize = 32_767;
const MOST_LINKS: usize = 65_530;
const MOST_ROWS: usize = 1_048_576;
/// Widths of columns, in digits of the usual font: the least, and the most, beyond which texts are wrapped.
const WIDTHS: (usize, usize) = (8, 60);
/// The button of the filter, in digits.
const BUTTON: usize = 3;
/// The height of a line of the usual font, and the most that a row can have, in points.
const LINE: usize = 15;
const HIGHEST: usize = 409;

/// How a cell looks: its place in the list of `xlsx.rs`.
#[derive(Clone, Copy)]
pub(super) enum Style {
    Body = 1,
    Head = 2,
    Link = 3,
    /// Stays text when a reader edits the cell.
    Quoted = 4,
}

/// A sheet that is being written.
pub(super) struct Sheet {
    rows: String,
    count: usize,
    widths: Vec<usize>,
    links: String,
    link_count: usize,
    pub relations: Relations,
}

impl Sheet {
    /// A sheet of a head and rows below it; rows beyond the last that Excel knows are left out.
    pub(super) fn new(head: &[Cell], rows: &[Vec<Cell>]) -> Sheet {
        let mut widths = Vec::new();
        widen(&mut widths, head, BUTTON);
        rows.iter().for_each(|row| widen(&mut widths, row, 1));
        let (links, relations) = (String::new(), Relations::default());
        let mut sheet = Sheet { rows: String::new(), count: 0, widths, links, link_count: 0, relations };
        sheet.add(head, Style::Head);
        rows.iter().take(MOST_ROWS - 1).for_each(|row| sheet.add(row, Style::Body));
        sheet
    }

    /// Adds a row, about as high as its texts need: not every program measures them itself.
    fn add(&mut self, cells: &[Cell], style: Style) {
        self.count += 1;
        let lines = |(cell, width): (&Cell, &usize)| {
            let text = shown(cell).unwrap_or_default();
            text.lines().map(|line| line.chars().count().div_ceil(*width).max(1)).sum()
        };
        let lines: usize = cells.iter().zip(&self.widths).map(lines).max().unwrap_or_default();
        let height = (lines.max(1) * LINE).min(HIGHEST);
        self.rows += &format!("<row r=\"{}\" ht=\"{height}\">", self.count);
        for (column, cell) in cells.iter().enumerate() {
            self.add_cell(column, cell, style);
        }
        self.rows += "</row>";
    }

    fn add_cell(&mut self, column: usize, cell: &Cell, style: Style) {
        let Some(text) = shown(cell) else { return };
        let place = format!("{}{}", letters(column), self.count);
        if let Cell::Number(number) = cell {
            self.rows += &format!("<c r=\"{place}\" s=\"{}\"><v>{number}</v></c>", style as u8);
            return;
        }
        let text = clean(&text);
        let style = match style {
            Style::Body if is_like_formula(&text) => Style::Quoted,
            Style::Body if self.link(cell, &place) => Style::Link,
            other => other,
        };
        let text = escape(&literal(&cut(text.into())));
        self.rows += &format!(
            "<c r=\"{place}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>",
            style as u8
        );
    }

    /// Links a cell, and says whether it did.
    fn link(&mut self, cell: &Cell, place: &str) -> bool {
        let Cell::Link(text) = cell else { return false };
        let Some(address) = address(text).filter(|_| self.link_count < MOST_LINKS) else { return false };
        self.link_count += 1;
        let id = self.relations.lead_to_page(&address);
        self.links += &format!("<hyperlink ref=\"{place}\" r:id=\"{id}\"/>");
        true
    }

    /// The sheet as XML. With a head, the first row stays in view and filters the others.
    pub(super) fn xml(&self, has_head: bool) -> String {
        let last = format!("{}{}", letters(self.widths.len().saturating_sub(1)), self.count);
        let (pane, filter) = if has_head {
            let pane = "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>";
            (pane, format!("<autoFilter ref=\"A1:{last}\"/>"))
        } else {
            ("", String::new())
        };
        let widths = self.widths.iter().zip(1..);
        let columns: String = widths
            .map(|(width, n)| format!("<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>"))
            .collect();
        [
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">",
            pane,
            "</sheetView></sheetViews>",
            &within("cols", &columns),
            "<sheetData>",
            &self.rows,
            "</sheetData>",
            &filter,
            &within("hyperlinks", &self.links),
            "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>",
        ]
        .concat()
    }
}

/// Makes columns as wide as the cells of a row need, with so much space beside them.
fn widen(widths: &mut Vec<usize>, cells: &[Cell], space: usize) {
    widths.resize(widths.len().max(cells.len()), WIDTHS.0);
    for (width, cell) in widths.iter_mut().zip(cells) {
        let text = shown(cell).unwrap_or_default();
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        *width = (longest + space).clamp(*width, WIDTHS.1);
    }
}

/// An element; nothing where it would be empty, which Excel does not take.
fn within(name: &str, content: &str) -> String {
    if content.is_empty() { String::new() } else { format!("<{name}>{content}</{name}>") }
}

/// The letters of a column, counted from 0: A to Z, AA and so on.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    let before = (column / 26).checked_sub(1).map(letters).unwrap_or_default();
    format!("{before}{letter}")
}

/// A text as far as a cell holds it, with an ellipsis where it was longer.
fn cut(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.encode_utf16().count() <= MOST_UNITS {
        return text;
    }
    let mut units = 0;
    let is_kept = |letter: &char| {
        units += letter.len_utf16();
        units < MOST_UNITS
    };
    text.chars().take_while(is_kept).chain(['…']).collect()
}

/// Excel reads `_x0041_` as a letter by its number. Where a text has such a thing of its own, its first sign is written
/// as a number.
fn literal(text: &str) -> String {
    let is_number = |rest: &str| match rest.as_bytes().get(..7) {
        Some([b'_', b'x', digits @ .., b'_']) => digits.iter().all(u8::is_ascii_hexdigit),
        _ => false,
    };
    let mut literal = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if letter == '_' && text.get(at..).is_some_and(is_number) {
            literal.push_str("_x005F");
        }
        literal.push(letter);
    }
    literal
}
