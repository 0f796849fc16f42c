//! "Did you mean": texts near to the reader's that find something.

use super::index::SearchIndex;
use super::understood::{Matcher, Understood, Unit};

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
        for (range, folded) in words() {
            let errors = 1 + usize::from(folded.chars().count() > 5);
            let near = self.near(folded, errors.min(2), false);
            let others = near.iter().take(MAX_EACH);
            texts.extend(others.map(|word| replaced(text, range.clone(), word)));
        }
        if understood.units.len() > 1 {
            texts.extend(words().map(|(range, _)| replaced(text, range, "")));
        }
        texts
    }
}

fn typed_word(unit: &Unit) -> Option<(std::ops::Range<usize>, &str)> {
    let atom = unit.atoms.first()?;
    match &atom.matcher {
        Matcher::Word(word) => Some((atom.range.clone(), &word.folded)),
        _ => None,
    }
}

/// The text with something else in the place of a range, its spaces put in order.
fn replaced(text: &str, range: std::ops::Range<usize>, with: &str) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let whole = format!("{before}{with}{after}");
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}
