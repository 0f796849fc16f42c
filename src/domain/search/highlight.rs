//! Where in a text the reader's words stand.

use std::ops::Range;

use super::understood::{Atom, Matcher, Understood};
use super::word::{Form, Word};
use crate::domain::lang::Lang;
use crate::domain::text::each_token;

/// A word of a text, kept for comparing.
pub(super) struct Kept {
    pub range: Range<usize>,
    lower: String,
    folded: String,
    is_compound: bool,
}

/// The byte ranges of `text` that match what was asked for: in order, apart, on character boundaries. `lang` is the
/// language of the text, `None` if it has none.
pub fn highlights(text: &str, lang: Option<Lang>, understood: &Understood) -> Vec<Range<usize>> {
    if understood.units.is_empty() {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for at in 0..tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        ranges.extend(understood.atoms().filter_map(|atom| match_at(atom, rest, lang)).map(|(range, _)| range));
    }
    merged(ranges)
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Kept> {
    let mut tokens = Vec::new();
    each_token(text, &mut |token| {
        tokens.push(Kept {
            range: token.range.clone(),
            lower: token.lower.to_owned(),
            folded: token.folded.to_owned(),
            is_compound: token.is_compound,
        });
    });
    tokens
}

/// The bytes that an atom matches from the first of some words on, and in which form.
pub(super) fn match_at(atom: &Atom, tokens: &[Kept], lang: Option<Lang>) -> Option<(Range<usize>, Form)> {
    let first = tokens.first()?;
    let parts = || tokens.iter().filter(|token| !token.is_compound);
    let to = |words: usize| parts().nth(words.checked_sub(1)?).map(|last| first.range.start..last.range.end);
    match &atom.matcher {
        Matcher::Word(word) => Some((first.range.clone(), word.form_in(&first.lower, &first.folded, lang)?)),
        Matcher::Field(..) => None,
        _ if first.is_compound => None,
        Matcher::Phrase(words) => {
            let is_match = |(word, token): &(&Word, &Kept)| word.form_in(&token.lower, &token.folded, lang).is_some();
            let matched = words.iter().zip(parts()).take_while(is_match).count();
            to(matched).filter(|_| matched == words.len()).map(|range| (range, Form::Exact))
        }
        Matcher::Expression(_, group) => {
            let length = group.length_at(parts().map(|token| token.folded.as_str()));
            to(length).map(|range| (range, Form::Synonym))
        }
    }
}

/// The ranges in order, those that touch or overlap as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    merged
}
