//! Briefings as documents.

use crate::domain::takeaway::{Briefing, Format};

/// A file of a briefing; `None` for a format that is none of documents.
pub(super) fn write(_briefing: &Briefing, _format: Format) -> Option<Vec<u8>> {
    None
}
