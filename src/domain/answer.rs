//! What the explorer answers.

use super::action::Action;
use super::direct::Direct;
use super::facet::Facet;
use super::facet_index::Filtered;
use super::facet_values::{FacetCounts, ValueCount};
use super::record::{Kind, Record};
use super::search::Understood;

/// The answer to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explored {
    /// How many records of the kind shown match.
    pub total: usize,
    /// How many of them say all of the text, where they stand first; the others are filed under a topic that covers it.
    pub said: usize,
    /// How many of each kind, in the order of [`Kind::ALL`].
    pub totals: [usize; Kind::ALL.len()],
    /// The page shown, counted from 1; the last one if the query asked for a later one.
    pub page: usize,
    /// How many results a page has.
    pub page_size: usize,
    /// At least 1.
    pub page_count: usize,
    /// Records that bear the name of what was typed.
    pub direct: Vec<Direct>,
    /// The records of the page in order.
    pub hits: Vec<Record>,
    /// Not counted: what says a part of the text, after the last hit, where there are few.
    pub near: Near,
    /// The facets of the kind shown, in the order of [`FACETS`].
    pub facets: Vec<FacetCounts>,
    /// Records of the kind shown by year, leaving out the range of years itself.
    pub years: Vec<(u16, usize)>,
    /// The text as it was understood, for highlights and to say so.
    pub understood: Understood,
    /// When nothing matches: single acts that would find something, each with its number of records.
    pub ways_out: Vec<(Action, usize)>,
    /// When the text matches nothing: texts that were perhaps meant, each with its number of records.
    pub suggestions: Vec<(String, usize)>,
}

/// Records that say a part of a text, where few say all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Near {
    /// Those that say most of it first.
    pub records: Vec<Record>,
    /// The text as it was understood, nothing left out.
    pub understood: Understood,
}

/// What of an answer is asked for; the page of the query is not looked at.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The first hit, counted from 0.
    pub offset: usize,
    /// The most hits.
    pub limit: usize,
    /// Whether the records of each value of a facet and of each year are counted: that takes as long as finding them.
    pub counts: bool,
}

impl Wanted {
    /// Every hit, and no counts.
    pub const ALL_HITS: Wanted = Wanted { offset: 0, limit: usize::MAX, counts: false };
}

/// The answer to a query without the records: what [`Explored`] and the engine for other sites are made from.
pub struct Answer {
    pub understood: Understood,
    pub filtered: Filtered,
    pub total: usize,
    /// See [`Explored::said`].
    pub said: usize,
    /// The numbers of the records in order, from `offset` on, at most `limit`.
    pub hits: Vec<usize>,
    /// When nothing is found and the text alone is to blame: texts that were perhaps meant, each with its number of
    /// records.
    pub suggestions: Vec<(String, usize)>,
}

impl Explored {
    /// The counts of a facet's values.
    pub fn facet(&self, facet: Facet) -> &[ValueCount] {
        self.facets.iter().find(|counts| counts.facet == facet).map_or(&[], |counts| &counts.values)
    }
}
