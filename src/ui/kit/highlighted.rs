//! A text with marked passages.

use std::ops::Range;

use super::el::el;
use super::view::{View, side_by_side, text_view};

/// The text with every range in a `<mark>`. The ranges are in order, apart and on character boundaries.
pub fn highlighted(text: &str, ranges: &[Range<usize>]) -> View {
    if ranges.is_empty() {
        return text_view(text);
    }
    let mut parts = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut from = 0;
    for range in ranges {
        parts.push(text_view(piece(text, from..range.start)));
        parts.push(el("mark").text(piece(text, range.clone())).view());
        from = range.end;
    }
    parts.push(text_view(piece(text, from..text.len())));
    side_by_side(parts)
}

fn piece(text: &str, range: Range<usize>) -> String {
    text.get(range).unwrap_or_default().to_owned()
}
