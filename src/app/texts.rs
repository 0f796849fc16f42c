//! The texts of the language shown, with numbers and dates as it writes them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::intl;
use crate::domain::date::Date;
use crate::domain::{Facet, Lang};
use crate::i18n::{Catalog, Key};

/// The texts of one language, inside the components that are drawn in it.
#[derive(Clone)]
pub struct Texts(pub Arc<Catalog>);

impl Texts {
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The text of that name.
    pub fn text(&self, key: Key) -> &str {
        self.0.text(key)
    }

    /// A text with its places filled.
    pub fn filled(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.0.filled(key, values)
    }

    /// The form of a text for a number.
    pub fn counted(&self, key: Key, number: usize) -> String {
        self.counted_with(key, number, &[])
    }

    /// The form of a text for a number, with its other places filled.
    pub fn counted_with(&self, key: Key, number: usize, values: &[(&str, &str)]) -> String {
        self.0.counted(key, number, &self.number(number), values)
    }

    /// A number as the language groups it.
    pub fn number(&self, number: usize) -> String {
        // Below a thousand every language writes plain digits: spare the call out of the wasm.
        if number < 1000 { number.to_string() } else { intl::number(self.lang().tag(), number as u32) }
    }

    /// A day in words.
    pub fn date(&self, date: Date) -> String {
        intl::date(self.lang().tag(), date.year, date.month, date.day)
    }

    /// A day or a span of days in words; `None` where the first is not known.
    pub fn period(&self, start: Option<Date>, end: Option<Date>) -> Option<String> {
        let start = start?;
        let end = end.filter(|end| *end != start);
        Some(match end {
            None => self.date(start),
            Some(end) => {
                let day = |date: Date| (date.year, date.month, date.day);
                intl::date_range(self.lang().tag(), day(start), day(end))
            }
        })
    }

    /// What a facet is called.
    pub fn facet(&self, facet: Facet) -> &str {
        self.text(Key::of_facet(facet))
    }
}

/// The texts, inside a component.
///
/// Components are drawn only below [`crate::ui::root`], which provides them.
pub fn use_texts() -> Texts {
    use_context::<Texts>().unwrap_or_else(|| Texts(Arc::new(Catalog::empty(Lang::En))))
}
