//! Typing errors.

use super::index::SearchIndex;
use super::outline::Outline;
use super::real_words::is_real_word;
use crate::domain::order::sorted_by;

/// From this length on one error is forgiven, from twice this length on two: in shorter words another letter makes another
/// word as often as not.
const LETTERS_AN_ERROR: usize = 5;
/// From this length on a word is told from others by little more than its first letter.
const LONG: usize = 8;
/// The most words that one word is corrected to.
const MAX_CORRECTIONS: usize = 8;

/// How many typing errors a word may have.
pub fn errors_allowed(word: &str) -> usize {
    (word.chars().count() / LETTERS_AN_ERROR).min(2)
}

/// The fewest errors between what was typed and a word, where inserting, leaving out, replacing a letter and swapping two
/// neighbours are one each; `None` if there are more than `most`. As a prefix, the word may go on after what was typed.
///
/// Where letters differ each error is tried: with two errors that is quicker than any table, since nearly all words
/// differ in nearly all letters.
fn errors(typed: &[char], word: &[char], most: usize, is_prefix: bool) -> Option<usize> {
    let same = typed.iter().zip(word).take_while(|(typed, letter)| typed == letter).count();
    let (typed, word) = (typed.get(same..)?, word.get(same..)?);
    let left = match (typed, word) {
        ([], _) if is_prefix => 0,
        ([], rest) | (rest, []) => rest.len(),
        _ => usize::MAX,
    };
    if left < usize::MAX {
        return (left <= most).then_some(left);
    }
    if most == 0 || typed.len() > word.len() + most || !is_prefix && word.len() > typed.len() + most {
        return None;
    }
    let is_swapped = matches!((typed, word), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    let tried =
        [(1, 1, true), (1, 0, true), (0, 1, true), (2, 2, is_swapped)].into_iter().filter(|(.., is_tried)| *is_tried);
    let rest = |(of_typed, of_word, _)| errors(typed.get(of_typed..)?, word.get(of_word..)?, most - 1, is_prefix);
    tried.filter_map(rest).min().map(|errors| errors + 1)
}

/// Whether a word may be meant by another: people get the beginning of a word right, of a short one more of it, and mean
/// none that is shorter than what they could mistype.
pub(super) fn is_plainly(typed: &str, meant: &str) -> bool {
    let alike = if typed.chars().nth(LONG - 1).is_some() { 1 } else { 2 };
    meant.chars().take(alike).eq(typed.chars().take(alike)) && meant.chars().nth(LETTERS_AN_ERROR - 1).is_some()
}

impl SearchIndex {
    /// The folded words of the corpus that a word may have been meant for.
    pub(super) fn corrections(&self, folded: &str, is_prefix: bool) -> Vec<Box<str>> {
        if is_real_word(folded) {
            return Vec::new();
        }
        let is_long = folded.chars().nth(LONG - 1).is_some();
        // The beginning of a longer word, with an error in it, is too little to tell which one is meant.
        let mut near = self.near(folded, errors_allowed(folded), is_prefix && is_long);
        near.retain(|word| is_plainly(folded, word));
        near
    }

    /// The words within a number of errors that have the fewest, but not the word itself; the most used first.
    pub(super) fn near(&self, folded: &str, most: usize, is_prefix: bool) -> Vec<Box<str>> {
        // Another number is not a typing error, but another number.
        if folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let typed: Vec<char> = folded.chars().collect();
        let own = Outline::of(folded);
        // Most have one error, and few words are that near.
        let nearest = (1..=most).map(|errors| self.with_errors(&typed, own, errors, is_prefix));
        nearest.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
    }

    /// The words with at most so many errors, but not the word itself; the most used first.
    fn with_errors(&self, typed: &[char], own: Outline, most: usize, is_prefix: bool) -> Vec<Box<str>> {
        let mut letters: Vec<char> = Vec::new();
        let mut found: Vec<(u32, &str)> = Vec::new();
        for (term, outline) in (0..self.dictionary.len()).zip(&self.outlines) {
            if !outline.may_be(own, most, is_prefix) {
                continue;
            }
            let word = self.dictionary.term(term).folded;
            let used = self.postings.count(term);
            // All forms of a word stand together.
            if let Some(last) = found.last_mut().filter(|(_, last)| *last == word) {
                last.0 = last.0.saturating_sub(used);
                continue;
            }
            letters.clear();
            letters.extend(word.chars());
            if errors(typed, &letters, most, is_prefix).is_some_and(|errors| errors > 0) {
                found.push((u32::MAX - used, word));
            }
        }
        // A word of the vocabulary that stands in no text helps nobody.
        found.retain(|(unused, _)| *unused < u32::MAX);
        let found = sorted_by(&found, |(unused, _)| u64::from(*unused));
        found.into_iter().take(MAX_CORRECTIONS).map(|(_, word)| word.into()).collect()
    }
}
