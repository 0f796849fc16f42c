//! The texts of one language.

use super::fill::fill;
use super::key::Key;
use super::plural::{Plural, plural};
use crate::domain::Lang;
use crate::domain::json::Json;
use crate::domain::raw::{self, RawRecord};

/// The texts of one language, read from `locales/<lang>.json`: a flat object of names and texts,
/// where a text that depends on a number stands as `name.one` and `name.other`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    pub lang: Lang,
    texts: Vec<Forms>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Forms {
    one: Option<Box<str>>,
    other: Box<str>,
}

impl Catalog {
    /// Reads a catalogue.
    ///
    /// # Errors
    /// The JSON's fault, or the names of the texts that stand twice or are missing.
    pub fn read(lang: Lang, json: &str) -> Result<Catalog, String> {
        let mut file: RawRecord = raw::record(json).map_err(|fault| format!("${}: {}", fault.path, fault.problem))?;
        if !file.doubled().is_empty() {
            return Err(format!("standing twice: {}", file.doubled().join(", ")));
        }
        let mut missing = Vec::new();
        let mut texts = Vec::with_capacity(Key::ALL.len());
        for (_, name) in Key::ALL {
            let mut take = |name: &str| match file.take(name) {
                Some(Json::Text(text)) => Some(text.into_boxed_str()),
                _ => None,
            };
            let one = take(&format!("{name}.one"));
            let other = take(name).or_else(|| take(&format!("{name}.other")));
            if other.is_none() {
                missing.push(*name);
            }
            texts.push(Forms { one, other: other.unwrap_or_default() });
        }
        if missing.is_empty() { Ok(Catalog { lang, texts }) } else { Err(format!("missing: {}", missing.join(", "))) }
    }

    /// A catalogue without texts, for where there should have been another.
    pub fn empty(lang: Lang) -> Catalog {
        Catalog { lang, texts: Vec::new() }
    }

    /// The text of that name, in the form for many where it has several.
    pub fn text(&self, key: Key) -> &str {
        debug_assert!(!self.texts.is_empty(), "texts are asked of an empty catalogue");
        self.texts.get(key as usize).map_or("", |forms| &forms.other)
    }

    /// A text with its places filled.
    pub fn filled(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// The form of a text for `number`, with its places filled; `{count}` is the number as `shown`.
    pub fn counted(&self, key: Key, number: usize, shown: &str, values: &[(&str, &str)]) -> String {
        let Some(forms) = self.texts.get(key as usize) else { return String::new() };
        let text = match (plural(self.lang, number), &forms.one) {
            (Plural::One, Some(one)) => one,
            _ => &forms.other,
        };
        let mut all = values.to_vec();
        all.push(("count", shown));
        fill(text, &all)
    }
}
