//! For each value of each facet the set of its outcomes, and the counts that follow from them.

use std::collections::HashMap;

use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::facet::{FACETS, Facet, FacetDef, ValueOrder};
use super::order::sorted_by;
use super::query::Query;

/// One value of a facet and its outcomes.
struct Value {
    id: Box<str>,
    outcomes: BitSet,
}

/// The values of one facet, in the order of the files or of the vocabulary.
struct FacetValues {
    facet: Facet,
    order: ValueOrder,
    values: Vec<Value>,
    by_id: HashMap<Box<str>, usize>,
}

/// The sets of all facets and years.
pub struct FacetIndex {
    len: usize,
    facets: Vec<FacetValues>,
    /// In rising order; every edition is there, also one without outcomes.
    years: Vec<(u16, BitSet)>,
}

/// How many outcomes a value would show, with the selections of all other facets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    pub id: Box<str>,
    pub count: usize,
    pub is_selected: bool,
}

/// The counts of one facet, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    pub facet: Facet,
    pub values: Vec<ValueCount>,
}

/// The sets that a query's selections leave, by facet.
struct Selected {
    /// The union of the selected values of each facet; `None` where nothing is selected.
    facets: Vec<Option<BitSet>>,
    years: Option<BitSet>,
}

impl FacetIndex {
    /// Collects the sets of a dataset.
    pub fn build(dataset: &Dataset) -> Self {
        let len = dataset.outcomes.len();
        let mut years: Vec<(u16, BitSet)> =
            dataset.editions.iter().map(|edition| (edition.year, BitSet::empty(len))).collect();
        for (number, outcome) in dataset.outcomes.iter().enumerate() {
            if let Some((_, set)) = years.iter_mut().find(|(year, _)| *year == outcome.edition.year) {
                set.insert(number);
            }
        }
        FacetIndex { len, facets: FACETS.iter().map(|def| FacetValues::build(def, dataset)).collect(), years }
    }

    /// Narrows `matches` to the outcomes that the selections of `query` leave, and counts every value.
    ///
    /// The counts of a facet, and of the years, leave out that facet's own selection.
    pub fn apply(&self, query: &Query, matches: BitSet) -> (BitSet, Vec<FacetCounts>, Vec<(u16, usize)>) {
        let selected = self.selected(query);
        let counts = self.facets.iter().enumerate().map(|(own, facet)| {
            let base = selected.narrow(matches.clone(), Some(own), true);
            facet.counts(query, &base)
        });
        let counts = counts.collect();
        let base = selected.narrow(matches.clone(), None, false);
        let years = self.years.iter().map(|(year, set)| (*year, set.count_common(&base))).collect();
        (selected.narrow(matches, None, true), counts, years)
    }

    /// The ids that a facet knows.
    pub fn knows(&self, facet: Facet, id: &str) -> bool {
        self.facets.iter().any(|values| values.facet == facet && values.by_id.contains_key(id))
    }

    fn selected(&self, query: &Query) -> Selected {
        let facets = self.facets.iter().map(|facet| facet.union(query, self.len)).collect();
        let years = query.years.map(|(first, last)| {
            let mut union = BitSet::empty(self.len);
            let inside = self.years.iter().filter(|(year, _)| (first..=last).contains(year));
            inside.for_each(|(_, set)| union.union_with(set));
            union
        });
        Selected { facets, years }
    }
}

impl Selected {
    /// Intersects with every selection but that of the facet at `except`.
    fn narrow(&self, mut set: BitSet, except: Option<usize>, with_years: bool) -> BitSet {
        for (index, union) in self.facets.iter().enumerate() {
            if let Some(union) = union
                && Some(index) != except
            {
                set.intersect_with(union);
            }
        }
        if let Some(years) = &self.years
            && with_years
        {
            set.intersect_with(years);
        }
        set
    }
}

impl FacetValues {
    fn build(def: &FacetDef, dataset: &Dataset) -> Self {
        let len = dataset.outcomes.len();
        let mut facet = FacetValues { facet: def.facet, order: def.order, values: Vec::new(), by_id: HashMap::new() };
        all_ids(def.facet, dataset, &mut |id| {
            facet.value(id, len);
        });
        for (number, outcome) in dataset.outcomes.iter().enumerate() {
            (def.values)(outcome, &mut |id| {
                if let Some(value) = facet.value(id, len) {
                    value.outcomes.insert(number);
                }
            });
        }
        facet
    }

    /// The value of that id, made where it is new.
    fn value(&mut self, id: &str, len: usize) -> Option<&mut Value> {
        let index = match self.by_id.get(id) {
            Some(index) => *index,
            None => {
                self.by_id.insert(id.into(), self.values.len());
                self.values.push(Value { id: id.into(), outcomes: BitSet::empty(len) });
                self.values.len() - 1
            }
        };
        self.values.get_mut(index)
    }

    /// The outcomes of the selected values; an unknown value has none.
    fn union(&self, query: &Query, len: usize) -> Option<BitSet> {
        let ids = query.selected(self.facet);
        if ids.is_empty() {
            return None;
        }
        let mut union = BitSet::empty(len);
        let known = ids.iter().filter_map(|id| self.values.get(*self.by_id.get(id.as_str())?));
        known.for_each(|value| union.union_with(&value.outcomes));
        Some(union)
    }

    /// Values with at least one outcome or a selection, in the order of the facet.
    fn counts(&self, query: &Query, base: &BitSet) -> FacetCounts {
        let counts = self.values.iter().map(|value| ValueCount {
            id: value.id.clone(),
            count: value.outcomes.count_common(base),
            is_selected: query.has(self.facet, &value.id),
        });
        let mut values: Vec<ValueCount> = counts.filter(|value| value.count > 0 || value.is_selected).collect();
        match self.order {
            ValueOrder::Time => values.reverse(),
            ValueOrder::Count => values = sorted_by(&values, |value| u64::MAX - value.count as u64),
            ValueOrder::Vocabulary => {}
        }
        FacetCounts { facet: self.facet, values }
    }
}

/// The ids that a facet has apart from any outcome, in the order of time or of the vocabulary.
fn all_ids(facet: Facet, dataset: &Dataset, give: &mut dyn FnMut(&str)) {
    let vocabulary = &dataset.vocabulary;
    match facet {
        Facet::Edition => dataset.editions.iter().for_each(|edition| give(&edition.id)),
        // Themes are listed newest edition first, and within an edition as its file has them.
        Facet::Theme => {
            (dataset.editions.iter()).flat_map(|edition| edition.themes.iter().rev()).for_each(|theme| give(&theme.id))
        }
        Facet::Topic => vocabulary.topics.iter().for_each(|term| give(&term.id)),
        Facet::Addressee => vocabulary.addressees.iter().for_each(|term| give(&term.id)),
        Facet::Document => vocabulary.documents.iter().for_each(|term| give(&term.id)),
        Facet::Evidence => vocabulary.evidence.iter().for_each(|term| give(&term.id)),
    }
}
