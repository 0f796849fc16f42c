//! Where in a text the reader's words stand.

use std::ops::Range;

use super::search_index::Word;
use super::text::{Token, tokens};

/// The byte ranges of `text` that match a word or one of its synonyms: in order, apart, on character boundaries.
pub fn highlights(text: &str, query: &[Word]) -> Vec<Range<usize>> {
    if query.is_empty() {
        return Vec::new();
    }
    let tokens: Vec<Token> = tokens(text).collect();
    let mut rest = tokens.as_slice();
    let mut ranges = Vec::new();
    while let [first, after @ ..] = rest {
        let matched = query.iter().map(|word| match_length(word, rest)).max().unwrap_or(0);
        rest = match rest.get(..matched).and_then(<[Token]>::last) {
            Some(last) => {
                ranges.push(first.range.start..last.range.end);
                rest.get(matched..).unwrap_or_default()
            }
            None => after,
        };
    }
    ranges
}

/// How many tokens from the start of `tokens` match a word; 0 for no match.
fn match_length(word: &Word, tokens: &[Token]) -> usize {
    let own = tokens
        .first()
        .is_some_and(|token| token.folded == word.folded || (word.is_prefix && token.folded.starts_with(&word.folded)));
    let synonyms = word.synonyms.iter().filter(|words| {
        tokens.len() >= words.len() && tokens.iter().zip(words.iter()).all(|(token, word)| token.folded == *word)
    });
    synonyms.map(Vec::len).max().unwrap_or(0).max(usize::from(own))
}
