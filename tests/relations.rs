//! How records belong together: what pages list beside the record that they show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::explorer;
use igf_explorer::domain::relations::{Section, by_edition, neighbours, related, richest_in, sections};
use igf_explorer::domain::vocabulary::{PARLIAMENTARY_OUTPUT, PARLIAMENTS, find};

#[test]
fn every_outcome_of_an_edition_stands_in_one_section_that_it_belongs_to() {
    let dataset = &explorer().dataset;
    for edition in &dataset.editions {
        let mut listed = Vec::new();
        for (section, outcomes) in sections(dataset, edition) {
            for outcome in outcomes {
                let belongs = match &section {
                    Section::Theme(theme) => outcome.theme.as_ref() == Some(theme),
                    Section::Document(document) => outcome.theme.is_none() && outcome.document == *document,
                };
                assert!(belongs, "{}", outcome.id);
                listed.push(outcome.id.clone());
            }
        }
        let mut all: Vec<_> = dataset.outcomes_of(edition.year).map(|outcome| outcome.id.clone()).collect();
        listed.sort();
        all.sort();
        assert_eq!(listed, all, "{}", edition.year);
    }
}

#[test]
fn a_neighbours_other_neighbour_is_the_outcome_itself() {
    let dataset = &explorer().dataset;
    for outcome in &dataset.outcomes {
        let (before, after) = neighbours(dataset, outcome);
        for (there, back) in [
            (&before, before.as_ref().map(|other| neighbours(dataset, other).1)),
            (&after, after.as_ref().map(|other| neighbours(dataset, other).0)),
        ] {
            assert_eq!(there.is_some().then(|| outcome.clone()), back.flatten(), "{}", outcome.id);
        }
    }
}

#[test]
fn related_outcomes_are_of_other_editions_and_share_a_topic() {
    let dataset = &explorer().dataset;
    for outcome in &dataset.outcomes {
        for other in related(dataset, outcome) {
            assert!(other.edition.year != outcome.edition.year, "{}", outcome.id);
            assert!(other.topics.iter().any(|topic| outcome.topics.contains(topic)), "{}", outcome.id);
        }
    }
}

#[test]
fn a_topic_lists_all_of_its_outcomes_newest_edition_first() {
    let dataset = &explorer().dataset;
    for topic in &dataset.vocabulary.topics {
        let list = by_edition(dataset, &topic.id);
        assert!(list.is_sorted_by(|(one, _), (other, _)| one.year > other.year), "{}", topic.id);
        let all = dataset.outcomes.iter().filter(|outcome| outcome.topics.contains(topic)).count();
        assert_eq!(list.iter().map(|(_, outcomes)| outcomes.len()).sum::<usize>(), all, "{}", topic.id);
    }
}

#[test]
fn the_richest_edition_of_a_kind_of_document_is_named_where_there_is_one() {
    let dataset = &explorer().dataset;
    assert_eq!(richest_in(dataset, PARLIAMENTARY_OUTPUT).map(|edition| edition.year), Some(2024));
    assert_eq!(richest_in(dataset, "nowhere"), None);
}

#[test]
fn the_terms_that_the_interface_points_at_are_in_the_vocabulary() {
    let vocabulary = &explorer().dataset.vocabulary;
    assert!(find(&vocabulary.addressees, PARLIAMENTS).is_some());
    assert!(find(&vocabulary.documents, PARLIAMENTARY_OUTPUT).is_some());
}
