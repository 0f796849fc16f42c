//! Tables as JSON, for programs: values as they are, by the ids of their columns.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::takeaway::{Cell, Column, Table};

#[derive(serde::Serialize)]
struct File<'a> {
    title: &'a str,
    about: &'a [String],
    columns: &'a [Column],
    records: Vec<Record<'a>>,
}

struct Record<'a> {
    columns: &'a [Column],
    cells: &'a [Cell],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        let cells = self.cells.iter().chain(std::iter::repeat(&Cell::Empty));
        for (column, cell) in self.columns.iter().zip(cells) {
            map.serialize_key(&column.id)?;
            match cell {
                Cell::Empty => map.serialize_value(&()),
                Cell::Number(number) => map.serialize_value(number),
                Cell::Text(text) | Cell::Link(text) => map.serialize_value(text),
                Cell::Texts(list) => map.serialize_value(list),
            }?;
        }
        map.end()
    }
}

/// Indented, so that people can read it too.
pub(super) fn write(table: &Table) -> Vec<u8> {
    let records = table.rows.iter().map(|cells| Record { columns: &table.columns, cells }).collect();
    let file = File { title: &table.title, about: &table.about, columns: &table.columns, records };
    // Texts, numbers and lists always have a form in JSON.
    serde_json::to_vec_pretty(&file).unwrap_or_default()
}
