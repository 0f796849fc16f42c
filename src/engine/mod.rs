//! The search engine for other sites: JSON in, JSON out. The wasm module (`wasm.rs`) only carries these across.
//!
//! Invariant: nothing here searches; it says in plain objects what `domain` answers.

mod request;
mod response;

use std::collections::HashMap;

use serde::Serialize;

use crate::domain::explore::Explorer;
use crate::domain::search::explain;
use crate::domain::{DataIssue, Loader};
use request::Request;
use response::{Reason, Response};

/// Files are added one by one, then searched.
pub struct Engine {
    explorer: Explorer,
    /// The number of each record in the corpus.
    numbers: HashMap<String, usize>,
    issues: Vec<DataIssue>,
}

/// An engine that still takes files.
pub struct Builder {
    loader: Loader,
    files: usize,
}

/// A fault of the files, as JSON.
#[derive(Serialize)]
struct Issue<'a> {
    file: &'a str,
    path: &'a str,
    problem: &'a str,
    expected: &'a str,
}

impl<'a> Issue<'a> {
    fn new(issue: &'a DataIssue) -> Self {
        Issue { file: &issue.file, path: &issue.path, problem: &issue.problem, expected: &issue.expected }
    }
}

impl Builder {
    /// Begins with the text of `vocabulary.json`.
    pub fn new(vocabulary_json: &str) -> Self {
        Builder { loader: Loader::new(vocabulary_json), files: 0 }
    }

    /// Adds the text of an edition file.
    pub fn add(&mut self, edition_json: &str) {
        self.files += 1;
        self.loader.add(&format!("edition file {}", self.files), edition_json);
    }

    /// Indexes what was added.
    pub fn build(self) -> Engine {
        let (dataset, issues) = self.loader.finish();
        let numbers = dataset.records().enumerate().map(|(number, record)| (record.id(), number)).collect();
        let explorer = Explorer::new(dataset);
        explorer.prepare_search();
        Engine { explorer, numbers, issues }
    }
}

impl Engine {
    /// Answers a query given as JSON, with JSON; the README has the shapes.
    ///
    /// # Errors
    /// What is wrong with the query, in English.
    pub fn query(&self, request_json: &str) -> Result<String, String> {
        let request: Request = serde_json::from_str(request_json).map_err(|error| error.to_string())?;
        let asked = request.asked()?;
        to_json(&Response::new(&self.explorer, &asked))
    }

    /// Why a record answers a text, as a JSON list: the best reason first.
    ///
    /// # Errors
    /// When there is no such record.
    pub fn explain(&self, text: &str, id: &str) -> Result<String, String> {
        let number = self.numbers.get(id).ok_or_else(|| format!("there is no record {id}"))?;
        let dataset = &self.explorer.dataset;
        let understood = self.explorer.understand(text);
        let reasons = dataset.record(*number).map(|record| explain(&record, dataset, &understood)).unwrap_or_default();
        to_json(&reasons.iter().map(Reason::new).collect::<Vec<_>>())
    }

    /// The faults of the files, as a JSON list.
    pub fn issues(&self) -> Result<String, String> {
        to_json(&self.issues.iter().map(Issue::new).collect::<Vec<_>>())
    }

    /// How many outcomes there are.
    pub fn outcomes(&self) -> usize {
        self.explorer.dataset.outcomes.len()
    }

    /// The memory that the indexes hold, in bytes.
    pub fn index_bytes(&self) -> usize {
        self.explorer.index_bytes()
    }
}

fn to_json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
