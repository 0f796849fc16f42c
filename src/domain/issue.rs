//! Faults of the data files, said so that a maintainer can mend them.

use std::fmt;

/// One fault: where it stands, what is wrong, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataIssue {
    /// The file's name, such as `editions/2023.json`.
    pub file: String,
    /// The place inside the file, such as `$.outcomes[3].summary.fr`.
    pub path: String,
    pub problem: String,
    pub expected: String,
    /// What the fault costs the reader.
    pub severity: Severity,
}

/// What a fault costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A value was left out; its record is shown.
    Value,
    /// A record was left out; its edition is shown.
    Record,
    /// A whole edition, or the whole file, could not be used.
    File,
}

impl fmt::Display for DataIssue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}; expected {}", self.file, self.path, self.problem, self.expected)
    }
}

/// Collects the faults of one file.
pub struct Issues<'a> {
    file: &'a str,
    list: &'a mut Vec<DataIssue>,
}

impl<'a> Issues<'a> {
    pub fn new(file: &'a str, list: &'a mut Vec<DataIssue>) -> Self {
        Issues { file, list }
    }

    /// The year in the name of an edition's file, such as `editions/2023.json`.
    pub fn file_year(&self) -> Option<u16> {
        self.file.strip_prefix("editions/")?.strip_suffix(".json")?.parse().ok()
    }

    /// How many faults are noted so far.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Raises the faults noted since `from` to `severity`, where they are below it.
    pub fn raise(&mut self, from: usize, severity: Severity) {
        self.list.iter_mut().skip(from).for_each(|issue| issue.severity = issue.severity.max(severity));
    }

    /// Notes a fault at `path`.
    pub fn add(&mut self, severity: Severity, path: impl Into<String>, problem: impl Into<String>, expected: &str) {
        self.list.push(DataIssue {
            file: self.file.to_owned(),
            path: path.into(),
            problem: problem.into(),
            expected: expected.to_owned(),
            severity,
        });
    }
}
