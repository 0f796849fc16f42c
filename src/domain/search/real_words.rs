//! Words that are spelt right though nothing recorded says them: names of countries, cities, people and companies, and
//! words of both languages. They are never taken for misspelt ones.

/// Folded, one a line, in order: see `real_words.txt`.
const REAL_WORDS: &str = include_str!("real_words.txt");

/// Whether a folded word is such a word.
pub fn is_real_word(folded: &str) -> bool {
    REAL_WORDS.lines().any(|word| word == folded)
}
