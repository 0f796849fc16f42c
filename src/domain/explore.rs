//! (Dataset, Query) → Explored: everything that the explorer shows.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::action::Action;
use super::bit_set::BitSet;
use super::dataset::Dataset;
use super::direct::{Direct, Names};
use super::facet::{FACETS, Facet};
use super::facet_index::{FacetIndex, Filtered};
use super::facet_values::{FacetCounts, ValueCount};
use super::order::{first_in_order, pair};
use super::query::{PAGE_SIZE, Query, Sort};
use super::rank::{Rank, best_first, ranks};
use super::reading::Reading;
use super::record::{Kind, Record};
use super::search::{Indexing, Scores, SearchIndex, Understood};

/// The most texts that are offered when nothing is found.
const MAX_SUGGESTIONS: usize = 3;
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
    /// At least 1.
    pub page_count: usize,
    /// Records that bear the name of what was typed.
    pub direct: Vec<Direct>,
    /// The records of the page in order.
    pub hits: Vec<Record>,
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
        let mut page = query.page.max(1);
        let wanted = |page: usize| Wanted { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE, counts: true };
        let mut answer = self.answer(query, wanted(page));
        let page_count = answer.total.div_ceil(PAGE_SIZE).max(1);
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
        Explored {
            total,
            said,
            totals,
            direct,
            page,
            page_count,
            hits,
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
        // In another order they do not stand by themselves.
        let said = if query.sort == Sort::Relevance { common(&filtered.matches, &scores.said) } else { total };
        let hits = self.ordered(&filtered.matches, &scores, query.sort, wanted.offset, wanted.limit.min(total));
        let is_text_to_blame = filtered.totals.iter().sum::<usize>() == 0 && scores.matches.is_empty();
        let suggestions = if is_text_to_blame { self.suggestions(query, &understood) } else { Vec::new() };
        Answer { understood, filtered, total, said, hits, suggestions }
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

    /// The order is total: score, tier and time, then the place in the files.
    fn ordered(&self, matches: &BitSet, scores: &Scores, sort: Sort, offset: usize, limit: usize) -> Vec<usize> {
        let key = |number: usize| {
            let rank = self.ranks.get(number).copied().unwrap_or(Rank::LAST);
            match sort {
                Sort::Relevance if scores.is_ranked() => {
                    best_first(scores.of(number), scores.said.contains(number), rank)
                }
                Sort::Relevance => pair(rank.tier, rank.newest),
                Sort::Newest => u64::from(rank.newest),
                Sort::Oldest => u64::from(rank.oldest),
            }
        };
        first_in_order(matches, key, offset, limit)
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
