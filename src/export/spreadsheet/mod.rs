//! Tables as files.

mod cells;
mod csv;
mod json;
mod sheet;
mod xlsx;

use crate::domain::takeaway::{Format, Table};

/// A file of a table; `None` for a format that is none of tables.
pub(super) fn write(table: &Table, format: Format) -> Option<Vec<u8>> {
    match format {
        Format::Csv => Some(csv::write(table)),
        Format::Xlsx => Some(xlsx::write(table)),
        Format::Json => Some(json::write(table)),
        _ => None,
    }
}
