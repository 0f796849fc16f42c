//! Words that are spelt right though nothing recorded says them.

use super::bloom::{Bloom, size};

/// Words of both languages and names that would be taken for another word: they are never corrected.
const WORDS: &str = include_str!("real_words.txt");
static REAL: Bloom<{ size(WORDS, 8) }> = Bloom::of(WORDS);

/// Countries, cities and people in the news: without the name a question is another, however it is written.
const NAMES: &str = include_str!("proper_names.txt");
static PROPER: Bloom<{ size(NAMES, 16) }> = Bloom::of(NAMES);

/// Whether a folded word is spelt right.
pub fn is_real_word(folded: &str) -> bool {
    REAL.has(folded) || PROPER.has(folded)
}

/// Whether a folded word is a name.
pub fn is_proper_name(folded: &str) -> bool {
    PROPER.has(folded)
}
