//! Which records have which value of which facet, in both directions, and the counts that follow.

use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::facet::{FACETS, Facet};
use super::facet_values::{FacetCounts, FacetValues, Value, named};
use super::query::Query;
use super::record::Kind;

/// The values of all facets and the years.
pub struct FacetIndex {
    len: usize,
    facets: Vec<FacetValues>,
    /// The values of every record, one record after the other, by their number among those of all facets.
    values: Vec<u32>,
    /// Where the values of each record end.
    ends: Vec<u32>,
    /// The year of each record, and all years in rising order, also one without records.
    year_of: Vec<u16>,
    years: Vec<u16>,
    /// The records of each kind, in the order of [`Kind::ALL`].
    kinds: [BitSet; Kind::ALL.len()],
}

/// What the facets say to a query.
pub struct Filtered {
    /// The records of the kind shown that pass every filter.
    pub matches: BitSet,
    /// How many records of each kind pass the filters that apply to it, in the order of [`Kind::ALL`].
    pub totals: [usize; Kind::ALL.len()],
    /// The facets of the kind shown, in the order of [`FACETS`]; each leaves its own selection out. None if they are not
    /// wanted, nor the years.
    pub facets: Vec<FacetCounts>,
    /// Records of the kind shown by year, leaving out the range of years.
    pub years: Vec<(u16, usize)>,
}

/// A filter: by the position of a facet, or by years.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    Facet(usize),
    Years,
}

impl FacetIndex {
    /// Collects the values of a dataset.
    pub fn build(dataset: &Dataset) -> Self {
        let len = dataset.len();
        let mut first = 0;
        let mut facets = Vec::with_capacity(FACETS.len());
        for def in &FACETS {
            let facet = FacetValues::build(def, dataset, first);
            first += facet.values.len();
            facets.push(facet);
        }
        let year_of = dataset.records().map(|record| record.year()).collect();
        let years = dataset.editions.iter().map(|edition| edition.year).collect();
        let (values, ends) = columns(&facets, len);
        let kinds = Kind::ALL.map(|kind| {
            let numbers = dataset.numbers(kind);
            BitSet::collect((0..len).map(|number| numbers.contains(&number)))
        });
        FacetIndex { len, facets, values, ends, year_of, years, kinds }
    }

    /// The records of `matches` that pass the query's filters, and the counts of all values if they are wanted.
    pub fn apply(&self, query: &Query, matches: &BitSet, with_counts: bool) -> Filtered {
        let filters = self.filters(query);
        let all_of = |kind: Kind, except: Option<Filter>| {
            let mut set = matches.clone();
            self.kinds.get(kind as usize).into_iter().for_each(|own| set.intersect_with(own));
            let others = filters.iter().filter(|(filter, _)| Some(*filter) != except && self.applies_to(*filter, kind));
            others.for_each(|(_, allowed)| set.intersect_with(allowed));
            set
        };
        let all_but = |except: Filter| all_of(query.show, Some(except));
        let is_filter = |filter: Filter| filters.iter().any(|(other, _)| *other == filter);
        let passed = all_of(query.show, None);
        let totals = Kind::ALL.map(|kind| if kind == query.show { passed.count() } else { all_of(kind, None).count() });
        if !with_counts {
            return Filtered { matches: passed, totals, facets: Vec::new(), years: Vec::new() };
        }
        let counts = self.count(&passed);
        let own = self.facets.iter().enumerate().filter(|(_, facet)| facet.facet.applies_to(query.show));
        let facets = own.map(|(at, facet)| match is_filter(Filter::Facet(at)) {
            true => facet.counts(query, &self.count(&all_but(Filter::Facet(at)))),
            false => facet.counts(query, &counts),
        });
        let facets = facets.collect();
        let years = match is_filter(Filter::Years) {
            true => self.years(&all_but(Filter::Years)),
            false => self.years(&passed),
        };
        Filtered { matches: passed, totals, facets, years }
    }

    /// The records of `matches` of the kind shown that pass the query's filters, and nothing else.
    pub fn passed(&self, query: &Query, mut matches: BitSet) -> BitSet {
        self.kinds.get(query.show as usize).into_iter().for_each(|own| matches.intersect_with(own));
        let filters = self.filters(query);
        let own = filters.iter().filter(|(filter, _)| self.applies_to(*filter, query.show));
        own.for_each(|(_, allowed)| matches.intersect_with(allowed));
        matches
    }

    fn applies_to(&self, filter: Filter, kind: Kind) -> bool {
        match filter {
            Filter::Facet(at) => self.facets.get(at).is_some_and(|facet| facet.facet.applies_to(kind)),
            Filter::Years => true,
        }
    }

    /// Whether a facet has a value of that id.
    pub fn knows(&self, facet: Facet, id: &str) -> bool {
        self.value(facet, id).is_some()
    }

    /// The records of a value, in rising order.
    pub fn records_of(&self, facet: Facet, id: &str) -> &[u32] {
        self.value(facet, id).map_or(&[], |value| &value.records)
    }

    /// The id of the value that a reader names: see [`named`].
    pub fn resolve(&self, facet: Facet, dataset: &Dataset, name: &str) -> Option<Box<str>> {
        if self.knows(facet, name) { Some(name.into()) } else { named(facet, dataset, name) }
    }

    fn value(&self, facet: Facet, id: &str) -> Option<&Value> {
        self.facets.iter().find(|values| values.facet == facet)?.get(id)
    }

    /// The filters that the query sets, each with the records that it lets pass.
    fn filters(&self, query: &Query) -> Vec<(Filter, BitSet)> {
        let facets = self.facets.iter().enumerate();
        let selected = facets.filter(|(_, facet)| !query.selected(facet.facet).is_empty());
        let mut filters: Vec<(Filter, BitSet)> =
            selected.map(|(at, facet)| (Filter::Facet(at), facet.union(query, self.len))).collect();
        if let Some((first, last)) = query.years {
            let inside = self.year_of.iter().map(|year| (first..=last).contains(year));
            filters.push((Filter::Years, BitSet::collect(inside)));
        }
        filters
    }

    /// How many of the records have each value, by the number of the value. Of most records, it is the others that are
    /// counted.
    fn count(&self, records: &BitSet) -> Vec<u32> {
        if records.count() * 2 <= self.len {
            return self.count_each(records);
        }
        let values = self.facets.iter().flat_map(|facet| &facet.values);
        let others = self.count_each(&records.complement(self.len));
        values.zip(others).map(|(value, others)| value.records.len() as u32 - others).collect()
    }

    fn count_each(&self, records: &BitSet) -> Vec<u32> {
        let mut counts = vec![0; self.facets.iter().map(|facet| facet.values.len()).sum()];
        records.each(|record| {
            let start = record.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
            let end = self.ends.get(record).copied().unwrap_or(start);
            for value in self.values.get(start as usize..end as usize).unwrap_or_default() {
                if let Some(count) = counts.get_mut(*value as usize) {
                    *count += 1;
                }
            }
        });
        counts
    }

    fn years(&self, records: &BitSet) -> Vec<(u16, usize)> {
        let [first, .., last] = self.years[..] else {
            return self.years.iter().map(|year| (*year, records.count())).collect();
        };
        // Years follow each other but for a gap here and there: a slot for each, found by the difference.
        let slot = |year: u16| usize::from(year - first);
        let mut slots = vec![0; slot(last) + 1];
        records.each(|record| {
            if let Some(count) = self.year_of.get(record).and_then(|year| slots.get_mut(slot(*year))) {
                *count += 1;
            }
        });
        self.years.iter().map(|year| (*year, slots.get(slot(*year)).copied().unwrap_or(0))).collect()
    }

    /// The memory that the index holds, in bytes.
    pub fn bytes(&self) -> usize {
        let lists = self.facets.iter().flat_map(|facet| &facet.values).map(|value| value.records.capacity() * 4);
        lists.sum::<usize>() + (self.values.capacity() + self.ends.capacity()) * 4 + self.year_of.capacity() * 2
    }
}

/// The values of every record, one record after the other, and where those of each end.
fn columns(facets: &[FacetValues], len: usize) -> (Vec<u32>, Vec<u32>) {
    // Every value with its number, and with each of its records.
    let numbered = || {
        let values = facets.iter().flat_map(|facet| (facet.first as u32..).zip(&facet.values));
        values.flat_map(|(number, value)| value.records.iter().map(move |record| (number, *record as usize)))
    };
    let mut counts = vec![0u32; len];
    for (_, record) in numbered() {
        if let Some(count) = counts.get_mut(record) {
            *count += 1;
        }
    }
    // Where the next value of each record stands: in the end, where its values end.
    let mut next = Vec::with_capacity(len);
    let mut total = 0;
    for count in counts {
        next.push(total);
        total += count;
    }
    let mut values = vec![0; total as usize];
    for (number, record) in numbered() {
        if let Some(at) = next.get_mut(record)
            && let Some(value) = values.get_mut(*at as usize)
        {
            *value = number;
            *at += 1;
        }
    }
    (values, next)
}
