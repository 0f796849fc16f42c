//! What the page of an edition tells beyond its outcomes; loaded after the rest.

use std::sync::Arc;

use super::date::Date;
use super::lang::{Lang, Localized, Title};
use super::vocabulary::{OfficialDocument, Term};

/// The details of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub year: u16,
    pub host: Option<Localized>,
    pub other_titles: Vec<OtherTitle>,
    pub figures: Option<Figures>,
    pub track: Option<Track>,
    /// In order of time.
    pub milestones: Vec<Milestone>,
    pub coverage: Vec<Coverage>,
    pub sources: Vec<Source>,
    /// In the order of the edition's documents.
    pub documents: Vec<DocumentFacts>,
    /// Document id and the address at which its text was read, where that is not the document's own.
    pub seen: Vec<(Box<str>, Box<str>)>,
    /// Confidence in the record of the edition as a whole.
    pub confidence: Confidence,
    /// On the sources.
    pub notes: Localized,
    /// What rests on general knowledge alone.
    pub unverified: Vec<Localized>,
}

impl Details {
    /// The facts of a document of the edition.
    pub fn document(&self, id: &str) -> Option<&DocumentFacts> {
        self.documents.iter().find(|facts| *facts.id == *id)
    }
}

/// What is known of a document beside its kind and title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFacts {
    /// The document's id.
    pub id: Box<str>,
    pub date: Option<Date>,
    /// BCP 47 tag of the text's language.
    pub language: Option<Box<str>>,
    pub url: Option<Box<str>>,
    /// The document as it was received by the compilers.
    pub official: Option<Arc<OfficialDocument>>,
}

/// How much the record of an edition can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    High,
    Medium,
    Low,
}

/// Another form of the overall theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTitle {
    pub lang: Lang,
    pub title: Box<str>,
    pub source: Arc<OfficialDocument>,
}

/// One figure of participation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub value: u32,
    /// A floor or an estimate.
    pub approximate: bool,
}

/// Figures of participation; in persons, except `countries` and `sessions`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// To 2013 those on site.
    pub total: Option<Figure>,
    pub onsite: Option<Figure>,
    pub online: Option<Figure>,
    pub countries: Option<Figure>,
    pub sessions: Option<Figure>,
    /// Where the figures come from and which disagree.
    pub note: Option<Localized>,
}

/// The parliamentary track of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub title: Option<Title>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub convenors: Vec<Localized>,
    pub preparation: Option<Localized>,
    pub topics: Vec<Arc<Term>>,
    /// Its themes, as the source words them.
    pub subjects: Vec<Title>,
    /// The id of the document that it produced.
    pub output: Option<Box<str>>,
    pub output_title: Option<Localized>,
    pub output_url: Option<Box<str>>,
}

/// A step of an edition's preparation or follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub date: Date,
    pub summary: Localized,
    pub source: Option<Arc<OfficialDocument>>,
}

/// How much of an output's text the compilers had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Whole,
    Part,
    SecondHand,
    Nothing,
}

/// What exists of one kind of output, what we have of it, and why something is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub kind: Arc<Term>,
    pub document: Option<Box<str>>,
    pub held: Held,
    pub note: Localized,
}

/// Where facts of an edition come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Official(Arc<OfficialDocument>),
    /// A page; `seen` where a copy was read instead.
    Web {
        url: Box<str>,
        seen: Option<Box<str>>,
    },
    /// Only a copy was found. Its address is shown, never linked.
    Copy {
        seen: Box<str>,
    },
}
