//! The vocabulary that joins all editions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::sync::Arc;

use common::Corpus;
use igf_explorer::domain::vocabulary::Term;

#[track_caller]
fn assert_ids(terms: &[Arc<Term>], ids: &str) {
    assert_eq!(terms.iter().map(|term| &*term.id).collect::<Vec<_>>(), ids.split_whitespace().collect::<Vec<_>>());
}

/// Ids stand in published addresses and in the data of other years: new ones are added, none changes or goes.
#[test]
fn the_vocabulary_keeps_its_ids() {
    let vocabulary = Corpus::shipped().dataset.vocabulary;
    assert_ids(
        &vocabulary.topics,
        "access ai capacity-building children-youth content-moderation critical-resources cybersecurity data-governance \
         development digital-cooperation digital-economy disinformation diversity-multilingualism emerging-technologies \
         environment freedom-of-expression gender human-rights igf-process inclusion intellectual-property \
         internet-fragmentation legislation multistakeholder net-neutrality openness privacy sdgs security standards trust",
    );
    assert_ids(
        &vocabulary.addressees,
        "all-stakeholders governments parliaments igf un-system ipu private-sector technical-community civil-society academia",
    );
    assert_ids(&vocabulary.documents, "messages chairs-summary parliamentary-output declaration report");
    assert_ids(&vocabulary.evidence, "agreed quoted official-record third-party");
    assert_ids(&vocabulary.acts, "call invite request note");
    assert_ids(&vocabulary.levels, "main cross-cutting session sub-theme policy-question panel topic schedule-group");
    assert_ids(&vocabulary.formats, "in-person hybrid online");
    let official: Vec<&str> = vocabulary.official_documents.iter().map(|document| &*document.id).collect();
    assert_eq!(
        official,
        ["letter-2020", "letter-2021", "letter-2023", "consultations-2023", "parliamentary-output-2024"]
    );
}

#[test]
fn synonyms_say_something_other_than_the_label() {
    let vocabulary = Corpus::shipped().dataset.vocabulary;
    let lists =
        [&vocabulary.topics, &vocabulary.addressees, &vocabulary.documents, &vocabulary.evidence, &vocabulary.formats];
    for term in lists.into_iter().flatten() {
        let labels: Vec<String> = term.label.each().map(str::to_lowercase).collect();
        let repeated = term.synonyms.iter().find(|synonym| labels.contains(&synonym.to_lowercase()));
        assert_eq!(repeated, None, "a synonym of {} is its label", term.id);
    }
}
