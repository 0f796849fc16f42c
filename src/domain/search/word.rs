//! One word of the reader's text, and the forms in which it matches.

use crate::domain::lang::Lang;
use crate::domain::text::Stems;

/// In which form a word matches, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As typed.
    Exact,
    /// But for case and accents.
    Folded,
    /// With another ending.
    Stem,
    /// An expression that means the same.
    Synonym,
    /// As its beginning.
    Prefix,
    /// Differing by a typing error.
    Fuzzy,
}

/// One word of the reader's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As typed, in lower case.
    pub lower: Box<str>,
    /// Without accents.
    pub folded: Box<str>,
    /// What is left of it without endings.
    pub stems: Stems,
    /// The word is still being typed: words that begin with it match too.
    pub is_prefix: bool,
    /// Only the word as it stands, not its other endings: in a phrase.
    pub is_literal: bool,
    /// Folded words of the corpus that differ by a typing error; only where nothing better matches.
    pub corrections: Vec<Box<str>>,
}

impl Word {
    pub fn new(lower: &str, folded: &str) -> Self {
        Word {
            lower: lower.into(),
            folded: folded.into(),
            stems: Stems::of(lower, folded),
            is_prefix: false,
            is_literal: false,
            corrections: Vec::new(),
        }
    }

    /// The form in which a word of a text matches; `lang` is the language of the text, `None` if it has none.
    pub fn form_in(&self, lower: &str, folded: &str, lang: Option<Lang>) -> Option<Form> {
        if folded == &*self.folded {
            return Some(if *lower == *self.lower { Form::Exact } else { Form::Folded });
        }
        if self.is_literal {
            return None;
        }
        if self.has_stem_of(lower, folded, lang) {
            return Some(Form::Stem);
        }
        if self.is_prefix && folded.starts_with(&*self.folded) {
            return Some(Form::Prefix);
        }
        self.corrections.iter().any(|word| **word == *folded).then_some(Form::Fuzzy)
    }

    fn has_stem_of(&self, lower: &str, folded: &str, lang: Option<Lang>) -> bool {
        let same = |lang: Lang| self.stems.has_one_of(lower, folded, lang);
        lang.map_or_else(|| Lang::ALL.into_iter().any(same), same)
    }
}
