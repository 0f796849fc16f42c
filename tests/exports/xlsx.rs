//! Workbooks, read by the crate `calamine`, and their parts.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use igf_explorer::domain::takeaway::{Cell, Format, Table};
use proptest::prelude::*;
use roxmltree::Document;

use super::common::property;
use super::given::{column, example, legible, shown, table_file, tables};
use super::package::Package;

/// The most UTF-16 units in a cell, and the most links on a sheet.
const MOST_UNITS: usize = 32_767;
const MOST_LINKS: usize = 65_530;

fn open(table: &Table) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(table_file(Format::Xlsx, table))).expect("a workbook")
}

/// The parts of the workbook of a table.
fn package(table: &Table) -> Package {
    Package::open(table_file(Format::Xlsx, table))
}

/// The cells of a sheet, first or second.
fn cells(table: &Table, sheet: usize) -> Vec<Vec<Data>> {
    let range = open(table).worksheet_range_at(sheet).expect("a sheet").expect("cells");
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A value of the first sheet as the file holds it, its escapes undone: those of XML, and those of Excel (`_x005F_`).
fn held(sheet: &Document, place: &str) -> Option<String> {
    let cell =
        sheet.descendants().find(|node| node.attribute("r") == Some(place) && node.has_tag_name((NAMESPACE, "c")))?;
    let value = cell.descendants().find(|node| ["t", "v"].contains(&node.tag_name().name()))?;
    let mut text = value.text().unwrap_or_default().to_owned();
    let mut from = 0;
    while let Some(at) = text[from..].find("_x").map(|at| at + from) {
        let number = text.get(at + 2..at + 6).filter(|_| text.get(at + 6..at + 7) == Some("_"));
        if let Some(letter) = number.and_then(|number| u32::from_str_radix(number, 16).ok()).and_then(char::from_u32) {
            text.replace_range(at..at + 7, &letter.to_string());
        }
        from = at + 1;
    }
    Some(text)
}

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The elements of a name.
fn elements(part: &Document, name: &str) -> usize {
    part.descendants().filter(|node| node.has_tag_name((NAMESPACE, name))).count()
}

#[test]
fn a_table_has_its_labels_and_values() {
    let table = example();
    let text = |text: &str| Data::String(text.to_owned());
    let rows = cells(&table, 0);
    assert_eq!(rows[0], ["Year", "What it says", "Topics", "Page", "Act"].map(text));
    let page = text("https://example.org/en/outcomes/2024-01");
    let says = text("Speakers asked for \"more\", and 1 < 2.");
    assert_eq!(rows[1], [Data::Float(2024.0), says, text("AI; Données"), page, Data::Empty]);
}

#[test]
fn what_should_be_known_stands_on_a_second_sheet() {
    let rows = cells(&example(), 1).concat();
    let known = ["Outcomes · AI: 2020–2024", "Release 9becba64eae20c3d", "https://example.org/en/?q=ai"];
    assert_eq!(rows, known.map(|line| Data::String(line.to_owned())));
}

#[test]
fn the_head_stays_in_view_and_filters() {
    let package = package(&example());
    let sheet = package.part("xl/worksheets/sheet1.xml");
    let attribute = |name: &str, of: &str| {
        let node = sheet.descendants().find(|node| node.has_tag_name((NAMESPACE, name))).expect("an element");
        node.attribute(of).map(str::to_owned)
    };
    assert_eq!(attribute("pane", "state").as_deref(), Some("frozen"));
    assert_eq!(attribute("pane", "ySplit").as_deref(), Some("1"));
    assert_eq!(attribute("autoFilter", "ref").as_deref(), Some("A1:E2"));
    assert_eq!(elements(&sheet, "col"), 5);
}

#[test]
fn addresses_are_links_and_others_stay_texts() {
    let links = [
        ("https://example.org/a b?c=é#d#e", Some("https://example.org/a%20b?c=%C3%A9#d%23e")),
        ("HTTP://example.org:8080/%C3%A9%", Some("HTTP://example.org:8080/%C3%A9%25")),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https://user@example.org/", None),
        ("https://example.org:99999/", None),
        ("https://[::1/", None),
        ("=HYPERLINK(\"https://example.org\")", None),
    ];
    let mut table = column(&[]);
    table.rows = links.iter().map(|(link, _)| vec![Cell::Link((*link).to_owned())]).collect();
    let package = package(&table);
    let relations = package.relations("xl/worksheets/sheet1.xml");
    let targets: Vec<&str> = relations.values().map(|relation| relation.target.as_str()).collect();
    assert_eq!(targets, links.iter().filter_map(|(_, target)| *target).collect::<Vec<_>>());
    assert_eq!(elements(&package.part("xl/worksheets/sheet1.xml"), "hyperlink"), targets.len());
    assert_eq!(cells(&table, 0).len(), links.len() + 1);
}

#[test]
fn a_long_text_is_cut_where_excel_would_refuse_the_file() {
    let table = column(&[&"a".repeat(40_000), &"😀".repeat(20_000), &"b".repeat(MOST_UNITS)]);
    let rows = cells(&table, 0);
    let text = |row: usize| rows[row][0].to_string();
    for row in [1, 2] {
        let units = text(row).encode_utf16().count();
        assert!((MOST_UNITS - 1..=MOST_UNITS).contains(&units) && text(row).ends_with('…'), "row {row}: {units}");
    }
    assert_eq!(text(3), "b".repeat(MOST_UNITS));
}

#[test]
fn there_are_no_more_links_than_a_sheet_may_have() {
    let mut table = column(&[]);
    table.rows = vec![vec![Cell::Link("https://example.org/".to_owned())]; MOST_LINKS + 10];
    let package = package(&table);
    assert_eq!(package.relations("xl/worksheets/sheet1.xml").len(), MOST_LINKS);
    assert_eq!(elements(&package.part("xl/worksheets/sheet1.xml"), "row"), MOST_LINKS + 11);
}

#[test]
fn ten_thousand_rows_are_all_there() {
    let texts: Vec<String> = (0..10_000).map(|n| format!("Text {n}")).collect();
    let rows = cells(&column(&texts.iter().map(String::as_str).collect::<Vec<_>>()), 0);
    let read: Vec<String> = rows.iter().skip(1).map(|row| row[0].to_string()).collect();
    assert_eq!(read, texts);
}

#[test]
fn columns_beyond_z_have_two_letters() {
    let mut table = column(&[]);
    table.columns = vec![table.columns[0].clone(); 60];
    table.rows = vec![(0..60).map(Cell::Number).collect()];
    package(&table);
    assert_eq!(cells(&table, 0)[1], (0..60).map(|n| Data::Float(f64::from(n))).collect::<Vec<_>>());
}

#[test]
fn sheets_have_names_that_excel_takes() {
    let long = "x".repeat(50);
    let titles =
        ["", "'", "a/b:c*d?e[f]\\g", &long, "ⓘ", "History", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "\u{1}", "Été"];
    for title in titles {
        let table = Table { title: title.to_owned(), ..column(&["x"]) };
        let names = open(&table).sheet_names();
        assert_eq!(names.len(), 2, "{title:?}");
        assert_ne!(names[0].to_lowercase(), names[1].to_lowercase(), "{title:?}");
        for name in names {
            let is_good = !name.is_empty()
                && name.encode_utf16().count() <= 31
                && !name.contains(['[', ']', ':', '*', '?', '/', '\\'])
                && !name.starts_with('\'')
                && !name.ends_with('\'')
                && name != "History";
            assert!(is_good, "{title:?}: {name:?}");
        }
    }
}

#[test]
fn an_empty_table_is_a_workbook() {
    for table in [column(&[]), Table { columns: Vec::new(), about: Vec::new(), ..column(&[]) }] {
        package(&table);
        assert!(cells(&table, 0).len() <= 1);
    }
}

proptest! {
    #![proptest_config(property(150))]

    #[test]
    fn programs_read_what_was_given_and_nothing_is_a_formula(table in tables()) {
        let package = package(&table);
        let sheet = package.part("xl/worksheets/sheet1.xml");
        prop_assert_eq!(elements(&sheet, "f"), 0);
        for (row, n) in table.rows.iter().zip(2..) {
            for (cell, letter) in row.iter().zip('A'..) {
                let held = held(&sheet, &format!("{letter}{n}")).unwrap_or_default();
                prop_assert_eq!(held, shown(cell), "{}", letter);
            }
        }
        for (column, letter) in table.columns.iter().zip('A'..) {
            prop_assert_eq!(held(&sheet, &format!("{letter}1")), Some(legible(&column.label)));
        }
        prop_assert!(open(&table).worksheet_range_at(0).is_some_and(|range| range.is_ok()));
    }
}
