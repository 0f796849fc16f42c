//! The values of one facet.

use std::collections::HashMap;
use std::sync::Arc;

use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::facet::{Facet, FacetDef, ValueOrder, Values};
use super::lang::Localized;
use super::order::sorted_by;
use super::query::Query;
use super::text::words;

/// One value of a facet and the numbers of its records, in rising order.
pub struct Value {
    pub id: Arc<str>,
    pub records: Vec<u32>,
}

/// The values of one facet, in the order of the files or of the vocabulary.
pub struct FacetValues {
    pub facet: Facet,
    order: ValueOrder,
    pub values: Vec<Value>,
    by_id: HashMap<Arc<str>, usize>,
    /// The number of its first value among those of all facets.
    pub first: usize,
}

/// How many records a value would show, with the selections of all other facets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    pub id: Arc<str>,
    pub count: usize,
    pub is_selected: bool,
}

/// The counts of one facet, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    pub facet: Facet,
    pub values: Vec<ValueCount>,
}

impl FacetValues {
    /// Collects the values of a dataset; `first` is the number of the first.
    pub fn build(def: &FacetDef, dataset: &Dataset, first: usize) -> Self {
        let (facet, order) = (def.facet, def.order);
        let mut values = FacetValues { facet, order, values: Vec::new(), by_id: HashMap::new(), first };
        all_values(facet, dataset, &mut |id, _| {
            values.value(id);
        });
        for (number, record) in dataset.records().enumerate() {
            (def.of_record)(&record, &mut |id| {
                let at = values.value(id);
                if let Some(value) = values.values.get_mut(at) {
                    value.records.push(number as u32);
                }
            });
        }
        values.values.iter_mut().for_each(|value| value.records.shrink_to_fit());
        values
    }

    /// The value of that id.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.values.get(*self.by_id.get(id)?)
    }

    /// The position of the value of that id, made where it is new.
    fn value(&mut self, id: &str) -> usize {
        if let Some(at) = self.by_id.get(id) {
            return *at;
        }
        let id: Arc<str> = id.into();
        self.by_id.insert(id.clone(), self.values.len());
        self.values.push(Value { id, records: Vec::new() });
        self.values.len() - 1
    }

    /// The records of the selected values; an unknown value has none.
    pub fn union(&self, query: &Query, len: usize) -> BitSet {
        let mut union = BitSet::empty(len);
        let selected = query.selected(self.facet).iter();
        let known = selected.filter_map(|id| self.get(id));
        known.flat_map(|value| &value.records).for_each(|record| union.insert(*record as usize));
        union
    }

    /// Values with at least one record or a selection, in the order of the facet.
    pub fn counts(&self, query: &Query, counts: &[u32]) -> FacetCounts {
        let own = counts.get(self.first..).unwrap_or_default();
        let all = self.values.iter().zip(own).map(|(value, count)| ValueCount {
            id: value.id.clone(),
            count: *count as usize,
            is_selected: query.has(self.facet, &value.id),
        });
        let mut values: Vec<ValueCount> = all.filter(|value| value.count > 0 || value.is_selected).collect();
        match self.order {
            ValueOrder::Time => values.reverse(),
            ValueOrder::Count => values = sorted_by(&values, |value| u64::MAX - value.count as u64),
            ValueOrder::Vocabulary => {}
        }
        FacetCounts { facet: self.facet, values }
    }
}

/// The id of the value that a reader names by one of its names or, if it is the only one, their beginning.
pub fn named(facet: Facet, dataset: &Dataset, name: &str) -> Option<Box<str>> {
    let name = words(name).join(" ");
    let (mut exact, mut begun): (Option<Box<str>>, Vec<Box<str>>) = (None, Vec::new());
    all_values(facet, dataset, &mut |id, names| {
        let names: Vec<String> = names.iter().map(|name| words(name).join(" ")).collect();
        if exact.is_none() && names.contains(&name) {
            exact = Some(id.into());
        }
        if names.iter().any(|other| other.starts_with(&name)) {
            begun.push(id.into());
        }
    });
    exact.or_else(|| begun.pop().filter(|_| !name.is_empty() && begun.is_empty()))
}

/// The values that a facet has apart from any record, with their names, in the order of time or of the vocabulary.
fn all_values(facet: Facet, dataset: &Dataset, give: &mut dyn FnMut(&str, &[&str])) {
    match facet.def().values {
        Values::Editions => {
            for edition in &dataset.editions {
                let city = edition.city.iter().flat_map(Localized::each);
                give(&edition.id, &city.chain([&*edition.id]).collect::<Vec<_>>());
            }
        }
        // Themes are listed newest edition first, and within an edition as its file has them.
        Values::Themes => {
            let themes = dataset.editions.iter().flat_map(|edition| edition.themes.iter().rev());
            themes.for_each(|theme| give(&theme.id, &theme.title.text.each().collect::<Vec<_>>()));
        }
        Values::Terms(of) => {
            for term in of(&dataset.vocabulary) {
                let others = term.synonyms.iter().chain(&term.other_names).map(|name| &**name);
                give(&term.id, &term.label.each().chain(others).collect::<Vec<_>>());
            }
        }
    }
}
