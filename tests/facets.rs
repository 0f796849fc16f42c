//! Filtering: totals, counts, pages and order, against a naive recount over every record of the shipped data.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use common::naive::{Except, Naive, ids, values};
use common::{OUTCOMES, explorer, property};
use igf_explorer::domain::facet::{FACETS, IN_ADDRESSES, ValueOrder};
use igf_explorer::domain::outcome::Evidence;
use igf_explorer::domain::query::PAGE_SIZE;
use igf_explorer::domain::{Action, Dataset, Explored, Explorer, Facet, Kind, Query, Record, Sort, text};
use proptest::prelude::*;

fn naive() -> &'static Naive {
    static NAIVE: OnceLock<Naive> = OnceLock::new();
    NAIVE.get_or_init(|| Naive::new(&explorer().dataset))
}

/// The words of the shipped summaries, each once.
fn corpus_words() -> Vec<String> {
    let summaries = explorer().dataset.outcomes.iter().flat_map(|outcome| outcome.summary.each());
    summaries.flat_map(text::words).collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// Nothing, words of the corpus, beginnings of such words, and anything at all.
fn texts() -> impl Strategy<Value = String> {
    let word = || prop::sample::select(corpus_words());
    let beginning = word().prop_map(|word| word.chars().take(3).collect::<String>());
    let summaries: Vec<String> = explorer().dataset.outcomes.iter().map(|o| o.summary.fr.to_string()).collect();
    let summary = (prop::sample::select(summaries), 0usize..20);
    let several = (word(), word(), word()).prop_filter("different words", |(a, b, c)| a != b && a != c && b != c);
    prop_oneof![
        5 => Just(String::new()),
        3 => word(),
        3 => beginning,
        2 => several.prop_map(|(a, b, c)| format!("{a} {b}, {}", c.chars().take(2).collect::<String>())),
        1 => (word(), word()).prop_filter("different", |(a, b)| a != b).prop_map(|(a, b)| format!("{a} {b}. ")),
        2 => (word(), word()).prop_map(|(a, b)| format!("{a} -{b}")),
        2 => (word(), word(), word()).prop_map(|(a, b, c)| format!("{a} OR {b} {c} ")),
        1 => summary.prop_map(|(text, skip)| format!("\"{}\"", text.split(' ').skip(skip).take(2).collect::<Vec<_>>().join(" "))),
        1 => word().prop_map(|word| misspelt(&word)),
        1 => selection().prop_map(|(facet, id)| format!("{}:{id} ", facet.key())),
        1 => ".{0,12}",
    ]
}

/// The word without its second letter.
fn misspelt(word: &str) -> String {
    word.chars().enumerate().filter(|(at, _)| *at != 1).map(|(_, c)| c).collect()
}

/// One value of one facet; now and then one that does not exist.
fn selection() -> impl Strategy<Value = (Facet, String)> {
    prop::sample::select(IN_ADDRESSES.to_vec()).prop_flat_map(|facet| {
        let known = prop::sample::select(ids(&explorer().dataset, facet));
        let id = prop_oneof![20 => known, 1 => Just("nowhere".to_owned())];
        id.prop_map(move |id| (facet, id))
    })
}

fn queries() -> impl Strategy<Value = Query> {
    let years = prop::option::weighted(0.3, (2004u16..2029, 0u16..20).prop_map(|(first, span)| (first, first + span)));
    let sort = prop::sample::select(vec![Sort::Relevance, Sort::Newest, Sort::Oldest]);
    let show = prop::sample::select([[Kind::Outcomes; 4], Kind::ALL].concat());
    let parts = (texts(), prop::collection::vec(selection(), 0..5), years, sort, 0usize..40, show);
    parts.prop_map(|(text, selections, years, sort, page, show)| {
        let mut query = Query::of_kind(show);
        (query.text, query.years, query.sort, query.page) = (text, years, sort, page);
        selections.iter().for_each(|(facet, id)| query.select(*facet, id));
        query
    })
}

/// The numbers of the records in the dataset.
fn numbers(explored: &Explored) -> Vec<usize> {
    static NUMBERS: OnceLock<BTreeMap<(u8, String), usize>> = OnceLock::new();
    let key = |record: &Record| {
        let kind = match record {
            Record::Outcome(_) => 0,
            Record::Theme(_) => 1,
            Record::Document(_) => 2,
            Record::Milestone(_) => 3,
        };
        (kind, record.id())
    };
    let numbers = NUMBERS.get_or_init(|| explorer().dataset.records().map(|record| key(&record)).zip(0..).collect());
    explored.hits.iter().map(|hit| numbers[&key(hit)]).collect()
}

/// All pages of a query, one after the other.
fn every_page(query: &Query) -> Vec<usize> {
    let pages = explorer().explore(query).page_count;
    (1..=pages).flat_map(|page| numbers(&explorer().explore(&Action::SetPage(page).apply(query)))).collect()
}

/// Checks the order in which the values of a facet are listed.
fn check_value_order(dataset: &Dataset, facet: Facet, listed: &[(String, usize)]) -> Result<(), TestCaseError> {
    let known = ids(dataset, facet);
    let places: Vec<usize> = listed.iter().map(|(id, _)| known.iter().position(|other| other == id).unwrap()).collect();
    if facet.def().order != ValueOrder::Count {
        prop_assert!(places.is_sorted(), "{facet:?}: {listed:?}");
    } else {
        let keys: Vec<_> = listed.iter().zip(places).map(|((_, count), place)| (usize::MAX - count, place)).collect();
        prop_assert!(keys.is_sorted(), "{facet:?}: {listed:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(property(150))]

    #[test]
    fn counts_equal_a_recount_that_leaves_out_the_facets_own_selection(query in queries()) {
        let explored = explorer().explore(&query);
        for def in FACETS.iter().filter(|def| def.facet.applies_to(query.show)) {
            let counts = explored.facets.iter().find(|counts| counts.facet == def.facet).expect("every facet of the kind");
            let listed: Vec<(String, usize)> =
                counts.values.iter().map(|value| (value.id.to_string(), value.count)).collect();
            let as_map: BTreeMap<String, usize> = listed.iter().cloned().collect();
            prop_assert_eq!(as_map.len(), listed.len(), "a value stands twice");
            prop_assert_eq!(as_map, naive().counts(&query, def.facet), "{:?}", def.facet);
            for value in &counts.values {
                prop_assert_eq!(value.is_selected, query.has(def.facet, &value.id));
            }
            check_value_order(&explorer().dataset, def.facet, &listed)?;
        }
    }

    #[test]
    fn totals_and_years_equal_a_recount(query in queries()) {
        let explored = explorer().explore(&query);
        prop_assert_eq!(explored.total, naive().matches(&query, Except::Nothing).len());
        prop_assert_eq!(explored.total, explorer().total(&query));
        let dataset = &explorer().dataset;
        let found = naive().matches(&query, Except::Years);
        let in_year = |year| found.iter().filter(|number| dataset.record(**number).unwrap().year() == year).count();
        let years: Vec<(u16, usize)> = dataset.editions.iter().map(|e| (e.year, in_year(e.year))).collect();
        prop_assert_eq!(explored.years, years);
        let totals = Kind::ALL.map(|kind| {
            naive().matches(&Query { show: kind, ..query.clone() }, Except::Nothing).len()
        });
        prop_assert_eq!(explored.totals, totals, "how many there are of the other kinds");
    }

    #[test]
    fn the_pages_together_show_every_match_once(query in queries()) {
        let mut shown = every_page(&query);
        let explored = explorer().explore(&query);
        prop_assert_eq!(explored.page_count, explored.total.div_ceil(PAGE_SIZE).max(1));
        prop_assert_eq!(explored.page, query.page.clamp(1, explored.page_count), "a page past the end is the last");
        let on_page = shown.iter().skip((explored.page - 1) * PAGE_SIZE).take(PAGE_SIZE).copied().collect::<Vec<_>>();
        prop_assert_eq!(numbers(&explored), on_page);
        shown.sort_unstable();
        prop_assert_eq!(shown, naive().matches(&query, Except::Nothing));
    }

    #[test]
    fn the_order_is_total_and_the_same_every_time(query in queries()) {
        let shown = every_page(&query);
        let rebuilt = fresh().explore(&query);
        prop_assert_eq!(&explorer().explore(&query), &rebuilt, "another explorer of the same data answers the same");
        let by_time = |number: &usize| {
            let record = explorer().dataset.record(*number).unwrap();
            let (time, tier) = (record.time(), record.tier());
            match query.sort {
                Sort::Oldest => (time, tier, *number),
                Sort::Newest => (u32::MAX - time, tier, *number),
                Sort::Relevance => (tier, u32::MAX - time, *number),
            }
        };
        if query.sort != Sort::Relevance || explorer().understand(&query.text).units.is_empty() {
            let (said, filed) = shown.split_at(rebuilt.said);
            let is_sorted = said.is_sorted_by_key(by_time) && filed.is_sorted_by_key(by_time);
            prop_assert!(is_sorted, "{:?}: {:?}", query.sort, shown);
        }
    }

    #[test]
    fn a_way_out_is_offered_only_when_nothing_matches_and_its_count_is_true(query in queries()) {
        let explored = explorer().explore(&query);
        prop_assert!(explored.total == 0 || explored.ways_out.is_empty());
        for (act, count) in &explored.ways_out {
            let after = act.clone().apply(&query);
            prop_assert_eq!(*count, naive().matches(&after, Except::Nothing).len(), "{:?}", act);
            prop_assert!(*count > 0);
        }
        prop_assert_eq!(explored.ways_out.len(), expected_ways_out(&query), "{:?}", explored.ways_out);
    }
}

/// How many single acts lead out of a query that matches nothing.
fn expected_ways_out(query: &Query) -> usize {
    if !naive().matches(query, Except::Nothing).is_empty() {
        return 0;
    }
    let finds = |except| !naive().matches(query, except).is_empty();
    let facets = IN_ADDRESSES.into_iter().filter(|facet| !query.selected(*facet).is_empty());
    let facets = facets.filter(|facet| facet.applies_to(query.show));
    let finds_after = |act: Action| !naive().matches(&act.apply(query), Except::Nothing).is_empty();
    let other_kinds = Kind::ALL.into_iter().filter(|kind| *kind != query.show && finds_after(Action::Show(*kind)));
    other_kinds.count()
        + facets.filter(|facet| finds(Except::Facet(*facet))).count()
        + usize::from(query.years.is_some() && finds(Except::Years))
        + usize::from(!query.text.trim().is_empty() && finds_after(Action::Ask(String::new())))
}

/// A second explorer of the same data.
fn fresh() -> &'static Explorer {
    static FRESH: OnceLock<Explorer> = OnceLock::new();
    FRESH.get_or_init(|| Explorer::new(common::Corpus::shipped().dataset))
}

fn total(selections: &[(Facet, &str)]) -> usize {
    let mut query = Query::default();
    selections.iter().for_each(|(facet, id)| query.select(*facet, id));
    explorer().explore(&query).total
}

#[test]
fn an_empty_query_lists_everything() {
    let explored = explorer().explore(&Query::default());
    assert_eq!(explored.total, OUTCOMES);
    assert_eq!((explored.page, explored.page_count), (1, OUTCOMES.div_ceil(PAGE_SIZE)));
    assert_eq!(explored.hits.len(), PAGE_SIZE);
    assert_eq!(explored.years.iter().map(|(_, count)| count).sum::<usize>(), OUTCOMES);
    assert!(explored.facets.iter().all(|facet| facet.values.iter().all(|value| value.count > 0)), "zero is hidden");
}

/// What is official is never behind what others report, of one edition or at the start.
#[test]
fn without_a_query_the_best_sourced_come_first() {
    for sort in [Sort::Relevance, Sort::Newest, Sort::Oldest] {
        let query = Query { sort, ..Query::default() };
        let outcomes: Vec<_> = every_page(&query).iter().map(|number| &explorer().dataset.outcomes[*number]).collect();
        for (one, next) in outcomes.iter().zip(outcomes.iter().skip(1)) {
            let is_same = one.edition.year == next.edition.year;
            assert!(!is_same || one.evidence <= next.evidence, "{sort:?}: {} before {}", one.id, next.id);
        }
        if sort == Sort::Relevance {
            assert!(outcomes[..10].iter().all(|outcome| outcome.evidence <= Evidence::Quoted));
        }
    }
}

#[test]
fn showing_another_kind_takes_back_the_filters_that_it_does_not_have() {
    let mut query = Query::of(Facet::Addressee, "parliaments");
    query.select(Facet::Topic, "ai");
    let shown = Action::Show(Kind::Themes).apply(&query);
    assert_eq!((shown.show, shown.selections().collect::<Vec<_>>()), (Kind::Themes, vec![(Facet::Topic, "ai")]));
}

#[test]
fn values_of_one_facet_widen_and_other_facets_narrow() {
    let (ai, gender) = ((Facet::Topic, "ai"), (Facet::Topic, "gender"));
    let outcomes = || explorer().dataset.outcomes.iter().cloned().map(Record::Outcome);
    let has = |outcome: &Record, facet, id: &str| values(outcome, facet).iter().any(|own| own == id);
    let either = outcomes().filter(|o| has(o, Facet::Topic, "ai") || has(o, Facet::Topic, "gender")).count();
    assert_eq!(total(&[ai, gender]), either);
    let both = outcomes().filter(|o| has(o, Facet::Topic, "ai") && has(o, Facet::Edition, "2024")).count();
    assert_eq!(total(&[ai, (Facet::Edition, "2024")]), both);
    assert!(total(&[ai]) < either && both > 0 && both < total(&[ai]));
}

#[test]
fn an_unknown_value_selects_nothing_but_widens_nothing_either() {
    assert_eq!(total(&[(Facet::Topic, "nowhere")]), 0);
    assert_eq!(total(&[(Facet::Topic, "nowhere"), (Facet::Topic, "ai")]), total(&[(Facet::Topic, "ai")]));
    assert!(!explorer().knows(Facet::Topic, "nowhere") && explorer().knows(Facet::Topic, "ai"));
}

#[test]
fn a_selected_value_without_outcomes_stays_in_sight() {
    let mut query = Query::of(Facet::Edition, "2006");
    query.select(Facet::Evidence, "agreed");
    query.text = "zzzzzz".to_owned();
    let explored = explorer().explore(&query);
    let shown = |facet: Facet| explored.facets.iter().find(|counts| counts.facet == facet).unwrap().values.clone();
    let edition = shown(Facet::Edition);
    assert_eq!((edition.len(), &*edition[0].id, edition[0].count, edition[0].is_selected), (1, "2006", 0, true));
    assert!(shown(Facet::Topic).is_empty());
}

#[test]
fn editions_and_themes_go_by_time_evidence_by_strength_the_others_by_count() {
    let order = |facets: &[Facet], order| assert!(facets.iter().all(|facet| facet.def().order == order), "{order:?}");
    order(&[Facet::Edition, Facet::Theme], ValueOrder::Time);
    order(&[Facet::Topic, Facet::Addressee, Facet::DocumentKind], ValueOrder::Count);
    order(&[Facet::Evidence, Facet::Act, Facet::Level], ValueOrder::Vocabulary);
}

#[test]
fn data_without_outcomes_is_explored_without_fuss() {
    let explored = Explorer::new(Dataset::default()).explore(&Action::SetPage(7).apply(&Query::default()));
    assert_eq!((explored.total, explored.page, explored.page_count), (0, 1, 1));
    assert!(explored.ways_out.is_empty() && explored.years.is_empty());
}
