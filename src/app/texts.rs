//! The texts of the language shown, with numbers and dates as it writes them.

use std::sync::Arc;

use leptos::prelude::*;

use super::bug;
use super::platform::{DateParts, Formats, Platform};
use crate::domain::date::Date;
use crate::domain::{Facet, Lang};
use crate::i18n::{Catalog, Key};

/// The texts of one language, inside the components that are drawn in it.
#[derive(Clone)]
pub struct Texts {
    pub catalog: Arc<Catalog>,
    pub formats: Formats,
}

impl Texts {
    pub fn lang(&self) -> Lang {
        self.catalog.lang
    }

    /// The text of that name.
    pub fn text(&self, key: Key) -> &str {
        self.catalog.text(key)
    }

    /// A text with its places filled.
    pub fn filled(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.catalog.filled(key, values)
    }

    /// The form of a text for a number.
    pub fn counted(&self, key: Key, number: usize) -> String {
        self.counted_with(key, number, &[])
    }

    /// The form of a text for a number, with its other places filled.
    pub fn counted_with(&self, key: Key, number: usize, values: &[(&str, &str)]) -> String {
        self.catalog.counted(key, number, &self.number(number), values)
    }

    /// A number as the language groups it.
    pub fn number(&self, number: usize) -> String {
        // Below a thousand every language writes plain digits: spare the call out of the wasm.
        if number < 1000 { number.to_string() } else { (self.formats.number)(self.lang(), number as u32) }
    }

    /// A day in words.
    pub fn date(&self, date: Date) -> String {
        self.part_of(date, DateParts::Whole)
    }

    /// A day or a span of days in words; `None` where the first is not known.
    pub fn period(&self, start: Option<Date>, end: Option<Date>) -> Option<String> {
        let start = start?;
        let Some(end) = end.filter(|end| *end != start) else { return Some(self.date(start)) };
        let (key, parts) = match (start.year == end.year, start.month == end.month) {
            (true, true) => (Key::PeriodDays, DateParts::Day),
            (true, false) => (Key::PeriodMonths, DateParts::DayMonth),
            _ => (Key::PeriodYears, DateParts::Whole),
        };
        Some(self.filled(key, &[("first", &self.part_of(start, parts)), ("last", &self.date(end))]))
    }

    fn part_of(&self, date: Date, parts: DateParts) -> String {
        (self.formats.date)(self.lang(), date, parts)
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
    use_context::<Texts>().unwrap_or_else(|| {
        bug::hear("a component is drawn without texts");
        Texts { catalog: Arc::new(Catalog::empty(Lang::En)), formats: Platform::default().formats }
    })
}
