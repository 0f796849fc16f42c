//! Stems: what is left of a word without its endings, by the Snowball rules of its language.

use rust_stemmers::{Algorithm, Stemmer};

use super::fold;
use crate::domain::lang::Lang;

/// Hands the stems of a word, without accents, to a function: of the word as it stands, and of the word without its
/// accents, since readers leave them out.
pub fn stems(lower: &str, folded: &str, lang: Lang, give: &mut dyn FnMut(&str)) {
    // A shorter stem says too little: French rules would cut DESA to the same as "des".
    let (algorithm, shortest) = match lang {
        Lang::En => (Algorithm::English, 3),
        Lang::Fr => (Algorithm::French, 4),
    };
    if folded.len() < shortest || !folded.is_ascii() {
        return;
    }
    let stemmer = Stemmer::create(algorithm);
    let plain = stemmer.stem(folded);
    if plain.len() >= shortest {
        give(&plain);
    }
    if lower != folded {
        let (mut ignored, mut own) = (String::new(), String::new());
        stemmer.stem(lower).chars().for_each(|c| fold::fold(c, &mut ignored, &mut own));
        if own != plain && own.len() >= shortest {
            give(&own);
        }
    }
}

/// Whether two words, each in lower case and folded, have a stem in common.
pub fn same_stem(one: (&str, &str), other: (&str, &str), lang: Lang) -> bool {
    // Endings differ, beginnings do not: most pairs need no stemming.
    if one.1.get(..2) != other.1.get(..2) {
        return false;
    }
    let mut same = false;
    stems(one.0, one.1, lang, &mut |own| stems(other.0, other.1, lang, &mut |theirs| same |= own == theirs));
    same
}
