//! "Did you mean": texts near to the reader's that find something.

use std::ops::Range;

use super::fuzzy::is_plainly;
use super::index::SearchIndex;
use super::real_words::is_real_word;
use super::stopwords::is_stopword;
use super::understood::{Atom, Matcher, Understood, Unit};
use crate::domain::text::each_token;

/// The most words in whose place another is tried.
const MAX_WORDS: usize = 6;
/// The most words that are tried in the place of one.
const MAX_EACH: usize = 3;

impl SearchIndex {
    /// Texts that a reader may have meant, nearest first: with a word that is spelt nearly alike in the place of one,
    /// then with one word less. Whether they find anything, the caller counts.
    pub fn near_texts(&self, understood: &Understood) -> Vec<String> {
        let words = || understood.units.iter().take(MAX_WORDS).filter_map(typed_word);
        let text = &understood.text;
        let mut texts = Vec::new();
        // A word that stands in the corpus is not what went wrong.
        let is_doubtful = |unit: &&Unit| !self.stands_as_typed(unit);
        let doubtful = understood.units.iter().take(MAX_WORDS).filter(is_doubtful);
        for (range, folded) in doubtful.filter_map(typed_word) {
            let mut near =
                if is_real_word(folded) { Vec::new() } else { self.near(folded, errors_tried(folded), false) };
            near.retain(|word| is_plainly(folded, word));
            texts.extend(near.iter().take(MAX_EACH).map(|word| replaced(text, range.clone(), word)));
        }
        if understood.units.len() > 1 {
            let left = |range: &Range<usize>| {
                understood.units.iter().any(|unit| self.stands_as_typed(unit) && !is_at(unit, range))
            };
            texts.extend(words().filter(|(range, _)| left(range)).map(|(range, _)| without(understood, range)));
        }
        texts
    }

    /// Whether it stands in the corpus: what is only read as something else is no ground for another guess.
    fn stands_as_typed(&self, unit: &Unit) -> bool {
        let is_corrected = |atom: &Atom| matches!(&atom.matcher, Matcher::Word(word) if !word.corrections.is_empty());
        unit.atoms.iter().any(|atom| !is_corrected(atom) && self.may_match(&atom.matcher))
    }
}

/// More than in words that are corrected unasked: the reader sees what is offered.
fn errors_tried(word: &str) -> usize {
    match word.chars().count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

fn typed_word(unit: &Unit) -> Option<(Range<usize>, &str)> {
    let atom = unit.atoms.first()?;
    match &atom.matcher {
        Matcher::Word(word) => Some((atom.range.clone(), &word.folded)),
        _ => None,
    }
}

fn is_at(unit: &Unit, range: &Range<usize>) -> bool {
    unit.atoms.first().is_some_and(|atom| atom.range == *range)
}

/// The text with something else in the place of a range, its spaces put in order.
fn replaced(text: &str, range: Range<usize>, with: &str) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    tidy(&format!("{before}{with}{after}"))
}

/// The text without a word, and without those that say nothing.
fn without(understood: &Understood, word: Range<usize>) -> String {
    let text = &understood.text;
    let is_searched = |range: &Range<usize>| {
        understood.atoms().chain(&understood.excluded).any(|atom| atom.range.contains(&range.start))
    };
    let (mut whole, mut end) = (String::new(), 0);
    each_token(text, &mut |token| {
        let typed = text.get(token.range.clone()).unwrap_or_default();
        let says_nothing = is_stopword(typed, token.folded, false) && !is_searched(&token.range);
        if !token.is_compound && (says_nothing || token.range == word) {
            whole += text.get(end..token.range.start).unwrap_or_default();
            end = token.range.end;
        }
    });
    tidy(&(whole + text.get(end..).unwrap_or_default()))
}

fn tidy(text: &str) -> String {
    text.split_whitespace().filter(|part| !matches!(*part, "?" | "!")).collect::<Vec<_>>().join(" ")
}
