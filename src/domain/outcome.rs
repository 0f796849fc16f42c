//! A single recommendation, message or conclusion.

use std::sync::Arc;

use super::edition::{Document, Edition, Theme};
use super::lang::Localized;
use super::vocabulary::Term;

/// How far an outcome's text can be trusted, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    Agreed,
    Quoted,
    OfficialRecord,
    ThirdParty,
}

impl Evidence {
    /// The class of an id of the vocabulary.
    pub fn from_id(id: &str) -> Option<Evidence> {
        Some(match id {
            "agreed" => Evidence::Agreed,
            "quoted" => Evidence::Quoted,
            "official-record" => Evidence::OfficialRecord,
            "third-party" => Evidence::ThirdParty,
            _ => return None,
        })
    }
}

/// A single recommendation, message or conclusion of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Unique in the whole corpus and part of published addresses.
    pub id: Box<str>,
    pub edition: Arc<Edition>,
    pub document: Arc<Document>,
    /// Where in the document it stands.
    pub place: Option<Localized>,
    pub theme: Option<Arc<Theme>>,
    /// The theme was assigned by the compilers by subject, not stated by the source.
    pub theme_assigned: bool,
    pub addressees: Vec<Arc<Term>>,
    /// What it does with its addressee; `None` where it was not recorded.
    pub act: Option<Arc<Term>>,
    pub topics: Vec<Arc<Term>>,
    pub evidence: Evidence,
    pub evidence_term: Arc<Term>,
    /// In our own words; there in at least one language.
    pub summary: Localized,
}
