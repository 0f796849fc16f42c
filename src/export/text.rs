//! Texts as files can hold them.

/// A text without what no document can hold: control characters but for tabs and line breaks (XML 1.0 forbids them, and
/// nothing shows them). Line breaks are line feeds.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => clean.push('\n'),
            '\t' | '\n' => clean.push(letter),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {}
            _ => clean.push(letter),
        }
    }
    clean
}
