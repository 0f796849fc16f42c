//! The packed form of the edition files: one line an edition, so that a damaged line costs one edition alone.

use serde::Deserialize;

use super::issue::{DataIssue, Severity};

/// The first line of a packed file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Header {
    /// Identifies the data release: the start of the digest of all that follows.
    pub release: String,
    /// The years of the editions in the file, in the order of its lines.
    pub years: Vec<u16>,
}

/// A packed file taken apart: each line with the name that its faults are noted under.
pub struct Packed<'a> {
    pub header: Header,
    pub files: Vec<(String, &'a str)>,
}

/// Takes a packed file apart; an edition that the header promises and no line holds is noted.
///
/// # Errors
/// The fault of the first line, without which nothing is known.
pub fn unpack<'a>(text: &'a str, issues: &mut Vec<DataIssue>) -> Result<Packed<'a>, String> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let header: Header = serde_json::from_str(first).map_err(|error| error.to_string())?;
    let mut lines = rest.lines();
    let mut files = Vec::with_capacity(header.years.len());
    for year in &header.years {
        let name = file_name(*year);
        match lines.next() {
            Some(line) => files.push((name, line)),
            None => issues.push(DataIssue {
                file: name,
                path: "$".to_owned(),
                problem: "missing".to_owned(),
                expected: "a line of its own".to_owned(),
                severity: Severity::File,
            }),
        }
    }
    Ok(Packed { header, files })
}

/// The lines of a packed file that has no header, named by their place in `years`.
pub fn lines<'a>(text: &'a str, years: &[u16]) -> Vec<(String, &'a str)> {
    years.iter().map(|year| file_name(*year)).zip(text.lines()).collect()
}

/// The name of the file of an edition.
pub(super) fn file_name(year: u16) -> String {
    format!("editions/{year}.json")
}
