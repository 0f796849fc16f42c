//! What the explorer lists: records of four kinds, searched and filtered alike.

use std::sync::Arc;

use super::date::Date;
use super::edition::{Document, Milestone, Theme, ThemeLevel};
use super::lang::Localized;
use super::outcome::Outcome;

/// A kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    #[default]
    Outcomes,
    Themes,
    Documents,
    Milestones,
}

impl Kind {
    /// Every kind, in the order in which they are offered and their records are numbered.
    pub const ALL: [Kind; 4] = [Kind::Outcomes, Kind::Themes, Kind::Documents, Kind::Milestones];

    /// As addresses name it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Outcomes => "outcomes",
            Kind::Themes => "themes",
            Kind::Documents => "documents",
            Kind::Milestones => "milestones",
        }
    }

    /// The kind that addresses name so.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One record of any kind.
#[derive(Clone, Debug)]
pub enum Record {
    Outcome(Arc<Outcome>),
    Theme(Arc<Theme>),
    Document(Arc<Document>),
    Milestone(Arc<Milestone>),
}

impl PartialEq for Record {
    /// By their ids, which name them.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.id() == other.id()
    }
}

impl Eq for Record {}

impl Record {
    /// Its id, unique in the whole corpus.
    pub fn id(&self) -> String {
        match self {
            Record::Outcome(outcome) => outcome.id.to_string(),
            Record::Theme(theme) => theme.id.to_string(),
            Record::Document(document) => document.full_id(),
            Record::Milestone(milestone) => milestone.id.to_string(),
        }
    }

    /// What it says or is called.
    pub fn text(&self) -> &Localized {
        match self {
            Record::Outcome(outcome) => &outcome.summary,
            Record::Theme(theme) => &theme.title.text,
            Record::Document(document) => &document.title.text,
            Record::Milestone(milestone) => &milestone.summary,
        }
    }

    /// The year of its edition.
    pub fn year(&self) -> u16 {
        match self {
            Record::Outcome(outcome) => outcome.edition.year,
            Record::Theme(theme) => theme.year,
            Record::Document(document) => document.year,
            Record::Milestone(milestone) => milestone.year,
        }
    }

    /// When it was, as a number that grows with time: the year of its edition, of a milestone its day.
    pub fn time(&self) -> u32 {
        match self {
            Record::Milestone(milestone) => milestone.date.key(),
            other => Date { year: other.year(), month: 0, day: 0 }.key(),
        }
    }

    /// How far it stands back, from 0 to 3, behind records that answer as well: outcomes by their evidence, themes by
    /// how official their level is.
    pub fn tier(&self) -> u32 {
        match self {
            Record::Outcome(outcome) => outcome.evidence as u32,
            Record::Theme(theme) => match theme.level {
                ThemeLevel::Main | ThemeLevel::CrossCutting | ThemeLevel::Session => 0,
                ThemeLevel::SubTheme | ThemeLevel::PolicyQuestion | ThemeLevel::Panel => 1,
                ThemeLevel::Topic | ThemeLevel::ScheduleGroup => 2,
            },
            Record::Document(_) | Record::Milestone(_) => 0,
        }
    }
}
