//! (Dataset, Query) → Explored: everything that the explorer shows.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::action::Action;
use super::answer::{Answer, Explored, Near, Wanted};
use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::direct::{Direct, Names};
use super::facet::{FACETS, Facet};
use super::facet_index::{FacetIndex, Filtered};
use super::order::{first_in_order, pair, sorted_by};
use super::query::{PAGE_SIZE, Query, Sort};
use super::rank::{Rank, best_first, ranks};
use super::reading::Reading;
use super::record::{Kind, Record};
use super::search::{Indexing, Scores, SearchIndex, Understood};

/// The most texts that are offered when nothing is found.
const MAX_SUGGESTIONS: usize = 3;
/// Where fewer records say a text, those that say a part of it follow, until there are so many.
const FEW: usize = 10;

/// A dataset with its indexes.
pub struct Explorer {
    pub dataset: Dataset,
    facets: FacetIndex,
    /// Built when a text is searched for the first time: most pages are shown without one.
    search: OnceLock<SearchIndex>,
    names: OnceLock<Names>,
    /// By record.
    ranks: Vec<Rank>,
}

impl Explorer {
    pub fn new(dataset: Dataset) -> Self {
        let facets = FacetIndex::build(&dataset);
        let ranks = ranks(&dataset);
        Explorer { dataset, facets, search: OnceLock::new(), names: OnceLock::new(), ranks }
    }

    /// Builds the index of the search ahead, so that the first text need not wait for it.
    pub fn prepare_search(&self) {
        self.search();
    }

    /// Begins to build the index, for [`Explorer::use_index`]; `None` where it is there.
    pub fn begin_index(&self) -> Option<Indexing> {
        (!self.has_index()).then(|| Indexing::new(&self.dataset))
    }

    /// Whether the index is there.
    pub fn has_index(&self) -> bool {
        self.search.get().is_some()
    }

    /// Uses an index of which all records were read, unless a text could not wait for it.
    pub fn use_index(&self, indexing: Indexing) {
        drop(self.search.set(indexing.finish(&self.dataset)));
    }

    fn search(&self) -> &SearchIndex {
        self.search.get_or_init(|| {
            let mut indexing = Indexing::new(&self.dataset);
            indexing.read(&self.dataset, usize::MAX);
            indexing.finish(&self.dataset)
        })
    }

    /// Answers a query with the page of results that it asks for.
    pub fn explore(&self, query: &Query) -> Explored {
        self.explore_by(query, PAGE_SIZE)
    }

    /// The same, with so many results on a page; at least one.
    pub fn explore_by(&self, query: &Query, page_size: usize) -> Explored {
        let page_size = page_size.max(1);
        let mut page = query.page.max(1);
        let wanted = |page: usize| Wanted { offset: (page - 1) * page_size, limit: page_size, counts: true };
        let mut answer = self.answer(query, wanted(page));
        let page_count = answer.total.div_ceil(page_size).max(1);
        if page > page_count {
            page = page_count;
            answer = self.answer(query, wanted(page));
        }
        let Answer { understood, filtered, total, said, hits, suggestions } = answer;
        let hits = hits.iter().filter_map(|number| self.dataset.record(*number)).collect();
        let is_empty = total == 0;
        let ways_out = if is_empty { self.ways_out(query) } else { Vec::new() };
        let Filtered { totals, facets, years, .. } = filtered;
        let direct = self.direct_answers(&query.text);
        let near = self.near(query, FEW.saturating_sub(total));
        Explored {
            total,
            said,
            totals,
            direct,
            page,
            page_size,
            page_count,
            hits,
            near,
            facets,
            years,
            understood,
            ways_out,
            suggestions,
        }
    }

    /// The answer to a query.
    pub fn answer(&self, query: &Query, wanted: Wanted) -> Answer {
        let reading = self.read(&query.text);
        // Another kind may be asked for other words of the text: what is said of it is what a reader finds there.
        let differs = |kind: &Kind| *kind != query.show && reading.asks_otherwise(query.show, *kind);
        let passing =
            |kind: Kind| self.facets.passed(&Query { show: kind, ..query.clone() }, reading.found(kind)).count();
        let others: Vec<(Kind, usize)> =
            Kind::ALL.into_iter().filter(differs).map(|kind| (kind, passing(kind))).collect();
        let (understood, scores) = reading.of_kind(query.show);
        let mut filtered = self.facets.apply(query, &scores.matches, wanted.counts);
        for (kind, count) in others {
            filtered.totals.get_mut(kind as usize).into_iter().for_each(|total| *total = count);
        }
        let total = filtered.matches.count();
        let sort = understood.order.filter(|_| query.sort == Sort::Relevance).unwrap_or(query.sort);
        let said = common(&filtered.matches, &scores.said);
        let hits = self.ordered(&filtered.matches, &scores, sort, wanted.offset, wanted.limit.min(total));
        let is_text_to_blame = filtered.totals.iter().sum::<usize>() == 0 && scores.matches.is_empty();
        let suggestions = if is_text_to_blame { self.suggestions(query, &understood) } else { Vec::new() };
        Answer { understood, filtered, total, said, hits, suggestions }
    }

    /// At most so many records of the kind shown that pass the filters and say a part of the text, not all of what is asked.
    pub fn near(&self, query: &Query, limit: usize) -> Near {
        let reading = if limit == 0 { None } else { Some(self.read(&query.text)) };
        let Some(reading) = reading.filter(Reading::asks_for_several) else { return Near::default() };
        let (understood, scores, told) = reading.near(query.show, self.search(), &self.dataset);
        let filtered = self.facets.passed(query, BitSet::full(self.dataset.len()));
        let told: Vec<(usize, u32)> = told.into_iter().filter(|(record, _)| filtered.contains(*record)).collect();
        let key = |(record, weight): &(usize, u32)| pair(u32::MAX - weight, u32::MAX - scores.of(*record));
        let first = sorted_by(&told, key).into_iter().take(limit);
        Near { records: first.filter_map(|(record, _)| self.dataset.record(record)).collect(), understood }
    }

    /// Every record that a query finds, in the order of its results.
    pub fn all_of(&self, query: &Query) -> Vec<Record> {
        let hits = self.answer(query, Wanted { offset: 0, limit: usize::MAX, counts: false }).hits;
        hits.into_iter().filter_map(|number| self.dataset.record(number)).collect()
    }

    /// How many records of the kind shown match, and nothing else.
    pub fn total(&self, query: &Query) -> usize {
        self.facets.passed(query, self.read(&query.text).found(query.show)).count()
    }

    /// The records that bear the name of a text.
    pub fn direct_answers(&self, text: &str) -> Vec<Direct> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        self.names.get_or_init(|| Names::collect(&self.dataset)).answers(&self.dataset, text)
    }

    fn read(&self, text: &str) -> Reading {
        let understood = self.understand(text);
        if understood.is_empty() {
            return Reading::of_nothing(understood, self.dataset.len());
        }
        Reading::new(understood, self.search(), &self.dataset, &self.facets)
    }

    /// The memory that the indexes hold, in bytes; the dataset is not counted.
    pub fn index_bytes(&self) -> usize {
        self.search().bytes() + self.facets.bytes()
    }

    /// How a text is understood.
    pub fn understand(&self, text: &str) -> Understood {
        if text.trim().is_empty() {
            return Understood::default();
        }
        self.search().understand(text, &self.facets, &self.dataset)
    }

    /// Whether a facet has a value of that id.
    pub fn knows(&self, facet: Facet, id: &str) -> bool {
        self.facets.knows(facet, id)
    }

    /// What says the text first, in every order. The order is total: score, tier and time, then the place in the files.
    fn ordered(&self, matches: &BitSet, scores: &Scores, sort: Sort, offset: usize, limit: usize) -> Vec<usize> {
        let is_filed = |number: usize| u32::from(!scores.said.contains(number));
        let key = |number: usize| {
            let rank = self.ranks.get(number).copied().unwrap_or(Rank::LAST);
            match sort {
                Sort::Relevance if scores.is_ranked() => {
                    best_first(scores.of(number), scores.said.contains(number), rank)
                }
                Sort::Relevance => pair(rank.tier, rank.newest),
                Sort::Newest => pair(is_filed(number), rank.newest),
                Sort::Oldest => pair(is_filed(number), rank.oldest),
            }
        };
        first_in_order(matches, key, offset, limit)
    }

    fn ways_out(&self, query: &Query) -> Vec<(Action, usize)> {
        let facets = FACETS.iter().filter(|def| !query.selected(def.facet).is_empty());
        let mut acts: Vec<Action> = facets.map(|def| Action::ClearFacet(def.facet)).collect();
        acts.extend(query.years.map(|_| Action::SetYears(None)));
        if !query.text.trim().is_empty() {
            acts.push(Action::Ask(String::new()));
        }
        let others = Kind::ALL.into_iter().filter(|kind| *kind != query.show);
        acts.extend(others.map(Action::Show));
        let counted = acts.into_iter().map(|act| (act.clone(), self.total(&act.apply(query))));
        counted.filter(|(_, total)| *total > 0).collect()
    }

    /// Texts near to that of a query which find nothing as it stands, each with its number of records.
    fn suggestions(&self, query: &Query, understood: &Understood) -> Vec<(String, usize)> {
        let mut texts = self.search().near_texts(understood);
        let mut seen = HashSet::new();
        texts.retain(|text| !text.is_empty() && seen.insert(text.clone()));
        let counted = texts.into_iter().map(|text| {
            let total = self.total(&Action::SetText(text.clone()).apply(query));
            (text, total)
        });
        counted.filter(|(_, total)| *total > 0).take(MAX_SUGGESTIONS).collect()
    }
}

/// How many numbers two sets share.
fn common(one: &BitSet, other: &BitSet) -> usize {
    let mut both = one.clone();
    both.intersect_with(other);
    both.count()
}
