//! Words that say nothing in a question, such as "what is the": left out where others stand beside them.

/// Those of both languages, folded. `un` is one only in lower case: in capitals it is the United Nations.
#[rustfmt::skip] // One a line would be pages.
const STOPWORDS: [&str; 158] = [
    "a", "about", "an", "and", "are", "as", "at", "au", "aux", "avec", "be", "been", "but", "by", "c", "can", "ce",
    "ces", "cette", "combien", "comme", "comment", "contre", "could", "d", "dans", "de", "des", "devraient",
    "devrait", "did", "dire", "disent", "dit", "do", "does", "doit", "doivent", "donc", "du", "elle", "elles", "en",
    "entre", "est", "et", "etre", "faire", "fait", "faut", "font", "for", "from", "going", "had", "has", "have",
    "how", "i", "if", "il", "ils", "in", "into", "is", "it", "its", "j", "je", "l", "la", "le", "les", "leur",
    "leurs", "m", "mais", "many", "may", "me", "might", "much", "must", "my", "n", "ne", "nos", "notre", "nous", "of",
    "on", "ont", "or", "ou", "our", "par", "pas", "peut", "peuvent", "pour", "qu", "quand", "que", "quel", "quelle",
    "quelles", "quels", "qui", "quoi", "s", "sa", "said", "say", "says", "se", "ses", "should", "si", "some", "son",
    "sont", "sur", "t", "than", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to", "un",
    "une", "veulent", "veut", "vos", "votre", "vous", "was", "we", "were", "what", "when", "where", "which", "who",
    "whom", "whose", "why", "will", "with", "would", "y", "you", "your",
];

/// Whether a word says nothing; `typed` is the word as the reader wrote it.
pub fn is_stopword(typed: &str, folded: &str) -> bool {
    let is_abbreviation = typed.chars().count() > 1 && typed.chars().all(char::is_uppercase);
    !is_abbreviation && STOPWORDS.binary_search(&folded).is_ok()
}

/// Verbs by which a question asks what the Forum says, folded.
const SAYING: [&str; 8] = ["dire", "disent", "dit", "pense", "said", "say", "says", "think"];
/// The names of the Forum in such a question: all that is searched is what it said.
const FORUM: [&str; 3] = ["fgi", "forum", "igf"];

/// Whether a word only names the Forum of which a text asks what it says.
pub fn names_who_speaks<'a>(folded: &str, mut text: impl Iterator<Item = &'a str>) -> bool {
    FORUM.contains(&folded) && text.any(|word| SAYING.contains(&word))
}
