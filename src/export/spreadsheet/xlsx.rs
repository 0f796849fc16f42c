//! Workbooks for Excel, LibreOffice and others (SpreadsheetML, ISO/IEC 29500-1).

use crate::domain::takeaway::{Cell, Table};

use super::super::package::{Part, Relations, file};
use super::super::xml::escape;
use super::sheet::Sheet;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// The sheet about the table: a sign, for it has no name in any language.
const ABOUT: &str = "ⓘ";
/// The most UTF-16 units in the name of a sheet.
const LONGEST_NAME: usize = 31;

/// Two sheets: the table, and what should be known of it.
pub(super) fn write(table: &Table) -> Vec<u8> {
    let labels: Vec<Cell> = table.columns.iter().map(|column| Cell::Text(column.label.clone())).collect();
    let records = Sheet::new(&labels, &table.rows);
    // A line that is an address is linked.
    let about: Vec<Vec<Cell>> = table.about.iter().map(|line| vec![Cell::Link(line.clone())]).collect();
    let about = Sheet::new(&[Cell::Text(table.title.clone())], &about);

    let mut relations = Relations::default();
    let sheets = [
        relations.lead_to_part("worksheet", "worksheets/sheet1.xml"),
        relations.lead_to_part("worksheet", "worksheets/sheet2.xml"),
    ];
    relations.lead_to_part("styles", "styles.xml");
    let workbook = workbook(&name(&table.title), &sheets);
    let has_columns = !table.columns.is_empty();
    file(
        &table.title,
        None,
        &[
            Part { path: "xl/workbook.xml", kind: "spreadsheetml.sheet.main", xml: workbook, relations },
            Part {
                path: "xl/styles.xml",
                kind: "spreadsheetml.styles",
                xml: styles(),
                relations: Relations::default(),
            },
            part("xl/worksheets/sheet1.xml", records, has_columns),
            part("xl/worksheets/sheet2.xml", about, false),
        ],
    )
}

fn part(path: &'static str, sheet: Sheet, has_head: bool) -> Part {
    Part { path, kind: "spreadsheetml.worksheet", xml: sheet.xml(has_head), relations: sheet.relations }
}

fn workbook(name: &str, relations: &[String; 2]) -> String {
    let [records, about] = relations;
    let name = escape(name);
    format!(
        "<workbook xmlns=\"{NAMESPACE}\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <bookViews><workbookView/></bookViews><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"{records}\"/>\
         <sheet name=\"{ABOUT}\" sheetId=\"2\" r:id=\"{about}\"/>\
         </sheets></workbook>"
    )
}

/// The name of a sheet after the title of its table, within what Excel takes.
fn name(title: &str) -> String {
    let mut units = 0;
    let is_kept = |letter: &char| {
        units += letter.len_utf16();
        units <= LONGEST_NAME
    };
    let letters =
        title.chars().map(|letter| if letter.is_control() || "[]:*?/\\".contains(letter) { ' ' } else { letter });
    let name: String = letters.take_while(is_kept).collect();
    let name = name.trim_matches([' ', '\'']);
    // Two sheets may not have one name; "History" is Excel's own.
    if name.is_empty() || name == ABOUT || name.eq_ignore_ascii_case("history") {
        "1".to_owned()
    } else {
        name.to_owned()
    }
}

/// Fonts, and the looks of cells in the order of `Style`.
fn styles() -> String {
    let font = |mark: &str, colour: &str| {
        format!("<font>{mark}<sz val=\"11\"/>{colour}<name val=\"Calibri\"/><family val=\"2\"/></font>")
    };
    let look = |font: usize, more: &str| {
        format!(
            "<xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" \
             applyAlignment=\"1\"{more}><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        )
    };
    let fonts = [font("", ""), font("<b/>", ""), font("<u/>", "<color rgb=\"FF0563C1\"/>")].concat();
    let looks = [look(0, ""), look(1, ""), look(2, ""), look(0, " quotePrefix=\"1\"")].concat();
    let plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    format!(
        "<styleSheet xmlns=\"{NAMESPACE}\"><fonts count=\"3\">{fonts}</fonts><fills count=\"2\">\
         <fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\">{plain}/></cellStyleXfs><cellXfs count=\"5\">{plain} xfId=\"0\"/>{looks}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}
