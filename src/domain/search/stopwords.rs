//! Words that say nothing in a question, such as "what is the": left out where others stand beside them.

/// Those of both languages, folded. `un` is one only in lower case: in capitals it is the United Nations.
const STOPWORDS: [&str; 104] = [
    "a", "about", "an", "and", "are", "as", "at", "au", "aux", "avec", "be", "by", "c", "can", "ce", "ces", "cette",
    "comme", "comment", "d", "dans", "de", "des", "did", "do", "does", "du", "elle", "elles", "en", "est", "et",
    "etre", "for", "from", "have", "how", "i", "il", "ils", "in", "into", "is", "it", "its", "j", "je", "l", "la",
    "le", "les", "leur", "leurs", "m", "me", "my", "n", "ne", "nous", "of", "on", "or", "ou", "our", "par", "pas",
    "pour", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "s", "sa", "se", "ses",
    "should", "son", "sont", "sur", "t", "that", "the", "their", "they", "this", "to", "un", "une", "vous", "was",
    "we", "were", "what", "when", "where", "which", "why", "with", "y",
];

/// Whether a word says nothing; `typed` is the word as the reader wrote it.
pub fn is_stopword(typed: &str, folded: &str) -> bool {
    let is_abbreviation = typed.chars().count() > 1 && typed.chars().all(char::is_uppercase);
    !is_abbreviation && STOPWORDS.binary_search(&folded).is_ok()
}
