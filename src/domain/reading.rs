//! A text as it is read for each kind of record: all of its words, or where no record of the kind says all of them, those
//! that tell most.

use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::facet_index::FacetIndex;
use super::record::Kind;
use super::search::{Scores, SearchIndex, Understood, Units};

/// What a text asks for, and what of it is found.
pub struct Reading {
    understood: Understood,
    scores: Scores,
    /// The units that are asked of each kind of record, in the order of [`Kind::ALL`].
    asked: [Units; Kind::ALL.len()],
    records: usize,
}

impl Reading {
    /// Nothing is asked for: all of so many records are found.
    pub fn of_nothing(understood: Understood, records: usize) -> Self {
        Reading { understood, scores: Scores::of_all(records), asked: [Units::MAX; Kind::ALL.len()], records }
    }

    /// Looks for what was understood.
    pub fn new(understood: Understood, index: &SearchIndex, dataset: &Dataset, facets: &FacetIndex) -> Self {
        let scores = index.evaluate(&understood, dataset, facets);
        let asked = Kind::ALL.map(|kind| {
            let records = dataset.numbers(kind);
            let is_found = scores.matches.has_any_in(&records);
            let telling = if is_found { None } else { index.telling(&understood, &scores, &records) };
            telling.unwrap_or(Units::MAX)
        });
        Reading { understood, scores, asked, records: dataset.len() }
    }

    /// Whether a part of it can be said.
    pub fn asks_for_several(&self) -> bool {
        self.understood.units.len() > 1
    }

    /// Whether two kinds are asked for different words.
    pub fn asks_otherwise(&self, one: Kind, other: Kind) -> bool {
        self.asked_of(one) != self.asked_of(other)
    }

    /// The records that hold what is asked of a kind; those of other kinds too.
    pub fn found(&self, kind: Kind) -> BitSet {
        self.scores.holding(self.asked_of(kind), self.records)
    }

    /// The records of a kind that say the telling part of the text without all that is asked of the kind, each with how much
    /// that tells; and what is asked of them, which is the whole text.
    pub fn near(self, kind: Kind, index: &SearchIndex, dataset: &Dataset) -> (Understood, Scores, Vec<(usize, u32)>) {
        let found = self.found(kind);
        let mut told = index.telling_records(&self.understood, &self.scores, &dataset.numbers(kind));
        told.retain(|(record, _)| !found.contains(*record));
        (self.understood, self.scores, told)
    }

    /// What is asked of a kind alone, with the words that were left out noted.
    pub fn of_kind(mut self, kind: Kind) -> (Understood, Scores) {
        let asked = self.asked_of(kind);
        if asked != Units::MAX {
            self.scores.ask_only(asked, self.records);
            self.understood.leave_out_others(asked);
        }
        (self.understood, self.scores)
    }

    fn asked_of(&self, kind: Kind) -> Units {
        self.asked.get(kind as usize).copied().unwrap_or(Units::MAX)
    }
}
