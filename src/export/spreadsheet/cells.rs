//! Cells as text, and texts that a spreadsheet would run.

use std::borrow::Cow;

use crate::domain::takeaway::Cell;

/// What begins a formula. Some programs also read the full-width forms of East Asian keyboards.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What a cell shows; `None` for an empty one.
pub(super) fn shown(cell: &Cell) -> Option<Cow<'_, str>> {
    match cell {
        Cell::Empty => None,
        Cell::Number(number) => Some(number.to_string().into()),
        Cell::Text(text) | Cell::Link(text) => Some(text.into()),
        Cell::Texts(list) => Some(list.join("; ").into()),
    }
}

/// Whether a spreadsheet may take a text for a formula. Spaces, quotes and what is invisible before the sign count for
/// nothing, as some programs pass over them.
pub(super) fn is_like_formula(text: &str) -> bool {
    parted(text).1.starts_with(SIGNS)
}

/// A text parted before its first letter that is neither space nor quote nor invisible.
pub(super) fn parted(text: &str) -> (&str, &str) {
    let is_passed_over = |letter: char| match letter {
        '"' | '\'' | '`' | '‘' | '’' | '“' | '”' | '«' | '»' => true,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        _ => letter.is_whitespace() || letter.is_control(),
    };
    text.split_at(text.len() - text.trim_start_matches(is_passed_over).len())
}
