//! How records belong together: what pages list beside the record that they show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::explorer;
use std::sync::Arc;

use igf_explorer::domain::direct::Direct;
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::overview::overview;
use igf_explorer::domain::relations::{
    asked_on, by_document, by_edition, by_evidence, named_in, neighbours, related, richest_in,
};
use igf_explorer::domain::vocabulary::{PARLIAMENTARY_OUTPUT, PARLIAMENTS, find};
use igf_explorer::domain::{Facet, Query};

#[test]
fn every_outcome_of_an_edition_stands_under_its_document_the_best_sourced_first() {
    let dataset = &explorer().dataset;
    for edition in &dataset.editions {
        let documents = by_document(dataset, edition);
        let best = |outcomes: &[Arc<Outcome>]| outcomes[0].evidence;
        assert!(documents.is_sorted_by_key(|(_, outcomes)| best(outcomes)), "{}", edition.year);
        let mut listed = Vec::new();
        for (document, outcomes) in documents {
            assert!(outcomes.is_sorted_by_key(|outcome| outcome.evidence), "{}", document.id);
            assert!(outcomes.iter().all(|outcome| outcome.document == document), "{}", document.id);
            listed.extend(outcomes.into_iter().map(|outcome| outcome.id.clone()));
        }
        let mut all: Vec<_> = dataset.outcomes_of(edition.year).map(|outcome| outcome.id.clone()).collect();
        listed.sort();
        all.sort();
        assert_eq!(listed, all, "{}", edition.year);
    }
}

#[test]
fn a_topic_has_the_themes_that_name_it_and_those_whom_its_outcomes_address() {
    let dataset = &explorer().dataset;
    for topic in &dataset.vocabulary.topics {
        let named = named_in(dataset, &topic.id);
        assert!(named.is_sorted_by_key(|(edition, _)| edition.year), "{}", topic.id);
        let all = dataset.themes.iter().filter(|theme| theme.topics.contains(topic)).count();
        assert_eq!(named.iter().map(|(_, themes)| themes.len()).sum::<usize>(), all, "{}", topic.id);
        let asked = asked_on(dataset, &topic.id);
        assert!(asked.is_sorted_by(|(_, one), (_, other)| one >= other), "{}", topic.id);
        let classes = by_evidence(dataset, &topic.id);
        assert!(classes.is_sorted_by_key(|(_, outcomes)| outcomes[0].evidence), "{}", topic.id);
    }
    // A line that can be read from the pages of the editions by hand.
    let years: Vec<u16> = named_in(dataset, "critical-resources")
        .iter()
        .filter(|(_, themes)| themes.iter().any(|theme| theme.is_of_programme))
        .map(|(edition, _)| edition.year)
        .collect();
    assert_eq!(years, [2007, 2008, 2009, 2010, 2011, 2012, 2014, 2015]);
}

#[test]
fn the_picture_of_all_editions_counts_what_the_filters_count() {
    let dataset = &explorer().dataset;
    let overview = overview(dataset);
    assert_eq!(overview.editions.len(), 20);
    assert!(overview.rows.is_sorted_by(|one, other| one.total >= other.total));
    for row in &overview.rows {
        for (edition, cell) in overview.editions.iter().zip(&row.cells) {
            let place = (edition.year, &row.topic.id);
            let on_topic = dataset.outcomes_of(edition.year).filter(|outcome| outcome.topics.contains(&row.topic));
            assert_eq!(cell.count, on_topic.count(), "{place:?}");
            let mut query = Query::of(Facet::Topic, &row.topic.id);
            query.select(Facet::Edition, &edition.id);
            assert_eq!(cell.count, explorer().total(&query), "{place:?}");
            let mut themes = edition.themes.iter().filter(|theme| theme.is_of_programme);
            assert_eq!(cell.is_theme, themes.any(|theme| theme.topics.contains(&row.topic)), "{place:?}");
        }
        assert_eq!(row.total, explorer().total(&Query::of(Facet::Topic, &row.topic.id)), "{}", row.topic.id);
    }
}

#[test]
fn what_bears_the_name_of_what_was_typed_stands_first() {
    for (text, expected) in [
        ("2024", "Edition 2024"),
        ("list of themes of IGF 2019", "themes 2019"),
        ("Quels sont les thèmes du FGI 2019 ?", "themes 2019"),
        ("sub-themes of Kyoto", "themes 2023"),
        ("What was decided at IGF 2024?", "Edition 2024"),
        ("when did the Forum first talk about artificial intelligence?", "Topic ai"),
        ("Riyad", "Edition 2024"),
        ("berlin", "Edition 2019"),
        ("privacy", "Topic privacy"),
        ("intelligence artificielle", "Topic ai"),
        ("2024-pt-1a", "Outcome 2024-pt-1a"),
        ("Data Governance", "Topic data-governance"),
        ("2019 vs 2024", "Comparison 2019 2024"),
        ("compare Berlin and Riyadh", "Comparison 2019 2024"),
        ("différence entre Bali et Kyoto", "Comparison 2013 2023"),
        ("privacy versus encryption", "Topic privacy"),
        ("comparer intelligence artificielle et cybersécurité", "Comparison ai cybersecurity"),
        ("CGI.br", "Edition 2007"),
        ("Brazilian Internet Steering Committee", "Edition 2007"),
        ("Which edition did the Government of Ethiopia host?", "Edition 2022"),
        ("Ministère fédéral de l’économie et de l’énergie", "Edition 2019"),
        ("Union interparlementaire", "Edition 2020"),
        ("Norwegian Parliament", "Edition 2025"),
        ("Governance & ethics of AI algorithms", "Theme 2019-governance-of-ai-algorithms"),
    ] {
        let found = explorer().direct_answers(text);
        assert!((1..=3).contains(&found.len()), "{text}: {}", found.len());
        let name = match &found[0] {
            Direct::Edition(edition) => format!("Edition {}", edition.id),
            Direct::Topic(topic) => format!("Topic {}", topic.id),
            Direct::Theme(theme) => format!("Theme {}", theme.id),
            Direct::Document(document) => format!("Document {}", document.full_id()),
            Direct::Outcome(outcome) => format!("Outcome {}", outcome.id),
            Direct::Comparison(comparison) => format!("Comparison {}", comparison.ids.join(" ")),
            Direct::List(kind, edition) => {
                format!("{} {}", kind.name(), edition.as_ref().map_or("", |edition| &edition.id))
            }
        };
        assert_eq!(name, expected, "{text}");
    }
    // What bodies' names share with every question names none of them.
    for text in ["government internet", "information technology", "protection des enfants en ligne", "online"] {
        let found = explorer().direct_answers(text);
        assert!(!found.iter().any(|direct| matches!(direct, Direct::Edition(_))), "{text}: {found:?}");
    }
    assert!(explorer().direct_answers("nothing of the kind").is_empty() && explorer().direct_answers(" ").is_empty());
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
