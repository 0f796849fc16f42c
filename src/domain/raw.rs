//! The data files as they are written. Only this file reads JSON, into the values of `json.rs`.
//!
//! A file is taken apart into its keys, a list into its records, and each record is read by itself: a bad one costs
//! only itself, every fault in it can be named, and a corpus of any size needs no second copy of itself in memory.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::json::{Fields, Json};
use super::json_path::{offset_of, path_at};

/// An object of which the values are still to be read.
pub type RawFile<'a> = Fields<&'a RawValue>;
/// A list of which the records are still to be read.
pub type RawList<'a> = Vec<&'a RawValue>;
/// An object of a record, read whole.
pub type RawRecord = Fields<Json>;

/// Why a text is not the JSON that was expected.
pub struct NotJson {
    /// Where, below the place at which the text stands.
    pub path: String,
    pub problem: String,
    pub expected: &'static str,
}

/// Takes an object apart.
///
/// # Errors
/// See [`NotJson`].
pub fn file(json: &str) -> Result<RawFile<'_>, NotJson> {
    read(json, "an object")
}

/// Takes a list apart.
///
/// # Errors
/// See [`NotJson`].
pub fn list(json: &str) -> Result<RawList<'_>, NotJson> {
    read(json, "a list")
}

/// Reads an object whole.
///
/// # Errors
/// See [`NotJson`].
pub fn record(json: &str) -> Result<RawRecord, NotJson> {
    read(json, "an object")
}

/// Reads a value whole.
///
/// # Errors
/// See [`NotJson`].
pub fn value(json: &str) -> Result<Json, NotJson> {
    read(json, "a value")
}

/// A file may begin with the mark of its byte order, as some editors write it.
fn read<'a, T: Deserialize<'a>>(json: &'a str, expected: &'static str) -> Result<T, NotJson> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    serde_json::from_str(json).map_err(|error| not_json(json, &error, expected))
}

fn not_json(json: &str, error: &serde_json::Error, expected: &'static str) -> NotJson {
    // Nothing is asked of the values inside, so what is sound JSON can only be of another kind as a whole.
    if error.is_data() {
        return NotJson { path: String::new(), problem: kind_of_text(json).to_owned(), expected };
    }
    let path = path_at(json, offset_of(json, error.line(), error.column()));
    let message = error.to_string();
    let problem = message.split_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    NotJson { path: path.trim_start_matches('$').to_owned(), problem: problem.to_owned(), expected: "valid JSON" }
}

/// What a value is, where something else was expected.
pub fn kind_of(value: &Json) -> &'static str {
    match value {
        Json::Null => "nothing",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::Text(_) => "a text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// The same of a value still to be read; its first character tells.
fn kind_of_text(json: &str) -> &'static str {
    match json.trim_start().bytes().next() {
        Some(b'n') => "nothing",
        Some(b't' | b'f') => "true or false",
        Some(b'"') => "a text",
        Some(b'[') => "a list",
        Some(b'{') => "an object",
        _ => "a number",
    }
}
