//! The reader's text taken apart: words, "phrases", -exclusions, OR, AND, NOT and field:value. There is no wrong text: what
//! is none of these is words.

use std::ops::Range;

use crate::domain::facet::Facet;
use crate::domain::text::words;

/// A part of the reader's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes in the text.
    pub range: Range<usize>,
    pub kind: Kind,
    /// A minus stands before it.
    pub is_excluded: bool,
    /// A plus stands before it: it is meant as a word, whatever else it could mean.
    pub is_word: bool,
    /// An OR stands between it and the piece before.
    pub is_alternative: bool,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Words,
    /// Between quotation marks; the range leaves them out.
    Phrase,
    /// The range is that of the value.
    Field(Facet),
}

/// Takes a text apart.
pub fn parse(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    let mut is_alternative = false;
    let mut is_excluded = false;
    let is_shouted = !text.chars().any(char::is_lowercase);
    while let Some(start) = next_start(text, at) {
        let rest = text.get(start..).unwrap_or_default();
        let bare = rest.strip_prefix(is_minus).filter(|bare| bare.starts_with(|c| is_quote(c) || c.is_alphanumeric()));
        let plain = rest.strip_prefix('+').filter(|bare| bare.starts_with(char::is_alphanumeric));
        let bare = bare.or(plain);
        let from = start + rest.len() - bare.unwrap_or(rest).len();
        let (mut piece, end) = piece(text, from);
        at = end;
        let is_word = piece.kind == Kind::Words;
        let operator = is_word.then(|| operator(text.get(start..end).unwrap_or_default())).flatten();
        // Between others it says how they are asked for; alone it is a word.
        let is_first = pieces.is_empty();
        match operator {
            Some(Operator::Or) if !is_first => is_alternative = true,
            Some(Operator::And) if !is_first => {}
            Some(Operator::Not) if !is_shouted && (!is_first || next_start(text, end).is_some()) => is_excluded = true,
            _ => {
                piece.is_excluded = std::mem::take(&mut is_excluded) || (bare.is_some() && plain.is_none());
                piece.is_word = plain.is_some();
                piece.is_alternative = std::mem::take(&mut is_alternative) && !piece.is_excluded;
                pieces.push(piece);
            }
        }
    }
    pieces
}

fn next_start(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.find(|c: char| !c.is_whitespace()).map(|skipped| at + skipped)
}

/// The piece that starts at a byte, and where it ends.
fn piece(text: &str, from: usize) -> (Piece, usize) {
    let rest = text.get(from..).unwrap_or_default();
    let (range, end, is_phrase) = match rest.chars().next().filter(|c| is_quote(*c)) {
        Some(mark) => {
            let (range, end) = quoted(text, from + mark.len_utf8());
            (range, end, true)
        }
        None => {
            let end = from + rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
            (from..end, end, false)
        }
    };
    let piece = |range, kind| Piece { range, kind, is_excluded: false, is_word: false, is_alternative: false };
    if is_phrase {
        return (piece(range, Kind::Phrase), end);
    }
    match field(text, &range) {
        Some((facet, range, end)) => (piece(range, Kind::Field(facet)), end),
        None => (piece(range, Kind::Words), end),
    }
}

/// The field that a piece of words is, its value and where it ends; the value may be quoted. Spaces may stand on both sides
/// of the colon, as in French.
fn field(text: &str, range: &Range<usize>) -> Option<(Facet, Range<usize>, usize)> {
    let word = text.get(range.clone())?;
    let (name, colon) = match word.find(':') {
        Some(at) => (word.get(..at)?, range.start + at),
        None => (word, next_start(text, range.end)?),
    };
    let [name] = &words(name)[..] else { return None };
    let facet = Facet::named(name)?;
    let behind = text.get(colon..)?.strip_prefix(':').map(|_| colon + 1)?;
    let start = next_start(text, behind)?;
    let rest = text.get(start..)?;
    if let Some(mark) = rest.chars().next().filter(|c| is_quote(*c)) {
        let (value, end) = quoted(text, start + mark.len_utf8());
        return Some((facet, value, end));
    }
    let end = start + rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
    Some((facet, start..end, end))
}

/// What stands from a byte to the closing mark, or to the end, and where the reading goes on.
fn quoted(text: &str, from: usize) -> (Range<usize>, usize) {
    let rest = text.get(from..).unwrap_or_default();
    match rest.char_indices().find(|(_, c)| is_quote(*c)) {
        Some((at, mark)) => (from..from + at, from + at + mark.len_utf8()),
        None => (from..text.len(), text.len()),
    }
}

/// Quotation marks: people open and close with any of them.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

/// A word between others that says how they are asked for.
enum Operator {
    Or,
    And,
    Not,
}

/// What a word in capitals says between others, in either language: in small letters it is a word.
fn operator(word: &str) -> Option<Operator> {
    match word {
        "OR" | "OU" | "|" | "||" => Some(Operator::Or),
        "AND" | "ET" | "&" | "&&" | "+" => Some(Operator::And),
        "NOT" | "SAUF" | "SANS" => Some(Operator::Not),
        _ => None,
    }
}
