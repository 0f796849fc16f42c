//! Records as rows.

use serde::{Deserialize, Serialize};

/// Records of one kind, a row each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the rows are, such as `Outcomes · AI · 2020–2024`.
    pub title: String,
    /// What else should be known of them, a line each: query, address, release, licence. CSV files have no place for it.
    pub about: Vec<String>,
    pub columns: Vec<Column>,
    /// As many cells as there are columns, in their order.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// For programs: the same in every language, such as `addressees`.
    pub id: String,
    /// For readers, in their language.
    pub label: String,
}

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    Empty,
    Number(u32),
    Text(String),
    /// An address.
    Link(String),
    /// Several values: a list in JSON, joined by `; ` in a spreadsheet.
    Texts(Vec<String>),
}
