//! Why a record is among the results.

use super::entities::{each_own_text, of_record};
use super::field::Field;
use super::highlight::Tokens;
use super::understood::Understood;
use super::word::Form;
use crate::domain::dataset::Dataset;
use crate::domain::lang::Lang;
use crate::domain::order::{pair, sorted_by};
use crate::domain::record::Record;
use crate::domain::text::words;

/// One match: what was asked for, what was found and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// As the reader typed it.
    pub asked: String,
    /// As the text has it.
    pub found: String,
    pub form: Form,
    pub field: Field,
    /// The language of the text, `None` if it has none.
    pub lang: Option<Lang>,
}

/// The matches of a record: of everything that was asked for each text that was found, once in each field, the best
/// first.
pub fn explain(record: &Record, dataset: &Dataset, understood: &Understood) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let mut look = |field: Field, lang: Option<Lang>, text: &str| {
        let tokens = Tokens::of(text);
        for at in 0..tokens.len() {
            for atom in understood.atoms() {
                let Some((range, form)) = tokens.match_at(at, atom, lang) else { continue };
                let asked = understood.text.get(atom.range.clone()).unwrap_or_default().to_owned();
                let found = text.get(range).unwrap_or_default().to_owned();
                reasons.push(Reason { asked, found, form, field, lang });
            }
        }
    };
    each_own_text(record, &mut look);
    of_record(record, dataset).iter().for_each(|entity| entity.each_text(&mut look));
    best_of(reasons)
}

/// Of the reasons that say the same, the one with the best form; then by form and field, names before synonyms.
fn best_of(reasons: Vec<Reason>) -> Vec<Reason> {
    let mut best: Vec<Reason> = Vec::new();
    let rank = |reason: &Reason| pair(reason.form as u32, reason.field as u32 * 2 + u32::from(reason.lang.is_none()));
    for reason in sorted_by(&reasons, rank) {
        let is_same = |other: &Reason| {
            other.asked == reason.asked && other.field == reason.field && words(&other.found) == words(&reason.found)
        };
        if !best.iter().any(is_same) {
            best.push(reason);
        }
    }
    best
}
