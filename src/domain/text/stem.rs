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
    // A tense that nobody asks in: the rules would make "open" of OpenAI.
    if lang == Lang::Fr && folded.ends_with("ai") {
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

/// What is left of a word without endings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem(Box<str>);

impl Stem {
    /// Its letters, folded.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether a folded word may have the stem: endings are put on, and change its last letters at most (polic-y,
    /// polic-ies). Most words need not be stemmed to know that they have another.
    pub fn may_be_of(&self, folded: &str) -> bool {
        let kept = if self.0.len() < 6 { self.0.len() - 1 } else { self.0.len() - 2 };
        self.0.get(..kept).is_some_and(|beginning| folded.starts_with(beginning))
    }
}

/// The stems of a word in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stems([Vec<Stem>; Lang::ALL.len()]);

impl Stems {
    /// The stems of a word, given in lower case and folded.
    pub fn of(lower: &str, folded: &str) -> Self {
        let own = |lang| {
            let mut list = Vec::new();
            stems(lower, folded, lang, &mut |stem| list.push(Stem(stem.into())));
            list
        };
        Stems(Lang::ALL.map(own))
    }

    /// The stems in one language.
    pub fn each(&self, lang: Lang) -> &[Stem] {
        self.0.get(lang as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether another word, in lower case and folded, has one of them.
    pub fn has_one_of(&self, lower: &str, folded: &str, lang: Lang) -> bool {
        let own = self.each(lang);
        if !own.iter().any(|stem| stem.may_be_of(folded)) {
            return false;
        }
        let mut has = false;
        stems(lower, folded, lang, &mut |other| {
            has |= own.iter().any(|stem| *stem.0 == *other && stem.may_be_of(folded));
        });
        has
    }
}
