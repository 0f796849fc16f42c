//! What the page of an edition tells beyond its outcomes; loaded after the rest.

use std::sync::Arc;

use super::date::Date;
use super::edition::{Theme, ThemeLevel};
use super::lang::{Lang, Localized, Title};
use super::vocabulary::{OfficialDocument, Term};

/// The details of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub year: u16,
    pub other_titles: Vec<OtherTitle>,
    pub figures: Option<Figures>,
    pub track: Option<Track>,
    pub coverage: Vec<Coverage>,
    pub sources: Vec<Source>,
    /// In the order of the edition's documents.
    pub documents: Vec<DocumentFacts>,
    pub themes: ThemeDetails,
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

    /// The facts of a theme of the edition.
    pub fn theme(&self, id: &str) -> Option<&ThemeFacts> {
        self.themes.facts.iter().find(|facts| *facts.id == *id)
    }

    /// The list in which a theme stands.
    pub fn list_of(&self, theme: &Theme) -> Option<&ThemeList> {
        self.themes.lists.iter().find(|list| list.has(theme))
    }
}

/// What is told of the themes of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeDetails {
    /// Of those of which there is more to tell.
    pub facts: Vec<ThemeFacts>,
    pub lists: Vec<ThemeList>,
    /// How they continue those of earlier editions, and which end with this one.
    pub lineage: Vec<Relation>,
}

/// What is known of a theme beside its level and title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeFacts {
    /// The theme's full id.
    pub id: Box<str>,
    /// The text that goes with the title.
    pub question: Option<Title>,
    /// Another official form of the title.
    pub other_titles: Vec<Title>,
    /// Where it was read, if not where its list was.
    pub source: Option<Source>,
    /// In its wording.
    pub confidence: Confidence,
    pub note: Option<Localized>,
}

/// Themes of one level that stand together: what the list is, and whether it is known whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeList {
    /// The full id of the theme below which they stand.
    pub parent: Option<Box<str>>,
    pub level: ThemeLevel,
    pub is_parliamentary: bool,
    pub is_complete: bool,
    pub note: Option<Localized>,
    pub source: Option<Source>,
    /// The source is not the Forum's own.
    pub is_third_party: bool,
}

impl ThemeList {
    /// Whether a theme stands in it.
    pub fn has(&self, theme: &Theme) -> bool {
        (&self.parent, self.level, self.is_parliamentary) == (&theme.parent, theme.level, theme.is_parliamentary)
    }
}

/// How a theme continues another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continuation {
    Kept,
    Renamed,
    Merged,
    Split,
    New,
    Dropped,
}

/// One relation between themes of different editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Unique in the whole corpus.
    pub id: Box<str>,
    pub kind: Continuation,
    /// Full ids of themes of earlier editions.
    pub from: Vec<Box<str>>,
    /// Full ids of themes of this edition; none where those of `from` end.
    pub to: Vec<Box<str>>,
    pub confidence: Confidence,
    pub reason: Localized,
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
    pub preparation: Option<Localized>,
    pub topics: Vec<Arc<Term>>,
    /// Its themes, as the source words them.
    pub subjects: Vec<Title>,
    /// The id of the document that it produced.
    pub output: Option<Box<str>>,
    pub output_title: Option<Localized>,
    pub output_url: Option<Box<str>>,
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
