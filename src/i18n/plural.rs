//! Which form of a text goes with a number.

use crate::domain::Lang;

/// The forms that the offered languages tell apart for whole numbers below a million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    One,
    Other,
}

/// The form for a number of things, after the plural rules of Unicode CLDR.
pub fn plural(lang: Lang, number: usize) -> Plural {
    let is_one = match lang {
        Lang::En => number == 1,
        // "0 résultat": French counts none as one.
        Lang::Fr => number < 2,
    };
    if is_one { Plural::One } else { Plural::Other }
}
