//! A text with marked passages.

use std::ops::Range;

use leptos::prelude::*;

/// The text with every range in a `<mark>`. The ranges are in order, apart and on character boundaries.
pub fn highlighted(text: &str, ranges: &[Range<usize>]) -> AnyView {
    if ranges.is_empty() {
        return text.to_owned().into_any();
    }
    let mut parts = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut from = 0;
    for range in ranges {
        parts.push(plain(text.get(from..range.start)));
        parts.push(view! { <mark>{piece(text.get(range.clone()))}</mark> }.into_any());
        from = range.end;
    }
    parts.push(plain(text.get(from..)));
    parts.into_any()
}

fn plain(text: Option<&str>) -> AnyView {
    piece(text).into_any()
}

fn piece(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}
