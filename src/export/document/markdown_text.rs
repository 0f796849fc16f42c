//! Texts in Markdown: each shows exactly as it was written.

use super::super::link::pieces;
use super::super::text::clean;

/// Signs with a meaning anywhere in a line, in CommonMark or in what GitHub, GitLab and Pandoc add to it.
const ANYWHERE: &str = "\\`*_[]<>#|~$^";
/// Signs with a meaning at the beginning of a line.
const FIRST: [char; 4] = ['-', '+', '=', ':'];
/// A line break as a letter, where the structure of a document has no place for one.
const LETTER: &str = "&#10;";

/// A text of one line, such as a heading.
pub(super) fn one_line(text: &str) -> String {
    clean(text).split('\n').map(|line| lead(&escape(line))).collect::<Vec<_>>().join(LETTER)
}

/// A text of one or more lines, with live addresses. Each line after the first begins with `indent`.
pub(super) fn lines(text: &str, indent: &str) -> String {
    let text = clean(text);
    let inner = text.trim_matches('\n');
    let before = text.len() - text.trim_start_matches('\n').len();
    let after = text.len() - before - inner.len();
    // A break at the end of a paragraph would be no break.
    let lines: Vec<String> = inner.split('\n').map(linked).collect();
    [LETTER.repeat(before), lines.join(&format!("\\\n{indent}")), LETTER.repeat(after)].concat()
}

/// A line with live addresses.
fn linked(line: &str) -> String {
    let mut linked = String::new();
    for piece in pieces(line) {
        match piece.address {
            // An ampersand may begin the name of a letter even in an address.
            Some(address) => linked += &format!("[{}](<{}>)", escape(piece.text), address.replace('&', "\\&")),
            None => linked += &escape(piece.text),
        }
    }
    lead(&linked)
}

/// Escapes what has a meaning within a line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_sign = match (letter, letters.peek()) {
            // The name of a letter, such as `&amp;`.
            ('&', next) => next.is_some_and(|next| *next == '#' || next.is_ascii_alphabetic()),
            // A picture, where a link follows.
            ('!', next) => next.is_none(),
            _ => ANYWHERE.contains(letter),
        };
        if is_sign {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Escapes what has a meaning at the edges of a line that is otherwise escaped: signs of lists and headings, spaces.
fn lead(line: &str) -> String {
    let edge = |letter: char| if letter == '\t' { "&#9;" } else { "&#32;" };
    let is_space = |letter: &char| [' ', '\t'].contains(letter);
    let mut line = line.to_owned();
    if let Some(last) = line.chars().next_back().filter(is_space) {
        line.pop();
        line += edge(last);
    }
    let digits = line.len() - line.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = line.split_at(digits);
    match rest.chars().next() {
        Some(first) if digits == 0 && is_space(&first) => {
            format!("{}{}", edge(first), rest.get(1..).unwrap_or_default())
        }
        Some(first) if digits == 0 && FIRST.contains(&first) => format!("\\{rest}"),
        Some('.' | ')') if digits > 0 => format!("{number}\\{rest}"),
        _ => line,
    }
}
