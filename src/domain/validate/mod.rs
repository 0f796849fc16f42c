//! Raw files → checked data and the list of their faults. A bad record never takes down its neighbours.

mod check;
mod details;
mod edition;
mod file;
mod record;
mod vocabulary;

use std::collections::HashSet;

use super::dataset::Dataset;
use super::details::Details;
use super::issue::{DataIssue, Issues};
use super::order::sorted_by;
use check::Checker;

/// The name under which faults of the vocabulary are noted.
pub const VOCABULARY_FILE: &str = "vocabulary.json";

/// Joins the vocabulary and the edition files, each given with the name that its faults are noted under.
///
/// Never fails: what cannot be used is left out and stands in the list of faults.
pub fn load(vocabulary_json: &str, editions: &[(&str, &str)]) -> (Dataset, Vec<DataIssue>) {
    let mut loader = Loader::new(vocabulary_json);
    editions.iter().for_each(|(file, json)| loader.add(file, json));
    loader.finish()
}

/// Loads one file after the other, so that a large corpus need not stand in memory twice.
pub struct Loader {
    dataset: Dataset,
    issues: Vec<DataIssue>,
    seen: Seen,
}

impl Loader {
    /// Begins with the vocabulary.
    pub fn new(vocabulary_json: &str) -> Self {
        let mut issues = Vec::new();
        let vocabulary = vocabulary::read(vocabulary_json, Issues::new(VOCABULARY_FILE, &mut issues));
        Loader { dataset: Dataset { vocabulary, ..Dataset::default() }, issues, seen: Seen::default() }
    }

    /// Adds the file of an edition; its faults are noted under the name given.
    pub fn add(&mut self, file: &str, json: &str) {
        let checker = &mut Checker::new(&self.dataset.vocabulary, Issues::new(file, &mut self.issues));
        if let Some((edition, outcomes)) = edition::read(json, checker, &mut self.seen) {
            self.dataset.editions.push(edition);
            self.dataset.outcomes.extend(outcomes);
        }
    }

    /// The corpus in order, and every fault.
    pub fn finish(mut self) -> (Dataset, Vec<DataIssue>) {
        let dataset = &mut self.dataset;
        dataset.editions = sorted_by(&dataset.editions, |edition| u64::from(edition.year));
        dataset.outcomes = sorted_by(&dataset.outcomes, |outcome| u64::from(outcome.edition.year));
        (self.dataset, self.issues)
    }
}

/// Reads the details of edition files, each given as in [`load`]; editions that are not in the dataset are passed over.
pub fn load_details(files: &[(&str, &str)], dataset: &Dataset, issues: &mut Vec<DataIssue>) -> Vec<Details> {
    let mut list: Vec<Details> = Vec::with_capacity(files.len());
    for (file, json) in files {
        let checker = &mut Checker::new(&dataset.vocabulary, Issues::new(file, issues));
        let details = details::read(json, dataset, checker);
        // Of a year that stands twice, the first counts, as in `load`.
        list.extend(details.filter(|details| list.iter().all(|other| other.year != details.year)));
    }
    list
}

/// What must be unique in the whole corpus.
#[derive(Default)]
struct Seen {
    years: Vec<u16>,
    outcomes: HashSet<Box<str>>,
}
