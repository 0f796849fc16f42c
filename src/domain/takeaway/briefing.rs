//! A list of records as a document to print, hand over or edit.

use serde::{Deserialize, Serialize};

use super::reference::Reference;

/// A document. Every text is in one language and ready to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Briefing {
    /// BCP 47 tag of its language.
    pub lang: String,
    pub title: String,
    /// Below the title, a line each: day, release, address.
    pub about: Vec<String>,
    /// The heading of the contents.
    pub contents_title: String,
    pub sections: Vec<Section>,
    /// The heading of the references.
    pub references_title: String,
}

impl Briefing {
    /// What is cited, in the order of the document.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.sections.iter().flat_map(|section| &section.items).map(|item| &item.reference)
    }
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// `None` before the first heading.
    pub title: Option<String>,
    pub items: Vec<Item>,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it says or is called.
    pub text: String,
    /// Edition, document, place, provenance, a line each.
    pub facts: Vec<String>,
    /// The reader's own note.
    pub note: Option<String>,
    /// Numbered in the order of the document, and listed at its end.
    pub reference: Reference,
}
