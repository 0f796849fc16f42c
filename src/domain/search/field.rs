//! The fields of an outcome's record that are searched.

use super::weights::Weights;
use crate::domain::lang::Lang;

/// Where in the record of an outcome a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Summary,
    Topic,
    Addressee,
    DocumentKind,
    Theme,
    /// Year, city and country of the edition.
    Edition,
    DocumentTitle,
    /// The overall theme of the edition.
    EditionTheme,
    /// Where in the document it stands.
    Place,
}

impl Field {
    /// What a match in the field counts; of the texts of a term, those of no language are its synonyms.
    pub fn boost(self, lang: Option<Lang>, weights: &Weights) -> u32 {
        match self {
            Field::Summary => weights.summary,
            Field::Topic | Field::Addressee | Field::DocumentKind if lang.is_none() => weights.synonym_of_term,
            Field::Topic | Field::Addressee | Field::DocumentKind => weights.term,
            Field::Theme => weights.theme,
            Field::Edition => weights.place,
            Field::Place => weights.passage,
            Field::DocumentTitle | Field::EditionTheme => weights.title,
        }
    }
}
