//! Raw files → checked data and the list of their faults. A bad record never takes down its neighbours.

mod check;
mod details;
mod edition;
mod file;
mod plain;
mod record;
mod records;
mod sources;
mod summaries;
mod themes;
mod vocabulary;

use std::collections::HashSet;
use std::iter;

use super::dataset::Dataset;
use super::details::Details;
use super::issue::{DataIssue, Issues, Severity};
use super::lang::{Lang, Localized};
use super::order::sorted_by;
use super::packed;
use check::{Checker, Path};
use edition::{Seen, SummaryReader};
pub use themes::check_lineage;

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

/// The same for packed files, the outcomes and milestones of which are without a summary until [`add_summaries`] gives them theirs.
pub fn load_packed(vocabulary_json: &str, editions: &[(&str, &str)]) -> (Dataset, Vec<DataIssue>) {
    let mut loader = Loader::new(vocabulary_json);
    editions.iter().for_each(|(file, json)| loader.add_packed(file, json));
    loader.finish()
}

/// Gives the outcomes and milestones of a dataset their summaries in `lang`, from a packed file with a line for each of `years`.
/// What it cannot give stands in the list of faults.
pub fn add_summaries(dataset: &mut Dataset, lang: Lang, text: &str, years: &[u16], issues: &mut Vec<DataIssue>) {
    let Dataset { vocabulary, outcomes, milestones, .. } = dataset;
    for (year, line) in years.iter().zip(text.lines().chain(iter::repeat(""))) {
        let name = format!("summaries/{year} ({lang}).json");
        let checker = &mut Checker::new(vocabulary, Issues::new(&name, issues));
        let outcomes = outcomes.iter_mut().filter(|outcome| outcome.edition.year == *year);
        let milestones = milestones.iter_mut().filter(|milestone| milestone.year == *year);
        summaries::read(line, lang, outcomes, milestones, checker);
    }
}

/// Leaves out the outcomes and milestones that have no summary in any language.
pub fn drop_without_summary(dataset: &mut Dataset, issues: &mut Vec<DataIssue>) {
    let Dataset { vocabulary, outcomes, milestones, .. } = dataset;
    let mut is_told = |summary: &Localized, year: u16, id: &str| {
        let is_told = Lang::ALL.iter().any(|lang| summary.is_in(*lang));
        if !is_told {
            let file = packed::file_name(year);
            let checker = &mut Checker::new(vocabulary, Issues::new(&file, issues));
            checker.note(Severity::Record, &Path::Root.key(id), "missing", "a summary in some language");
        }
        is_told
    };
    outcomes.retain(|outcome| is_told(&outcome.summary, outcome.edition.year, &outcome.id));
    milestones.retain(|milestone| is_told(&milestone.summary, milestone.year, &milestone.id));
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
        self.add_with(file, json, edition::summary);
    }

    /// Adds the packed file of an edition, the outcomes and milestones of which are without a summary yet.
    pub fn add_packed(&mut self, file: &str, json: &str) {
        self.add_with(file, json, |_, _| Some(Localized::default()));
    }

    fn add_with(&mut self, file: &str, json: &str, summary: SummaryReader) {
        let checker = &mut Checker::new(&self.dataset.vocabulary, Issues::new(file, &mut self.issues));
        if let Some(contents) = edition::read(json, summary, checker, &mut self.seen) {
            self.dataset.editions.push(contents.edition);
            self.dataset.outcomes.extend(contents.outcomes);
            self.dataset.milestones.extend(contents.milestones);
        }
    }

    /// The corpus in order, and every fault.
    pub fn finish(mut self) -> (Dataset, Vec<DataIssue>) {
        let dataset = &mut self.dataset;
        dataset.editions = sorted_by(&dataset.editions, |edition| u64::from(edition.year));
        dataset.outcomes = sorted_by(&dataset.outcomes, |outcome| u64::from(outcome.edition.year));
        dataset.milestones = sorted_by(&dataset.milestones, |milestone| u64::from(milestone.year));
        dataset.themes = dataset.editions.iter().flat_map(|edition| &edition.themes).cloned().collect();
        dataset.documents = dataset.editions.iter().flat_map(|edition| &edition.documents).cloned().collect();
        (self.dataset, self.issues)
    }
}

/// Reads the details of edition files, each given as in [`load`]; editions that are not in the dataset are passed over.
pub fn load_details(files: &[(&str, &str)], dataset: &Dataset, issues: &mut Vec<DataIssue>) -> Vec<Details> {
    let mut list: Vec<Details> = Vec::with_capacity(files.len());
    let mut relations = HashSet::new();
    for (file, json) in files {
        let checker = &mut Checker::new(&dataset.vocabulary, Issues::new(file, issues));
        let details = details::read(json, dataset, &mut relations, checker);
        // Of a year that stands twice, the first counts, as in `load`.
        list.extend(details.filter(|details| list.iter().all(|other| other.year != details.year)));
    }
    list
}
