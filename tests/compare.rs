//! Editions and topics side by side: what is counted is counted anew here, the slow and obvious way, and each number is
//! what the explorer finds by its link.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use common::naive::values;
use common::{Corpus, explorer};
use igf_explorer::domain::compare::{self, Line, Number, Spread, by_spread, compared};
use igf_explorer::domain::details::{Confidence, Continuation, Relation};
use igf_explorer::domain::edition::Theme;
use igf_explorer::domain::lineage::{Changes, changes};
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::{Comparison, Dataset, Facet, Record};

/// How many outcomes that have a value of one facet have each value of another.
fn recount(dataset: &Dataset, of: (Facet, &str), by: Facet) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for outcome in dataset.outcomes.iter().cloned().map(Record::Outcome) {
        if values(&outcome, of.0).iter().any(|id| id == of.1) {
            values(&outcome, by).into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
        }
    }
    counts
}

/// A number is what its link finds.
fn check_number(number: &Number) {
    assert_eq!(number.count, explorer().total(&number.query), "{:?}", number.query);
}

/// Rows say for each column what a recount says, and leave out only what is nowhere.
fn check_rows(rows: &[Line], columns: &[(Facet, &str)], by: Facet) {
    for (at, column) in columns.iter().enumerate() {
        let shown = rows.iter().map(|row| (row.id.to_string(), row.numbers[at].count));
        let shown: BTreeMap<String, usize> = shown.filter(|(_, count)| *count > 0).collect();
        assert_eq!(shown, recount(&explorer().dataset, *column, by), "{column:?} by {by:?}");
    }
    rows.iter().flat_map(|row| &row.numbers).for_each(check_number);
}

/// The topics of an edition: those of its outcomes, and those that a theme of its programme names.
fn topics_of(year: u16) -> BTreeSet<String> {
    let dataset = &explorer().dataset;
    let spoken = dataset.outcomes.iter().filter(|outcome| outcome.edition.year == year);
    let spoken = spoken.flat_map(|outcome| &outcome.topics);
    let themes = dataset.themes.iter().filter(|theme| theme.year == year && theme.is_of_programme);
    spoken.chain(themes.flat_map(|theme| &theme.topics)).map(|topic| topic.id.to_string()).collect()
}

fn ids(rows: &[&Line]) -> BTreeSet<String> {
    rows.iter().map(|row| row.id.to_string()).collect()
}

#[test]
fn two_editions_side_by_side_show_what_a_recount_shows() {
    let found = compared(&explorer().dataset, &Comparison::of(Facet::Edition, &["2024", "2019"]));
    found.outcomes.iter().for_each(check_number);
    assert_eq!(found.outcomes[1].count, explorer().dataset.outcomes_of(2024).count());
    let columns = [(Facet::Edition, "2019"), (Facet::Edition, "2024")];
    check_rows(&found.across, &columns, Facet::Topic);
    check_rows(&found.addressees, &columns, Facet::Addressee);
    check_rows(&found.acts, &columns, Facet::Act);
    let lists = by_spread(&found.across);
    let list =
        |spread: Spread| lists.iter().find(|(own, _)| *own == spread).map_or(BTreeSet::new(), |(_, rows)| ids(rows));
    let (before, after) = (topics_of(2019), topics_of(2024));
    assert_eq!(list(Spread::All), before.intersection(&after).cloned().collect());
    assert_eq!(list(Spread::Only(0)), before.difference(&after).cloned().collect());
    assert_eq!(list(Spread::Only(1)), after.difference(&before).cloned().collect());
    assert_eq!(list(Spread::Some), BTreeSet::new());
    assert!(list(Spread::All).contains("ai") && !list(Spread::Only(1)).is_empty());
}

#[test]
fn of_three_editions_some_topics_are_in_two() {
    let years = [2007, 2015, 2024];
    let found = compared(&explorer().dataset, &Comparison::of(Facet::Edition, &["2007", "2015", "2024"]));
    let lists = by_spread(&found.across);
    for (spread, rows) in &lists {
        for id in ids(rows) {
            let there: Vec<usize> = (0..3).filter(|at| topics_of(years[*at]).contains(&id)).collect();
            let expected = match there[..] {
                [only] => Spread::Only(only),
                [_, _] => Spread::Some,
                _ => Spread::All,
            };
            assert_eq!(*spread, expected, "{id}: {there:?}");
        }
    }
    let all: usize = lists.iter().map(|(_, rows)| rows.len()).sum();
    assert_eq!(all, years.iter().flat_map(|year| topics_of(*year)).collect::<BTreeSet<_>>().len());
}

#[test]
fn two_topics_side_by_side_show_what_a_recount_shows() {
    let dataset = &explorer().dataset;
    let found = compared(dataset, &Comparison::of(Facet::Topic, &["privacy", "ai"]));
    let columns = [(Facet::Topic, "ai"), (Facet::Topic, "privacy")];
    check_rows(&found.across, &columns, Facet::Edition);
    check_rows(&found.addressees, &columns, Facet::Addressee);
    check_rows(&found.acts, &columns, Facet::Act);
    assert!(found.across.is_sorted_by(|one, other| one.id > other.id), "the newest edition first");
    assert!(
        found.addressees.is_sorted_by_key(|row| usize::MAX - row.numbers.iter().map(|own| own.count).sum::<usize>())
    );
    found.outcomes.iter().for_each(check_number);
    let has = |outcome: &&Arc<Outcome>, id: &str| outcome.topics.iter().any(|topic| *topic.id == *id);
    for (at, (_, id)) in columns.into_iter().enumerate() {
        assert_eq!(found.outcomes[at].count, dataset.outcomes.iter().filter(|outcome| has(outcome, id)).count());
        let themes = dataset.themes.iter().filter(|theme| theme.topics.iter().any(|topic| *topic.id == *id));
        let naming = compare::naming(dataset, id);
        assert_eq!(naming.count, themes.count());
        check_number(&naming);
        for row in &found.across {
            let topics = topics_of(row.id.parse().unwrap());
            let number = &row.numbers[at];
            assert_eq!(number.count > 0 || number.is_theme, topics.contains(id), "{id} in {}", row.id);
        }
    }
    let shared = compare::shared(dataset, &["ai".to_owned(), "privacy".to_owned()]);
    let both = dataset.outcomes.iter().filter(|outcome| has(outcome, "ai") && has(outcome, "privacy")).count();
    let [(0, 1, number)] = &shared[..] else { panic!("{shared:?}") };
    assert!(both > 0 && number.count == both);
    check_number(number);
}

/// The one text that asks for two topics at once is read as it is meant, whatever the topics are.
#[test]
fn every_pair_of_topics_that_shares_outcomes_can_be_asked_for() {
    let dataset = &explorer().dataset;
    let all: Vec<String> = dataset.vocabulary.topics.iter().map(|topic| topic.id.to_string()).collect();
    for (_, _, number) in compare::shared(dataset, &all).iter().filter(|(_, _, number)| number.count > 0) {
        check_number(number);
    }
}

fn all_relations(corpus: &Corpus) -> Vec<&Relation> {
    corpus.details.iter().flat_map(|details| &details.themes.lineage).collect()
}

/// All ways from a theme to those of a year: the kinds and confidences on each, and where it ends.
fn ways(relations: &[&Relation], from: &str, year: u16) -> Vec<(String, Vec<Continuation>, Vec<Confidence>)> {
    let mut found = Vec::new();
    for relation in relations.iter().filter(|relation| relation.from.iter().any(|id| **id == *from)) {
        for to in &relation.to {
            let mut rest = ways(relations, to, year);
            let own = to.split('-').next().unwrap().parse::<u16>().unwrap();
            if own == year {
                rest.push((to.to_string(), Vec::new(), Vec::new()));
            }
            for (end, mut kinds, mut confidences) in rest {
                kinds.push(relation.kind);
                confidences.push(relation.confidence);
                found.push((end, kinds, confidences));
            }
        }
    }
    found
}

fn between(corpus: &Corpus, before: u16, after: u16) -> Option<Changes> {
    let details: Vec<Arc<_>> = corpus.details.iter().cloned().map(Arc::new).collect();
    let edition = |year| corpus.dataset.edition(year).unwrap();
    changes(&details, edition(before), edition(after))
}

fn names(themes: &[Arc<Theme>]) -> BTreeSet<String> {
    themes.iter().map(|theme| theme.id.to_string()).collect()
}

#[test]
fn what_continues_is_what_the_relations_in_between_lead_to() {
    let corpus = Corpus::shipped();
    let relations = all_relations(&corpus);
    for (before, after) in [(2019, 2024), (2022, 2023), (2019, 2020), (2013, 2017), (2023, 2025)] {
        let found = between(&corpus, before, after).expect("known themes");
        let themes =
            |year: u16| corpus.dataset.themes.iter().filter(move |theme| theme.year == year && theme.is_of_programme);
        let mut reached = BTreeSet::new();
        for theme in themes(before) {
            let ways = ways(&relations, &theme.id, after);
            let ends: BTreeSet<String> = ways.iter().map(|(end, ..)| end.clone()).collect();
            let own = found.continued.iter().find(|own| own.theme == *theme);
            assert_eq!(own.map_or(BTreeSet::new(), |own| names(&own.to)), ends, "{}", theme.id);
            assert_eq!(found.gone.contains(theme), ends.is_empty(), "{}", theme.id);
            reached.extend(ends);
            let Some(own) = own else { continue };
            for kind in [Continuation::Kept, Continuation::Renamed, Continuation::Merged, Continuation::Split] {
                let is_there = ways.iter().any(|(_, kinds, _)| kinds.contains(&kind));
                let is_alone = ways.iter().all(|(_, kinds, _)| kinds.iter().all(|own| *own == kind));
                let is_said = if kind == Continuation::Kept { is_alone } else { is_there };
                assert_eq!(own.kinds.contains(&kind), is_said, "{}: {kind:?}", theme.id);
            }
            let lowest = ways.iter().flat_map(|(.., all)| all).map(|confidence| *confidence as u8).max();
            assert_eq!(Some(own.confidence as u8), lowest, "{}", theme.id);
        }
        let new = themes(after).map(|theme| theme.id.to_string()).filter(|id| !reached.contains(id)).collect();
        assert_eq!(names(&found.new), new, "{before} to {after}");
    }
    let found = between(&corpus, 2019, 2024).expect("known themes");
    assert!(!found.continued.is_empty() && !found.new.is_empty(), "{found:?}");
    assert_eq!(between(&corpus, 2025, 2026), None, "of 2026 no theme is known");
}

#[test]
fn every_edition_has_one_to_compare_it_with_and_every_topic_the_nearest() {
    let dataset = &explorer().dataset;
    let beside = |year| compare::beside(dataset, year).map(|edition| edition.year);
    assert_eq!((beside(2024), beside(2007), beside(2006)), (Some(2023), Some(2006), Some(2007)));
    for topic in &dataset.vocabulary.topics {
        let mut together: BTreeMap<String, usize> = recount(dataset, (Facet::Topic, &topic.id), Facet::Topic);
        together.remove(&*topic.id);
        let found = compare::closest(dataset, &topic.id);
        let most = together.values().max().copied();
        assert_eq!(found.map(|other| together[&*other.id]), most, "{}", topic.id);
    }
    let examples = compare::examples(dataset);
    assert!(examples.len() >= 2);
    for example in examples {
        assert!(example.ids.len() == 2 && example.clone().drop_unknown(dataset).is_empty(), "{example:?}");
    }
}
