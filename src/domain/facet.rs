//! The facets: every one defined once, here. What else has to know of one does not build, or fails a test, without it.

use std::sync::Arc;

use super::lang::Lang;
use super::outcome::Outcome;
use super::record::{Kind, Record};
use super::vocabulary::{Term, Vocabulary};

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

/// What a facet's values are, whether outcomes have them or not.
#[derive(Clone, Copy)]
pub enum Values {
    Editions,
    /// The themes of all editions.
    Themes,
    Terms(fn(&Vocabulary) -> &[Arc<Term>]),
}

/// Hands the ids of a record's values to a function.
pub type GiveValues = fn(&Record, &mut dyn FnMut(&str));

/// What makes a facet.
pub struct FacetDef {
    pub facet: Facet,
    /// The parameter of published addresses.
    pub key: &'static str,
    /// What readers may call it in `name:value`, folded, by language.
    pub names: [&'static [&'static str]; Lang::ALL.len()],
    pub order: ValueOrder,
    pub values: Values,
    /// The kinds of record that have it.
    pub kinds: &'static [Kind],
    /// Gives the ids of a record's values, none twice.
    pub of_record: GiveValues,
}

macro_rules! facets {
    ($($facet:ident { $($field:ident: $value:expr,)* })*) => {
        /// A property by which records are filtered.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Facet {
            $($facet,)*
        }

        /// Every facet, in the order in which they are shown.
        pub const FACETS: [FacetDef; [$(Facet::$facet),*].len()] =
            [$(FacetDef { facet: Facet::$facet, $($field: $value,)* },)*];

        impl Facet {
            /// What makes the facet.
            #[allow(non_snake_case)] // Each definition is bound to the name of its facet.
            pub fn def(self) -> &'static FacetDef {
                let [$($facet),*] = &FACETS;
                match self {
                    $(Facet::$facet => $facet,)*
                }
            }
        }
    };
}

facets! {
    Edition {
        key: "edition",
        names: [&["edition", "year"], &["edition", "annee"]],
        order: ValueOrder::Time,
        values: Values::Editions,
        kinds: &Kind::ALL,
        of_record: |record, give| match record {
            Record::Outcome(outcome) => give(&outcome.edition.id),
            other => give(&other.year().to_string()),
        },
    }
    Topic {
        key: "topic",
        names: [&["topic"], &["sujet"]],
        order: ValueOrder::Count,
        values: Values::Terms(|vocabulary| &vocabulary.topics),
        kinds: &[Kind::Outcomes, Kind::Themes],
        of_record: |record, give| match record {
            Record::Outcome(outcome) => outcome.topics.iter().for_each(|term| give(&term.id)),
            Record::Theme(theme) => theme.topics.iter().for_each(|term| give(&term.id)),
            Record::Document(_) | Record::Milestone(_) => {}
        },
    }
    Addressee {
        key: "addressee",
        names: [&["addressee"], &["destinataire"]],
        order: ValueOrder::Count,
        values: Values::Terms(|vocabulary| &vocabulary.addressees),
        kinds: &[Kind::Outcomes],
        of_record: |record, give| {
            of_outcome(record).into_iter().flat_map(|outcome| &outcome.addressees).for_each(|term| give(&term.id));
        },
    }
    Act {
        key: "act",
        names: [&["act"], &["acte", "nature"]],
        order: ValueOrder::Vocabulary,
        values: Values::Terms(|vocabulary| &vocabulary.acts),
        kinds: &[Kind::Outcomes],
        of_record: |record, give| {
            of_outcome(record).into_iter().flat_map(|outcome| &outcome.act).for_each(|term| give(&term.id));
        },
    }
    Level {
        key: "level",
        names: [&["level"], &["niveau"]],
        order: ValueOrder::Vocabulary,
        values: Values::Terms(|vocabulary| &vocabulary.levels),
        kinds: &[Kind::Themes],
        of_record: |record, give| {
            if let Record::Theme(theme) = record {
                give(&theme.level_term.id);
            }
        },
    }
    DocumentKind {
        key: "document",
        names: [&["document", "type"], &["document", "type"]],
        order: ValueOrder::Count,
        values: Values::Terms(|vocabulary| &vocabulary.documents),
        kinds: &[Kind::Outcomes, Kind::Documents],
        of_record: |record, give| match record {
            Record::Outcome(outcome) => give(&outcome.document.kind.id),
            Record::Document(document) => give(&document.kind.id),
            Record::Theme(_) | Record::Milestone(_) => {}
        },
    }
    Theme {
        key: "theme",
        names: [&["theme"], &["theme"]],
        order: ValueOrder::Time,
        values: Values::Themes,
        kinds: &[Kind::Outcomes],
        of_record: |record, give| {
            of_outcome(record).into_iter().flat_map(|outcome| &outcome.theme).for_each(|theme| give(&theme.id));
        },
    }
    Evidence {
        key: "evidence",
        names: [&["evidence", "source"], &["preuve", "source"]],
        order: ValueOrder::Vocabulary,
        values: Values::Terms(|vocabulary| &vocabulary.evidence),
        kinds: &[Kind::Outcomes],
        of_record: |record, give| {
            of_outcome(record).into_iter().for_each(|outcome| give(&outcome.evidence_term.id));
        },
    }
}

/// Every facet, in the order of the canonical form of addresses: it is published, a new one is put between the others.
pub const IN_ADDRESSES: [Facet; FACETS.len()] = [
    Facet::Edition,
    Facet::Theme,
    Facet::Topic,
    Facet::Addressee,
    Facet::Act,
    Facet::DocumentKind,
    Facet::Evidence,
    Facet::Level,
];

fn of_outcome(record: &Record) -> Option<&Outcome> {
    match record {
        Record::Outcome(outcome) => Some(outcome),
        Record::Theme(_) | Record::Document(_) | Record::Milestone(_) => None,
    }
}

impl Facet {
    /// The facet of a parameter.
    pub fn from_key(key: &str) -> Option<Facet> {
        FACETS.iter().find(|def| def.key == key).map(|def| def.facet)
    }

    /// The facet that readers call so in any language; the name is folded.
    pub fn named(name: &str) -> Option<Facet> {
        FACETS.iter().find(|def| def.names.iter().any(|names| names.contains(&name))).map(|def| def.facet)
    }

    /// Whether records of a kind have it.
    pub fn applies_to(self, kind: Kind) -> bool {
        self.def().kinds.contains(&kind)
    }

    /// The parameter of the facet.
    pub fn key(self) -> &'static str {
        self.def().key
    }
}
