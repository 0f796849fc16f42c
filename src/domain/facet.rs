//! The facets: every one defined once, here.

use super::outcome::Outcome;

/// A property by which outcomes are filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    Edition,
    Theme,
    Topic,
    Addressee,
    Document,
    Evidence,
}

/// The order in which a facet's values are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueOrder {
    /// Newest edition first.
    Time,
    /// Most outcomes first.
    Count,
    /// As the vocabulary lists them.
    Vocabulary,
}

/// Hands the ids of an outcome's values to a function.
pub type GiveValues = fn(&Outcome, &mut dyn FnMut(&str));

/// What makes a facet.
pub struct FacetDef {
    pub facet: Facet,
    /// The parameter of published addresses.
    pub key: &'static str,
    pub order: ValueOrder,
    /// Gives the ids of an outcome's values, none twice.
    pub values: GiveValues,
}

/// Every facet, in the order in which they are shown.
pub const FACETS: [FacetDef; 6] = [
    FacetDef {
        facet: Facet::Edition,
        key: "edition",
        order: ValueOrder::Time,
        values: |outcome, give| give(&outcome.edition.id),
    },
    FacetDef {
        facet: Facet::Topic,
        key: "topic",
        order: ValueOrder::Count,
        values: |outcome, give| outcome.topics.iter().for_each(|term| give(&term.id)),
    },
    FacetDef {
        facet: Facet::Addressee,
        key: "addressee",
        order: ValueOrder::Count,
        values: |outcome, give| outcome.addressees.iter().for_each(|term| give(&term.id)),
    },
    FacetDef {
        facet: Facet::Document,
        key: "document",
        order: ValueOrder::Count,
        values: |outcome, give| give(&outcome.document.kind.id),
    },
    FacetDef {
        facet: Facet::Theme,
        key: "theme",
        order: ValueOrder::Time,
        values: |outcome, give| outcome.theme.iter().for_each(|theme| give(&theme.id)),
    },
    FacetDef {
        facet: Facet::Evidence,
        key: "evidence",
        order: ValueOrder::Vocabulary,
        values: |outcome, give| give(&outcome.evidence_term.id),
    },
];

impl Facet {
    /// The facet of a parameter.
    pub fn from_key(key: &str) -> Option<Facet> {
        FACETS.iter().find(|def| def.key == key).map(|def| def.facet)
    }

    /// The parameter of the facet.
    pub fn key(self) -> &'static str {
        FACETS.iter().find(|def| def.facet == self).map_or("", |def| def.key)
    }
}
