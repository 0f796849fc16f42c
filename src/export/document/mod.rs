//! Briefings as documents.

mod docx;
mod markdown;
mod markdown_text;
mod references;

use crate::domain::takeaway::{Briefing, Format, Reference};

/// A file of a briefing; `None` for a format that is none of documents.
pub(super) fn write(briefing: &Briefing, format: Format) -> Option<Vec<u8>> {
    match format {
        Format::Markdown => Some(markdown::write(briefing, line)),
        Format::Docx => Some(docx::write(briefing, line)),
        _ => None,
    }
}

/// How a reference reads at the end of a document.
fn line(reference: &Reference) -> String {
    let parts = [reference.author.as_deref(), Some(&reference.title), Some(&reference.container), Some(&reference.url)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}
