//! Reads where facts come from, and how far they can be relied on.

use super::check::{Checker, LABEL};
use super::record::Record;
use crate::domain::details::{Confidence, Source};

/// An official document stands for itself: an address beside it is a key too many.
pub(super) fn source(checker: &mut Checker, record: &mut Record) -> Option<Source> {
    if let Some(official) = record.optional_official("official", checker) {
        return Some(Source::Official(official));
    }
    match (record.optional_url("url", checker), record.optional_url("seen", checker)) {
        (Some(url), seen) => Some(Source::Web { url, seen }),
        (None, Some(seen)) => Some(Source::Copy { seen }),
        (None, None) => {
            checker.fault(record.path, "no source", "official, url or seen");
            None
        }
    }
}

/// What is missing or unknown counts as low: never promise more than the file does.
pub(super) fn confidence(record: &mut Record, checker: &mut Checker) -> Confidence {
    let word = record.text("confidence", LABEL, checker);
    match word.as_deref() {
        Some("high") => Confidence::High,
        Some("medium") => Confidence::Medium,
        Some("low") | None => Confidence::Low,
        Some(other) => {
            checker.unknown(&record.path.key("confidence"), other, "high, medium or low");
            Confidence::Low
        }
    }
}
