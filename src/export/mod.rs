//! Files for readers: citations, tables, briefings. A module of its own in the browser, loaded once somebody asks for one.
//!
//! Invariant: nothing here knows the corpus or the interface's texts; whatever is written stands in the request.

mod address;
mod citation;
mod document;
mod link;
mod package;
mod spreadsheet;
mod text;
mod xml;
mod zip;

pub use address::{pack, unpack};
pub use citation::{Citation, citations};

use crate::domain::takeaway::{Content, Request};

/// Writes a file.
///
/// # Errors
/// When the content is none for that format, in English: a fault of the program, not of the reader.
pub fn write(request: &Request) -> Result<Vec<u8>, String> {
    match (&request.content, request.format) {
        (Content::References(references), format) => citation::write(references, format),
        (Content::Table(table), format) => spreadsheet::write(table, format),
        (Content::Briefing(briefing), format) => document::write(briefing, format),
    }
    .ok_or_else(|| format!("{:?} is no format of that", request.format))
}
