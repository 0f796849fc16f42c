//! What those are called whom questions name as asked.

use super::stopwords::is_weightless;
use crate::domain::text::words;
use crate::domain::vocabulary::Vocabulary;

/// What addressees are called: the id of the term, and a name as its folded words. Not those that say nothing of who is
/// asked, such as the Forum itself.
pub fn addressees(vocabulary: &Vocabulary) -> Vec<(Box<str>, Vec<String>)> {
    let terms = vocabulary.addressees.iter();
    let named = terms.flat_map(|term| {
        let names = term.label.each().chain(term.synonyms.iter().map(|name| &**name));
        names.map(|name| (term.id.clone(), words(name)))
    });
    named.filter(|(_, name)| !name.iter().all(|word| is_weightless(word))).collect()
}
