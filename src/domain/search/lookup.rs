//! The terms in which a word of the reader matches.

use super::index::SearchIndex;
use super::word::{Form, Word};
use crate::domain::lang::Lang;

impl SearchIndex {
    /// Hands every term that a word matches to a function, with the form; one that matches in two may come twice.
    pub(super) fn each_term(&self, word: &Word, give: &mut dyn FnMut(u32, Form)) {
        for term in self.dictionary.forms(&word.folded) {
            let is_exact = self.dictionary.term(term).lower == &*word.lower;
            give(term, if is_exact { Form::Exact } else { Form::Folded });
        }
        if word.is_literal {
            return;
        }
        self.each_of_stem(word, &mut |term| give(term, Form::Stem));
        if word.is_prefix {
            self.dictionary.beginning(&word.folded).for_each(|term| give(term, Form::Prefix));
        }
        for correction in &word.corrections {
            self.dictionary.forms(correction).for_each(|term| give(term, Form::Fuzzy));
        }
    }

    /// Whether a word matches anywhere.
    pub(super) fn knows(&self, word: &Word) -> bool {
        let mut knows = false;
        self.each_term(word, &mut |term, _| knows |= self.postings.count(term) > 0);
        knows
    }

    fn each_of_stem(&self, word: &Word, give: &mut dyn FnMut(u32)) {
        for lang in Lang::ALL {
            for stem in word.stems.each(lang) {
                let terms = self.stems.forms(stem.text(), lang);
                terms.filter(|term| stem.may_be_of(self.dictionary.term(*term).folded)).for_each(&mut *give);
            }
        }
    }
}
