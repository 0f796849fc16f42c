//! Stems: what is left of a word without its endings, by the Snowball rules of its language.

use rust_stemmers::{Algorithm, Stemmer};

use super::fold;
use crate::domain::lang::Lang;

/// Hands the stems of a word, without accents, to a function: of the word as it stands, and of the word without its
/// accents, since readers leave them out.
fn stems(lower: &str, folded: &str, lang: Lang, give: &mut dyn FnMut(&str)) {
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

/// What is left of a word without endings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem {
    text: Box<str>,
}

impl Stem {
    /// With what other words of the stem begin: endings are put on, and change its last letters at most (polic-y,
    /// polic-ies). Few words begin so, and only these need be stemmed.
    pub fn beginning(&self) -> &str {
        let kept = if self.text.len() < 6 { self.text.len() - 1 } else { self.text.len() - 2 };
        self.text.get(..kept).unwrap_or_default()
    }

    /// Whether a folded word may have the stem.
    fn may_be_of(&self, folded: &str) -> bool {
        let longest = self.text.len() + if self.text.len() < 4 { 4 } else { 10 };
        folded.len() <= longest && folded.starts_with(self.beginning())
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
            stems(lower, folded, lang, &mut |stem| list.push(Stem { text: stem.into() }));
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
            has |= own.iter().any(|stem| *stem.text == *other && stem.may_be_of(folded));
        });
        has
    }
}
