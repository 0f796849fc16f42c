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

/// The stems of a word in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stems {
    /// The word itself, folded.
    folded: Box<str>,
    by_lang: [Vec<Box<str>>; Lang::ALL.len()],
}

impl Stems {
    /// The stems of a word, given in lower case and folded.
    pub fn of(lower: &str, folded: &str) -> Self {
        let own = |lang| {
            let mut list: Vec<Box<str>> = Vec::new();
            stems(lower, folded, lang, &mut |stem| list.push(stem.into()));
            list
        };
        Stems { folded: folded.into(), by_lang: Lang::ALL.map(own) }
    }

    /// The stems in one language.
    pub fn each(&self, lang: Lang) -> &[Box<str>] {
        self.by_lang.get(lang as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether another word, in lower case and folded, has one of them.
    pub fn has_one_of(&self, lower: &str, folded: &str, lang: Lang) -> bool {
        // Endings differ, beginnings do not: most words need no stemming.
        if self.folded.get(..2) != folded.get(..2) {
            return false;
        }
        let mut has = false;
        stems(lower, folded, lang, &mut |stem| has |= self.each(lang).iter().any(|own| **own == *stem));
        has
    }
}
