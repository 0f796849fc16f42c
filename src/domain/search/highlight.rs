//! Where in a text the reader's words stand.

use std::ops::Range;

use super::understood::{Atom, Matcher, Understood};
use super::word::{Form, Word};
use crate::domain::lang::Lang;
use crate::domain::order::{pair, sorted_by};
use crate::domain::text::{Beginnings, Token, each_token, each_token_of};

/// The words of a text, kept for comparing: their letters stand one after the other in one text.
pub(super) struct Tokens {
    letters: String,
    list: Vec<Kept>,
}

/// A word, by where its forms stand among the letters.
struct Kept {
    range: Range<usize>,
    /// Where in the letters its lower-case form ends, from which the folded one goes on to its own end.
    lower: Range<usize>,
    end: usize,
    is_compound: bool,
}

impl Tokens {
    /// Takes a text apart.
    pub fn of(text: &str) -> Self {
        let letters = String::with_capacity(2 * text.len());
        let mut tokens = Tokens { letters, list: Vec::with_capacity(text.len() / 4) };
        each_token(text, &mut |token| {
            let start = tokens.letters.len();
            tokens.letters.push_str(token.lower);
            let lower = start..tokens.letters.len();
            tokens.letters.push_str(token.folded);
            let Token { range, is_compound, .. } = token;
            tokens.list.push(Kept { range, lower, end: tokens.letters.len(), is_compound });
        });
        tokens
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    fn lower(&self, kept: &Kept) -> &str {
        self.letters.get(kept.lower.clone()).unwrap_or_default()
    }

    fn folded(&self, kept: &Kept) -> &str {
        self.letters.get(kept.lower.end..kept.end).unwrap_or_default()
    }

    fn form(&self, word: &Word, kept: &Kept, lang: Option<Lang>) -> Option<Form> {
        word.form_in(self.lower(kept), self.folded(kept), lang)
    }

    /// The bytes that an atom matches from one of the words on, and in which form.
    pub fn match_at(&self, at: usize, atom: &Atom, lang: Option<Lang>) -> Option<(Range<usize>, Form)> {
        let first = self.list.get(at)?;
        let parts = || self.list.iter().skip(at).filter(|token| !token.is_compound);
        let to = |words: usize| parts().nth(words.checked_sub(1)?).map(|last| first.range.start..last.range.end);
        match &atom.matcher {
            Matcher::Word(word) => Some((first.range.clone(), self.form(word, first, lang)?)),
            Matcher::Field(..) => None,
            _ if first.is_compound => None,
            Matcher::Phrase(words) => {
                let is_match = |(word, token): &(&Word, &Kept)| self.form(word, token, lang).is_some();
                let matched = words.iter().zip(parts()).take_while(is_match).count();
                to(matched).filter(|_| matched == words.len()).map(|range| (range, Form::Exact))
            }
            Matcher::Expression(_, group) => {
                let length = group.length_at(parts().map(|token| self.folded(token)));
                to(length).map(|range| (range, Form::Synonym))
            }
        }
    }
}

/// The byte ranges of `text` that match what was asked for: in order, apart, on character boundaries. `lang` is the
/// language of the text, `None` if it has none.
pub fn highlights(text: &str, lang: Option<Lang>, understood: &Understood) -> Vec<Range<usize>> {
    if understood.units.is_empty() {
        return Vec::new();
    }
    if understood.atoms().all(|atom| matches!(atom.matcher, Matcher::Word(_) | Matcher::Field(..))) {
        return merged(words_in(text, lang, understood));
    }
    let tokens = Tokens::of(text);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for at in 0..tokens.len() {
        ranges.extend(understood.atoms().filter_map(|atom| tokens.match_at(at, atom, lang)).map(|(range, _)| range));
    }
    merged(ranges)
}

/// The words of a text that match, when single words are all that is looked for: nothing need be kept.
fn words_in(text: &str, lang: Option<Lang>, understood: &Understood) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    each_token_of(text, beginnings(understood), &mut |token| {
        let matches = |atom: &Atom| match &atom.matcher {
            Matcher::Word(word) => word.form_in(token.lower, token.folded, lang).is_some(),
            _ => false,
        };
        if understood.atoms().any(matches) {
            ranges.push(token.range);
        }
    });
    ranges
}

/// The letters with which a word must begin to match.
fn beginnings(understood: &Understood) -> Beginnings {
    let words = understood.atoms().filter_map(|atom| match &atom.matcher {
        Matcher::Word(word) => Some(word),
        _ => None,
    });
    Beginnings::of(words.flat_map(|word| word.corrections.iter().chain([&word.folded]).map(|word| &**word)))
}

/// The ranges in order, those that touch or overlap as one.
fn merged(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let ranges = sorted_by(&ranges, |range| pair(range.start as u32, range.end as u32));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    merged
}
