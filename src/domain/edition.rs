//! An edition of the Forum, its themes and its documents.

use std::sync::Arc;

use super::date::Date;
use super::lang::{Lang, Localized, Title};
use super::vocabulary::{OfficialDocument, Term};

/// One annual meeting of the Forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub year: u16,
    /// The year as text: the edition's id in addresses.
    pub id: Box<str>,
    /// 1 for the meeting of 2006.
    pub ordinal: u16,
    /// `None` for an online meeting, or where it is not known.
    pub city: Option<Localized>,
    pub country: Option<Localized>,
    /// ISO 3166 alpha-2.
    pub country_code: Option<Box<str>>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub format: Option<Arc<Term>>,
    /// The overall theme.
    pub theme: Option<Title>,
    /// Who hosted the meeting.
    pub host: Option<Localized>,
    /// Who convened its parliamentary track.
    pub convenors: Vec<Localized>,
    pub themes: Vec<Arc<Theme>>,
    pub documents: Vec<Arc<Document>>,
}

impl Edition {
    /// The themes below another; below none where `parent` is `None`.
    pub fn themes_below<'a>(&'a self, parent: Option<&'a str>) -> impl Iterator<Item = &'a Arc<Theme>> {
        self.themes.iter().filter(move |theme| theme.parent.as_deref() == parent)
    }

    /// The document of that id.
    pub fn document(&self, id: &str) -> Option<&Arc<Document>> {
        self.documents.iter().find(|document| *document.id == *id)
    }

    /// The year and the city, such as "2024 Riyadh"; without one, how the meeting was held, such as "2020 (online)".
    pub fn short_name(&self, lang: Lang) -> String {
        let mut name = self.id.to_string();
        match (&self.city, &self.format) {
            (Some(city), _) => {
                name.push(' ');
                name.push_str(city.get(lang));
            }
            (None, Some(format)) => {
                name.push_str(" (");
                name.extend(format.label.get(lang).chars().flat_map(char::to_lowercase));
                name.push(')');
            }
            (None, None) => {}
        }
        name
    }
}

/// The standing of a theme in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeLevel {
    Main,
    CrossCutting,
    /// A main session; in years without sub-themes the programme's own order.
    Session,
    SubTheme,
    PolicyQuestion,
    Panel,
    /// An example or a tag that was given to those who proposed sessions.
    Topic,
    /// A heading of the schedule.
    ScheduleGroup,
}

impl ThemeLevel {
    /// The level of an id of the vocabulary.
    pub fn from_id(id: &str) -> Option<ThemeLevel> {
        Some(match id {
            "main" => ThemeLevel::Main,
            "cross-cutting" => ThemeLevel::CrossCutting,
            "session" => ThemeLevel::Session,
            "sub-theme" => ThemeLevel::SubTheme,
            "policy-question" => ThemeLevel::PolicyQuestion,
            "panel" => ThemeLevel::Panel,
            "topic" => ThemeLevel::Topic,
            "schedule-group" => ThemeLevel::ScheduleGroup,
            _ => return None,
        })
    }
}

/// What an edition's programme was ordered by: a theme, or something below one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Unique in the whole corpus: the year, a hyphen, the theme's name.
    pub id: Box<str>,
    /// The year of its edition.
    pub year: u16,
    pub level: ThemeLevel,
    pub level_term: Arc<Term>,
    /// The id of the theme below which it stands.
    pub parent: Option<Box<str>>,
    /// It belongs to the parliamentary track.
    pub is_parliamentary: bool,
    /// The programme as a whole was ordered by it: not what stands below a theme, nor a main session beside themes.
    pub is_of_programme: bool,
    pub title: Title,
    /// The topics that the title names.
    pub topics: Vec<Arc<Term>>,
}

/// Something that an edition produced or that reports on it; its date and address are among the details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Unique within its edition.
    pub id: Box<str>,
    /// The year of its edition.
    pub year: u16,
    pub kind: Arc<Term>,
    pub title: Title,
}

impl Document {
    /// Its id in the whole corpus: the year, a hyphen, its id within the edition.
    pub fn full_id(&self) -> String {
        format!("{}-{}", self.year, self.id)
    }
}

/// A step of an edition's preparation or follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Unique in the whole corpus.
    pub id: Box<str>,
    /// The year of its edition.
    pub year: u16,
    pub date: Date,
    /// In our own words; there in at least one language.
    pub summary: Localized,
    pub source: Option<Arc<OfficialDocument>>,
}
