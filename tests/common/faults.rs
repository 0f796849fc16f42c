//! Faults made in a small sound corpus, and what they cost.

use std::collections::{BTreeMap, BTreeSet};

use igf_explorer::domain::issue::Severity;
use igf_explorer::domain::{DataIssue, load, load_details};
use serde_json::Value;

use super::inventory::inventory;

pub const VOCABULARY: &str = "vocabulary.json";
pub const FIRST: &str = "editions/2023.json";
pub const SECOND: &str = "editions/2024.json";

pub type Files = BTreeMap<String, Value>;

/// A vocabulary and two small editions without a fault.
pub fn minimal() -> Files {
    serde_json::from_str(&super::read("tests/fixtures/minimal.json")).expect("a fixture")
}

/// Loads the texts of files; what was loaded, and the faults.
pub fn load_texts(texts: &[(&str, &str)]) -> (BTreeSet<String>, Vec<DataIssue>) {
    let vocabulary = texts.iter().find(|(name, _)| *name == VOCABULARY).expect("a vocabulary").1;
    let editions: Vec<(&str, &str)> = texts.iter().filter(|(name, _)| *name != VOCABULARY).copied().collect();
    let (dataset, mut issues) = load(vocabulary, &editions);
    let mut more = Vec::new();
    let details = load_details(&editions, &dataset, &mut more);
    // A file that cannot be read at all is noted by both readers.
    more.retain(|issue| !issues.contains(issue));
    issues.extend(more);
    (inventory(&dataset, &details), issues)
}

pub fn load_values(files: &Files) -> (BTreeSet<String>, Vec<DataIssue>) {
    let texts: Vec<(String, String)> = files.iter().map(|(name, json)| (name.clone(), json.to_string())).collect();
    load_texts(&texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

/// Loads the small corpus after edits, each of a file, a place and the value put there.
pub fn load_edited(edits: &[(&str, &str, Value)]) -> (BTreeSet<String>, Vec<DataIssue>) {
    let mut files = minimal();
    for (file, pointer, value) in edits {
        edit(files.get_mut(*file).expect("a file"), pointer, Some(value.clone()));
    }
    load_values(&files)
}

/// Puts a value in the place that a pointer names, or removes what is there; `-` is the end of a list.
pub fn edit(json: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match (json.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}")), value) {
        (Value::Object(object), Some(value)) => drop(object.insert(key.to_owned(), value)),
        (Value::Object(object), None) => drop(object.remove(key).unwrap_or_else(|| panic!("nothing at {pointer}"))),
        (Value::Array(list), Some(value)) if key == "-" => list.push(value),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().expect("an index")] = value,
        (other, _) => panic!("{other} at {parent}"),
    }
}

/// The path of a place as faults name it: `$.outcomes[1].id` for the pointer `/outcomes/1/id`.
pub fn path_of(pointer: &str) -> String {
    let step = |key: &str| if key.parse::<usize>().is_ok() { format!("[{key}]") } else { format!(".{key}") };
    pointer.split('/').skip(1).fold("$".to_owned(), |path, key| path + &step(key))
}

/// One fault: the file and place where it is made, and the value put there.
pub struct Fault(&'static str, &'static str, Option<Value>);

/// Checks that a fault is noted once, at `path`, with words of problem and remedy, and that it costs just `lost`.
pub fn check(fault: Fault, (path, problem, expected, severity): (&str, &str, &str, Severity), lost: &[&str]) {
    let Fault(file, pointer, value) = fault;
    let mut files = minimal();
    let (whole, _) = load_values(&files);
    edit(files.get_mut(file).expect("a file"), pointer, value);
    let (loaded, issues) = load_values(&files);
    let about = format!("{file} {pointer}: {issues:#?}");
    assert!(!issues.is_empty(), "{file} {pointer}: no fault is noted");
    let issue =
        issues.iter().find(|issue| issue.file == file && issue.path == path).unwrap_or_else(|| panic!("{about}"));
    assert!(issue.problem.contains(problem), "problem {problem:?}; {about}");
    assert!(issue.expected.contains(expected), "expected {expected:?}; {about}");
    assert_eq!(issue.severity, severity, "{about}");
    assert_eq!(issues.iter().filter(|other| *other == issue).count(), 1, "{about}");
    let missing: Vec<&str> = whole.difference(&loaded).map(String::as_str).collect();
    assert_eq!(missing, lost, "what is lost; {about}");
}

pub fn set(file: &'static str, pointer: &'static str, value: Value) -> Fault {
    Fault(file, pointer, Some(value))
}

pub fn without(file: &'static str, pointer: &'static str) -> Fault {
    Fault(file, pointer, None)
}
