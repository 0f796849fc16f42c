//! Typing errors.

use super::index::SearchIndex;
use crate::domain::order::sorted_by;

/// From this length on one error is forgiven, from twice this length on two.
const LETTERS_AN_ERROR: usize = 4;
/// The most words that one word is corrected to.
const MAX_CORRECTIONS: usize = 8;

/// How many typing errors a word may have.
pub fn errors_allowed(word: &str) -> usize {
    (word.chars().count() / LETTERS_AN_ERROR).min(2)
}

/// What tells most words apart without comparing them: which letters they have, one bit each, and their length.
#[derive(Clone, Copy)]
pub struct Outline(u32);

/// Bits for the letters; the length stands above them.
const LETTERS: u32 = 27;
const LONGEST: usize = (1 << (32 - LETTERS)) - 1;

impl Outline {
    pub fn of(word: &str) -> Self {
        let mut length = 0;
        let letters = word.chars().fold(0, |letters, c| {
            length += 1;
            letters | 1 << (c as u32).wrapping_sub('a' as u32).min(LETTERS - 1)
        });
        Outline(letters | (length.min(LONGEST) as u32) << LETTERS)
    }

    fn length(self) -> usize {
        (self.0 >> LETTERS) as usize
    }

    /// Whether a word may be within a number of errors of what was typed.
    fn may_be(self, typed: Outline, most: usize, is_prefix: bool) -> bool {
        const ALL: u32 = (1 << LETTERS) - 1;
        let missing = if is_prefix { typed.0 & !self.0 } else { typed.0 ^ self.0 } & ALL;
        // An error changes at most two letters of a word, and takes at most one from those typed.
        let is_near = missing.count_ones() as usize <= if is_prefix { most } else { 2 * most };
        let is_short = self.length() + most < typed.length();
        let is_long = !is_prefix && self.length() > typed.length() + most;
        is_near && !is_short && (!is_long || typed.length() == LONGEST)
    }
}

/// Counts errors between what was typed and one word after the other.
struct Speller<'a> {
    typed: &'a [char],
    most: usize,
    is_prefix: bool,
    word: Vec<char>,
    /// The rows of the table of distances: two before, one before, and the one being filled.
    rows: [Vec<usize>; 3],
}

impl Speller<'_> {
    /// The fewest errors, where inserting, leaving out, replacing a letter and swapping two neighbours are one each;
    /// `None` if there are more than `most`. As a prefix, the word may go on after what was typed.
    fn errors(&mut self, word: &str) -> Option<usize> {
        self.word.clear();
        self.word.extend(word.chars().take(self.typed.len() + self.most + 1));
        let is_too_long = !self.is_prefix && self.word.len() > self.typed.len() + self.most;
        if self.typed.len() > self.word.len() + self.most || is_too_long {
            return None;
        }
        let [before, last, next] = &mut self.rows;
        last.clear();
        last.extend(0..=self.word.len());
        for (row, typed) in self.typed.iter().enumerate() {
            next.clear();
            next.push(row + 1);
            for (column, letter) in self.word.iter().enumerate() {
                let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
                let replaced = at(last, column) + usize::from(typed != letter);
                let mut fewest = replaced.min(at(last, column + 1) + 1).min(at(next, column) + 1);
                let swaps = row > 0
                    && column > 0
                    && self.typed.get(row - 1) == Some(letter)
                    && self.word.get(column - 1) == Some(typed);
                if swaps {
                    fewest = fewest.min(at(before, column - 1) + 1);
                }
                next.push(fewest);
            }
            if next.iter().all(|errors| *errors > self.most) {
                return None;
            }
            std::mem::swap(before, last);
            std::mem::swap(last, next);
        }
        let fewest = if self.is_prefix { last.iter().min() } else { last.last() };
        fewest.copied().filter(|errors| *errors <= self.most)
    }
}

impl SearchIndex {
    /// The folded words of the corpus that a word may have been meant for.
    pub(super) fn corrections(&self, folded: &str, is_prefix: bool) -> Vec<Box<str>> {
        self.near(folded, errors_allowed(folded), is_prefix)
    }

    /// The words within a number of errors that have the fewest, but not the word itself; the most used first.
    pub(super) fn near(&self, folded: &str, most: usize, is_prefix: bool) -> Vec<Box<str>> {
        // Another number is not a typing error, but another number.
        if most == 0 || folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let typed: Vec<char> = folded.chars().collect();
        let own = Outline::of(folded);
        let mut speller = Speller { typed: &typed, most, is_prefix, word: Vec::new(), rows: Default::default() };
        // Errors, then use, the most used first.
        let mut found: Vec<(usize, u32, &str)> = Vec::new();
        for (term, outline) in (0..self.dictionary.len()).zip(&self.outlines) {
            if !outline.may_be(own, most, is_prefix) {
                continue;
            }
            let word = self.dictionary.term(term).folded;
            let used = self.postings.count(term);
            // All forms of a word stand together.
            if let Some(last) = found.last_mut().filter(|(.., last)| *last == word) {
                last.1 = last.1.saturating_sub(used);
            } else if let Some(errors) = speller.errors(word).filter(|errors| *errors > 0) {
                found.push((errors, u32::MAX - used, word));
            }
        }
        // A word of the vocabulary that stands in no text helps nobody.
        found.retain(|(_, unused, _)| *unused < u32::MAX);
        let found = sorted_by(&found, |(errors, unused, _)| (*errors as u64) << 32 | u64::from(*unused));
        let fewest = found.first().map_or(0, |(errors, ..)| *errors);
        let nearest = found.into_iter().take_while(|(errors, ..)| *errors == fewest);
        nearest.take(MAX_CORRECTIONS).map(|(.., word)| word.into()).collect()
    }
}
