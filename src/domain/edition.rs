//! An edition of the Forum, its themes and its documents.

use std::sync::Arc;

use super::date::Date;
use super::lang::{Lang, Localized, Title};
use super::vocabulary::Term;

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
    pub themes: Vec<Arc<Theme>>,
    pub documents: Vec<Arc<Document>>,
}

impl Edition {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeLevel {
    Main,
    CrossCutting,
    /// The title of a main session, in years without sub-themes.
    Session,
}

/// A main theme or sub-theme of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Unique in the whole corpus: the year, a hyphen, the theme's name.
    pub id: Box<str>,
    pub level: ThemeLevel,
    pub title: Title,
}

/// Something that an edition produced or that reports on it; its date and address are among the details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Unique within its edition.
    pub id: Box<str>,
    pub kind: Arc<Term>,
    pub title: Title,
}
