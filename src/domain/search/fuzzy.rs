//! Typing errors.

use super::index::SearchIndex;

/// From this length on one error is forgiven, from twice this length on two.
const LETTERS_AN_ERROR: usize = 4;
/// The most words that one word is corrected to.
const MAX_CORRECTIONS: usize = 8;

/// How many typing errors a word may have.
pub fn errors_allowed(word: &str) -> usize {
    (word.chars().count() / LETTERS_AN_ERROR).min(2)
}

/// The letters of a word, one bit each: words of `n` errors differ in at most `2 n` bits.
pub fn letters(word: &str) -> u32 {
    word.chars().fold(0, |letters, c| letters | 1 << (c as u32 % 32))
}

/// The fewest errors between two words, where inserting, leaving out, replacing a letter and swapping two neighbours
/// are one each; `None` if there are more than `most`. As a prefix, the word may go on after what was typed.
pub fn errors(typed: &[char], word: &[char], most: usize, is_prefix: bool) -> Option<usize> {
    if typed.len() > word.len() + most || (!is_prefix && word.len() > typed.len() + most) {
        return None;
    }
    let word = word.get(..(typed.len() + most).min(word.len())).unwrap_or_default();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (row, typed_letter) in typed.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, letter) in word.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
            let replaced = at(&last, column) + usize::from(typed_letter != letter);
            let mut fewest = replaced.min(at(&last, column + 1) + 1).min(at(&next, column) + 1);
            let swaps = row > 0
                && column > 0
                && typed.get(row - 1) == Some(letter)
                && word.get(column - 1) == Some(typed_letter);
            if swaps {
                fewest = fewest.min(at(&before, column - 1) + 1);
            }
            next.push(fewest);
        }
        before = std::mem::replace(&mut last, next);
    }
    let fewest = if is_prefix { last.iter().min() } else { last.last() };
    fewest.copied().filter(|errors| *errors <= most)
}

impl SearchIndex {
    /// The folded words of the corpus that are nearest to a word: those with the fewest errors, the most used first.
    pub(super) fn corrections(&self, folded: &str, is_prefix: bool) -> Vec<Box<str>> {
        self.near(folded, errors_allowed(folded), is_prefix)
    }

    /// The words within a number of errors that have the fewest, the most used first.
    pub(super) fn near(&self, folded: &str, most: usize, is_prefix: bool) -> Vec<Box<str>> {
        let typed: Vec<char> = folded.chars().collect();
        let own = letters(folded);
        let mut found: Vec<(usize, u32, u32)> = Vec::new();
        for (term, theirs) in (0..self.dictionary.len()).zip(&self.letters) {
            let missing = if is_prefix { own & !theirs } else { own ^ theirs };
            let allowed = if is_prefix { most } else { 2 * most };
            if most == 0 || missing.count_ones() as usize > allowed {
                continue;
            }
            let word: Vec<char> = self.dictionary.term(term).folded.chars().collect();
            if let Some(errors) = errors(&typed, &word, most, is_prefix) {
                found.push((errors, u32::MAX - self.postings.count(term), term));
            }
        }
        found.sort_unstable();
        let fewest = found.first().map_or(0, |(errors, ..)| *errors);
        let nearest = found.into_iter().take_while(|(errors, ..)| *errors == fewest);
        let mut words: Vec<Box<str>> = Vec::new();
        for (_, _, term) in nearest {
            let word = self.dictionary.term(term).folded;
            if words.len() < MAX_CORRECTIONS && words.iter().all(|other| **other != *word) {
                words.push(word.into());
            }
        }
        words
    }
}
