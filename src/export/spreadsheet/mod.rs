//! Tables as files.

use crate::domain::takeaway::{Format, Table};

/// A file of a table; `None` for a format that is none of tables.
pub(super) fn write(_table: &Table, _format: Format) -> Option<Vec<u8>> {
    None
}
