//! Summaries, which arrive language by language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::packed::Packed;
use common::{Corpus, property};
use igf_explorer::domain::issue::Severity;
use igf_explorer::domain::{Action, Dataset, Explorer, Lang, Query, add_summaries, drop_without_summary};
use proptest::prelude::*;

use Lang::{En, Fr};

fn found(dataset: &Dataset, text: &str) -> usize {
    Explorer::new(dataset.clone()).explore(&Action::SetText(text.to_owned()).apply(&Query::default())).total
}

#[test]
fn with_both_languages_the_packed_corpus_is_the_corpus() {
    let (dataset, issues) = Packed::shipped().load(&[En, Fr]);
    assert_eq!(issues, []);
    assert!(dataset == Corpus::shipped().dataset);
    assert!(Packed::shipped().load(&[Fr, En]).0 == dataset, "in whatever order they arrive");
}

#[test]
fn a_french_word_is_found_on_an_english_page_once_the_french_summaries_are_there() {
    let packed = Packed::shipped();
    let (mut dataset, _) = packed.load(&[En]);
    let (before, english) = (found(&dataset, "doivent"), found(&dataset, "ensure"));
    assert_eq!(before, 0, "no English text has the word");
    let mut issues = Vec::new();
    add_summaries(&mut dataset, Fr, &packed.summaries(Fr), &packed.years, &mut issues);
    assert!(found(&dataset, "doivent") > 5);
    assert_eq!(found(&dataset, "ensure"), english);
    assert_eq!(found(&dataset, "doivent"), found(&Corpus::shipped().dataset, "doivent"));
}

#[test]
fn until_its_summaries_are_there_a_language_shows_those_of_the_other() {
    let (mut dataset, issues) = Packed::shipped().load(&[En]);
    assert_eq!(issues, []);
    for outcome in &dataset.outcomes {
        let summary = &outcome.summary;
        assert_eq!((summary.shown_in(Fr), summary.shown_in(En)), (En, En));
        assert_eq!(summary.get(Fr), &*summary.en);
        assert!(summary.is_in(En) && !summary.is_in(Fr));
    }
    let before = dataset.clone();
    drop_without_summary(&mut dataset, &mut Vec::new());
    assert!(dataset == before, "one language is enough");
}

#[test]
fn a_broken_line_costs_the_summaries_of_one_edition_in_one_language() {
    let mut packed = Packed::shipped();
    let at = packed.years.iter().position(|year| *year == 2013).unwrap();
    packed.summaries[Fr as usize][at].truncate(100);
    let (dataset, issues) = packed.load(&[En, Fr]);
    let faults: Vec<_> = issues.iter().map(|issue| (issue.file.as_str(), issue.severity)).collect();
    assert_eq!(faults, [("summaries/2013 (fr).json", Severity::File)]);
    for outcome in &dataset.outcomes {
        assert_eq!(outcome.summary.is_in(Fr), outcome.edition.year != 2013, "{}", outcome.id);
        assert!(outcome.summary.is_in(En));
    }
}

#[test]
fn lines_that_are_missing_are_noted_each() {
    let mut packed = Packed::shipped();
    packed.summaries[En as usize].truncate(19);
    let (dataset, issues) = packed.load(&[En]);
    let files: Vec<&str> = issues.iter().map(|issue| issue.file.as_str()).collect();
    assert_eq!(files, ["summaries/2025 (en).json", "summaries/2026 (en).json"]);
    assert!(dataset.outcomes_of(2024).all(|outcome| outcome.summary.is_in(En)));
}

#[test]
fn a_summary_that_cannot_be_used_is_left_out_alone() {
    let mut packed = Packed::shipped();
    let at = packed.years.iter().position(|year| *year == 2024).unwrap();
    let line = &mut packed.summaries[Fr as usize][at];
    *line = line.replacen("\"2024-pt-1a\":", "\"2024-pt-1a\":1,\"stranger\":", 1).replacen("2024-pt-1b", "lost", 1);
    let (mut dataset, issues) = packed.load(&[Fr]);
    let faults: Vec<_> = issues.iter().map(|issue| (issue.path.as_str(), issue.problem.as_str())).collect();
    assert_eq!(faults, [("$.2024-pt-1a", "a number"), ("$.2024-pt-1b", "missing")]);
    let whole = dataset.outcomes.len();
    let mut lost = Vec::new();
    drop_without_summary(&mut dataset, &mut lost);
    assert_eq!((dataset.outcomes.len(), lost.len()), (whole - 2, 2));
    assert!(lost.iter().all(|issue| issue.severity == Severity::Record && issue.file == "editions/2024.json"));
    assert!(dataset.outcome("2024-pt-1a").is_none() && dataset.outcome("2024-pt-1c").is_some());
}

#[test]
fn the_summaries_of_an_edition_that_is_lost_are_passed_over() {
    let mut packed = Packed::shipped();
    packed.editions[0].truncate(50);
    let (dataset, issues) = packed.load(&[En, Fr]);
    assert!(dataset.edition(2006).is_none());
    assert_eq!(issues.iter().map(|issue| issue.file.as_str()).collect::<BTreeSet<_>>(), ["editions/2006.json"].into());
}

proptest! {
    #![proptest_config(property(100))]

    #[test]
    fn whatever_stands_in_a_file_of_summaries_is_survived(text in "(\\PC{0,40}\n?){0,30}", at in any::<prop::sample::Index>()) {
        let (mut dataset, _) = Packed::shipped().load(&[En]);
        let mut french = Packed::shipped().summaries(Fr);
        let mut at = at.index(french.len());
        while !french.is_char_boundary(at) {
            at -= 1;
        }
        french.insert_str(at, &text);
        let before = dataset.clone();
        let mut issues = Vec::new();
        add_summaries(&mut dataset, Fr, &french, &Packed::shipped().years, &mut issues);
        prop_assert!(dataset.outcomes.iter().map(|outcome| &outcome.summary.en).eq(before.outcomes.iter().map(|outcome| &outcome.summary.en)));
        prop_assert!(issues.iter().all(|issue| issue.path.starts_with('$') && issue.file.starts_with("summaries/")));
    }
}
