//! The project's own vocabulary: the same terms through all years, which is what joins 2006 to today.

use std::sync::Arc;

use super::date::Date;
use super::lang::Localized;

/// The terms that the interface itself points at: those who ask what parliaments should do come for these.
pub const PARLIAMENTS: &str = "parliaments";
pub const PARLIAMENTARY_OUTPUT: &str = "parliamentary-output";

/// A term of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable; part of published addresses.
    pub id: Box<str>,
    pub label: Localized,
    /// What the term covers, in one line.
    pub description: Localized,
    /// Other words that find the term, in the languages of the corpus.
    pub synonyms: Vec<Box<str>>,
    /// What the other official languages of the United Nations call it: for the search alone, never shown.
    pub other_names: Vec<Box<str>>,
}

/// One of the official documents on which facts of the corpus rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialDocument {
    pub id: Box<str>,
    pub title: Localized,
    pub date: Date,
    /// BCP 47 tag of the language in which it was issued.
    pub language: Box<str>,
}

/// Every list of terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    pub topics: Vec<Arc<Term>>,
    pub addressees: Vec<Arc<Term>>,
    /// The kinds of document.
    pub documents: Vec<Arc<Term>>,
    pub evidence: Vec<Arc<Term>>,
    /// What an outcome does with its addressee.
    pub acts: Vec<Arc<Term>>,
    /// The standing of a theme in its programme, from the main themes down.
    pub levels: Vec<Arc<Term>>,
    /// How a meeting was held.
    pub formats: Vec<Arc<Term>>,
    /// Groups of expressions that mean the same, such as WSIS and SMSI.
    pub expressions: Vec<Vec<Box<str>>>,
    pub official_documents: Vec<Arc<OfficialDocument>>,
}

impl Vocabulary {
    /// The topic of that id.
    pub fn topic(&self, id: &str) -> Option<&Arc<Term>> {
        find(&self.topics, id)
    }
}

/// The term of that id in one list of terms.
pub fn find<'a>(terms: &'a [Arc<Term>], id: &str) -> Option<&'a Arc<Term>> {
    terms.iter().find(|term| *term.id == *id)
}
