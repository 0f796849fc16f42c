//! Everything the explorer knows, checked and joined.

use std::sync::Arc;

use super::edition::Edition;
use super::outcome::Outcome;
use super::vocabulary::Vocabulary;

/// The corpus: editions in order of time, outcomes in order of edition and document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dataset {
    pub vocabulary: Vocabulary,
    pub editions: Vec<Arc<Edition>>,
    pub outcomes: Vec<Arc<Outcome>>,
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
}
