//! What a filter is called in chips and advice.

use crate::app::Texts;
use crate::domain::labels::label;
use crate::domain::{Dataset, Facet};
use crate::i18n::Key;

/// The facet and its value; the bare id where files that know it are missing.
pub(super) fn filter_name(dataset: &Dataset, facet: Facet, id: &str, texts: &Texts) -> String {
    let value = label(dataset, facet, id, texts.lang()).unwrap_or_else(|| id.to_owned());
    format!("{}{} {value}", texts.facet(facet), separator(texts))
}

pub(super) fn years_name((first, last): (u16, u16), texts: &Texts) -> String {
    let span = if first == last { first.to_string() } else { format!("{first}–{last}") };
    format!("{}{} {span}", texts.text(Key::Years), separator(texts))
}

/// French sets a colon off.
fn separator(texts: &Texts) -> &'static str {
    match texts.lang() {
        crate::domain::Lang::En => ":",
        crate::domain::Lang::Fr => "\u{a0}:",
    }
}
