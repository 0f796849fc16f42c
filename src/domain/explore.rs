//! (Dataset, Query) → Explored: everything that the explorer shows.

use std::sync::Arc;

use super::action::Action;
use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::facet::{FACETS, Facet};
use super::facet_index::{FacetCounts, FacetIndex, ValueCount};
use super::order::sorted_by;
use super::outcome::Outcome;
use super::query::{PAGE_SIZE, Query, Sort};
use super::search_index::{SearchIndex, Word};

/// A dataset with its indexes.
pub struct Explorer {
    pub dataset: Dataset,
    facets: FacetIndex,
    search: SearchIndex,
}

/// The answer to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explored {
    /// How many outcomes match.
    pub total: usize,
    /// The page shown, counted from 1; the last one if the query asked for a later one.
    pub page: usize,
    /// At least 1.
    pub page_count: usize,
    /// The outcomes of the page in order.
    pub hits: Vec<Arc<Outcome>>,
    /// By facet, in the order of [`FACETS`].
    pub facets: Vec<FacetCounts>,
    /// Outcomes by year, leaving out the range of years itself.
    pub years: Vec<(u16, usize)>,
    /// The text as it was understood, for highlights.
    pub words: Vec<Word>,
    /// When nothing matches: single acts that would find something, each with its number of outcomes.
    pub ways_out: Vec<(Action, usize)>,
}

impl Explored {
    /// The counts of a facet's values.
    pub fn facet(&self, facet: Facet) -> &[ValueCount] {
        self.facets.iter().find(|counts| counts.facet == facet).map_or(&[], |counts| &counts.values)
    }
}

impl Explorer {
    pub fn new(dataset: Dataset) -> Self {
        let facets = FacetIndex::build(&dataset);
        let search = SearchIndex::build(&dataset);
        Explorer { dataset, facets, search }
    }

    /// Answers a query. The order of the results is total: equal scores go by time and place in the files.
    pub fn explore(&self, query: &Query) -> Explored {
        let words = self.search.understand(&query.text);
        let scores = self.search.scores(&words);
        let (matches, facets, years) = self.facets.apply(query, positive(&scores));
        let total = matches.count();
        let page_count = total.div_ceil(PAGE_SIZE).max(1);
        let page = query.page.clamp(1, page_count);
        let ordered = self.ordered(&matches, &scores, query.sort);
        let hits = ordered.iter().skip((page - 1) * PAGE_SIZE).take(PAGE_SIZE);
        let hits = hits.filter_map(|number| self.dataset.outcomes.get(*number).cloned()).collect();
        let ways_out = if total == 0 { self.ways_out(query) } else { Vec::new() };
        Explored { total, page, page_count, hits, facets, years, words, ways_out }
    }

    /// How many outcomes match, and nothing else.
    pub fn total(&self, query: &Query) -> usize {
        let scores = self.search.scores(&self.search.understand(&query.text));
        self.facets.apply(query, positive(&scores)).0.count()
    }

    /// Whether a facet has a value of that id.
    pub fn knows(&self, facet: Facet, id: &str) -> bool {
        self.facets.knows(facet, id)
    }

    fn ordered(&self, matches: &BitSet, scores: &[u32], sort: Sort) -> Vec<usize> {
        let numbers: Vec<usize> = matches.iter().collect();
        let key = |number: &usize| {
            let year = self.dataset.outcomes.get(*number).map_or(0, |outcome| outcome.edition.year);
            let score = scores.get(*number).copied().unwrap_or(0);
            let newest = u64::from(u16::MAX - year);
            match sort {
                Sort::Relevance => u64::from(u32::MAX - score) << 16 | newest,
                Sort::Newest => newest,
                Sort::Oldest => u64::from(year),
            }
        };
        sorted_by(&numbers, key)
    }

    fn ways_out(&self, query: &Query) -> Vec<(Action, usize)> {
        let facets = FACETS.iter().filter(|def| !query.selected(def.facet).is_empty());
        let mut acts: Vec<Action> = facets.map(|def| Action::ClearFacet(def.facet)).collect();
        acts.extend(query.years.map(|_| Action::SetYears(None)));
        if !query.text.trim().is_empty() {
            acts.push(Action::SetText(String::new()));
        }
        let counted = acts.into_iter().map(|act| (act.clone(), self.total(&act.apply(query))));
        counted.filter(|(_, total)| *total > 0).collect()
    }
}

fn positive(scores: &[u32]) -> BitSet {
    let mut set = BitSet::empty(scores.len());
    scores.iter().enumerate().filter(|(_, score)| **score > 0).for_each(|(number, _)| set.insert(number));
    set
}
