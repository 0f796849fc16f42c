//! Comma-separated values, read by the crate `csv`.

use igf_explorer::domain::takeaway::{Cell, Format, Table};
use proptest::prelude::*;

use super::common::property;
use super::given::{column, example, shown, table_file, tables};

/// What a program reads: the labels, then the rows.
fn read(table: &Table) -> Vec<Vec<String>> {
    let file = table_file(Format::Csv, table);
    let text = file.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let records = reader.records().map(|record| record.expect("a record"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// A text parted before its first letter that is seen and no quote: programs may pass over what stands before.
fn parted(text: &str) -> (&str, &str) {
    let is_hidden = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let is_before = |c: char| c.is_whitespace() || c.is_control() || is_hidden(c) || "\"'`‘’“”«»".contains(c);
    let at = text.find(|c| !is_before(c));
    text.split_at(at.unwrap_or(text.len()))
}

/// Whether a spreadsheet may run a text.
fn may_run(text: &str) -> bool {
    parted(text).1.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The way back to the text that was given, as `docs/export.md` says it.
fn back(cell: &str) -> String {
    let mut text = String::new();
    for piece in cell.split_inclusive([';', '\n']) {
        let marked = piece.strip_prefix('\'').filter(|inner| {
            // The first piece ends with the first line break.
            may_run(inner) || (text.is_empty() && parted(inner).0.contains(['\t', '\n']))
        });
        text.push_str(marked.unwrap_or(piece));
    }
    text
}

#[test]
fn a_table_is_lines_of_values_below_their_labels() {
    let file = String::from_utf8(table_file(Format::Csv, &example())).unwrap();
    assert_eq!(
        file,
        "\u{feff}\"Year\",\"What it says\",\"Topics\",\"Page\",\"Act\"\r\n\
         2024,\"Speakers asked for \"\"more\"\", and 1 < 2.\",\"AI; Données\",\
         \"https://example.org/en/outcomes/2024-01\",\r\n"
    );
}

#[test]
fn what_looks_like_a_formula_is_marked_as_text() {
    for (text, expected) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("＝1+1", "'＝1+1"),
        ("  =1", "'  =1"),
        ("\"=1\"", "'\"=1\""),
        ("\u{200b}=1", "'\u{200b}=1"),
        ("\t=1", "'\t=1"),
        ("\rx", "'\nx"),
        ("'=1", "''=1"),
        ("AI; =1; data", "AI;' =1; data"),
        ("AI\n=1", "AI\n'=1"),
        ("'quoted'", "'quoted'"),
        ("1 = 1; a-b", "1 = 1; a-b"),
        ("a\n\tb", "a\n\tb"),
    ] {
        assert_eq!(read(&column(&[text]))[1], [expected], "{text:?}");
    }
}

#[test]
fn a_list_is_no_way_around_the_marks() {
    let mut table = column(&[]);
    table.rows = vec![vec![Cell::Texts(vec!["=1".to_owned(), "-2".to_owned()])]];
    assert_eq!(read(&table)[1], ["'=1;' -2"]);
}

#[test]
fn a_table_without_rows_has_its_labels() {
    assert_eq!(read(&column(&[])), [["Text"]]);
    let nothing = Table { columns: Vec::new(), ..column(&[]) };
    assert_eq!(read(&nothing), [[""; 0]; 0]);
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn programs_read_what_was_given(table in tables()) {
        let cells = read(&table);
        let labels = table.columns.iter().map(|column| Cell::Text(column.label.clone())).collect();
        let rows: Vec<Vec<Cell>> = [labels].into_iter().chain(table.rows.iter().cloned()).collect();
        let given: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(shown).collect()).collect();
        let given: Vec<_> = if table.columns.is_empty() { Vec::new() } else { given };
        let read: Vec<Vec<String>> = cells.iter().map(|row| row.iter().map(|cell| back(cell)).collect()).collect();
        prop_assert_eq!(read, given);
    }

    /// In countries with a decimal comma Excel parts lines at semicolons, and knows no quotes but at the start of such a part.
    #[test]
    fn nothing_runs_wherever_a_spreadsheet_parts_the_file(table in tables()) {
        let file = table_file(Format::Csv, &table);
        for separator in [b',', b';'] {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(&file[3..]);
            for record in reader.byte_records() {
                for field in record.unwrap().iter() {
                    let field = String::from_utf8_lossy(field);
                    // An apostrophe anywhere before the sign makes it text.
                    let is_marked = parted(&field).0.contains('\'');
                    prop_assert!(is_marked || !may_run(&field), "{field:?} at {:?}", char::from(separator));
                }
            }
        }
    }
}
