//! Briefings as documents.

mod docx;
mod markdown;
mod markdown_text;
mod references;

use super::citation::in_one_line;
use crate::domain::takeaway::{Briefing, Format};

/// A file of a briefing; `None` for a format that is none of documents.
pub(super) fn write(briefing: &Briefing, format: Format) -> Option<Vec<u8>> {
    match format {
        Format::Markdown => Some(markdown::write(briefing, in_one_line)),
        Format::Docx => Some(docx::write(briefing, in_one_line)),
        _ => None,
    }
}
