//! Everything the explorer knows, checked and joined.

use std::ops::Range;
use std::sync::Arc;

use super::edition::{Document, Edition, Milestone, Theme};
use super::outcome::Outcome;
use super::record::{Kind, Record};
use super::vocabulary::Vocabulary;

/// The corpus: every list in order of time, and within an edition as its file has it.
///
/// Its records are numbered through: outcomes, then themes, documents and milestones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dataset {
    pub vocabulary: Vocabulary,
    pub editions: Vec<Arc<Edition>>,
    pub outcomes: Vec<Arc<Outcome>>,
    pub themes: Vec<Arc<Theme>>,
    pub documents: Vec<Arc<Document>>,
    pub milestones: Vec<Arc<Milestone>>,
}

impl Dataset {
    /// The edition of a year.
    pub fn edition(&self, year: u16) -> Option<&Arc<Edition>> {
        self.editions.iter().find(|edition| edition.year == year)
    }

    /// The outcome of that id.
    pub fn outcome(&self, id: &str) -> Option<&Arc<Outcome>> {
        self.outcomes.iter().find(|outcome| *outcome.id == *id)
    }

    /// The theme of that id.
    pub fn theme(&self, id: &str) -> Option<&Arc<Theme>> {
        self.themes.iter().find(|theme| *theme.id == *id)
    }

    /// The document of that id: the year, a hyphen, its id within the edition.
    pub fn document(&self, full_id: &str) -> Option<&Arc<Document>> {
        let (year, id) = full_id.split_once('-')?;
        self.edition(year.parse().ok()?)?.document(id)
    }

    /// The first and last year of the corpus.
    pub fn years(&self) -> Option<(u16, u16)> {
        Some((self.editions.first()?.year, self.editions.last()?.year))
    }

    /// The first and last year of which there are outcomes.
    pub fn years_of_outcomes(&self) -> Option<(u16, u16)> {
        Some((self.outcomes.first()?.edition.year, self.outcomes.last()?.edition.year))
    }

    /// The outcomes of an edition, in the order of its file.
    pub fn outcomes_of(&self, year: u16) -> impl Iterator<Item = &Arc<Outcome>> {
        self.outcomes.iter().filter(move |outcome| outcome.edition.year == year)
    }

    /// The milestones of an edition, in order of time.
    pub fn milestones_of(&self, year: u16) -> impl Iterator<Item = &Arc<Milestone>> {
        self.milestones.iter().filter(move |milestone| milestone.year == year)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.numbers(Kind::Milestones).end
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The numbers of the records of a kind.
    pub fn numbers(&self, kind: Kind) -> Range<usize> {
        let lengths = [self.outcomes.len(), self.themes.len(), self.documents.len(), self.milestones.len()];
        let start = lengths.iter().take(kind as usize).sum();
        start..start + lengths.get(kind as usize).copied().unwrap_or(0)
    }

    /// The record of a number.
    pub fn record(&self, number: usize) -> Option<Record> {
        let kind = Kind::ALL.into_iter().find(|kind| self.numbers(*kind).contains(&number))?;
        let at = number - self.numbers(kind).start;
        match kind {
            Kind::Outcomes => self.outcomes.get(at).cloned().map(Record::Outcome),
            Kind::Themes => self.themes.get(at).cloned().map(Record::Theme),
            Kind::Documents => self.documents.get(at).cloned().map(Record::Document),
            Kind::Milestones => self.milestones.get(at).cloned().map(Record::Milestone),
        }
    }

    /// Every record, in the order of their numbers.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let outcomes = self.outcomes.iter().cloned().map(Record::Outcome);
        let themes = self.themes.iter().cloned().map(Record::Theme);
        let documents = self.documents.iter().cloned().map(Record::Document);
        let milestones = self.milestones.iter().cloned().map(Record::Milestone);
        outcomes.chain(themes).chain(documents).chain(milestones)
    }
}
