//! The corpus as the app fetches it: first what search and filters need, the rest when it is read.
//!
//! `editions.ndjson` holds one edition a line, so that a broken one costs one line, not the file;
//! its first line names the release and the years to expect. `details.ndjson` holds what only an
//! edition's own page shows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::{digest, minify};
use crate::corpus_files::{CorpusFiles, EditionFile};

/// The key of an edition's file that goes to `details.ndjson`.
const DETAILS: &str = "details";

struct Edition {
    year: u16,
    main: Map<String, Value>,
    details: Value,
}

/// Writes the folder `data` of the built site anew.
pub(super) fn write(corpus: &CorpusFiles, folder: &Path) -> Result<()> {
    let editions = corpus.editions.iter().map(parse).collect::<Result<Vec<_>>>()?;
    let vocabulary = minify::json(&corpus.vocabulary).context("vocabulary.json")?;
    if folder.exists() {
        // Trunk may have copied the source files there.
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let files = [
        ("vocabulary.json", vocabulary),
        ("editions.ndjson", editions_ndjson(&editions)),
        ("details.ndjson", details_ndjson(&editions)),
    ];
    for (name, text) in files {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}

fn parse(file: &EditionFile) -> Result<Edition> {
    let value: Value = serde_json::from_str(&file.text).with_context(|| format!("{} is not JSON", file.name))?;
    let Value::Object(mut main) = value else {
        bail!("{} must hold an object", file.name);
    };
    // `remove` would put the last key into the gap.
    let details = main.shift_remove(DETAILS).unwrap_or_else(|| json!({}));
    Ok(Edition { year: file.year, main, details })
}

fn editions_ndjson(editions: &[Edition]) -> String {
    let lines: String = editions.iter().map(|edition| line(&edition.main)).collect();
    let years: Vec<u16> = editions.iter().map(|edition| edition.year).collect();
    line(&json!({ "release": digest::short(&lines), "years": years })) + &lines
}

fn details_ndjson(editions: &[Edition]) -> String {
    editions.iter().map(|edition| line(&json!({ "year": edition.year, "details": edition.details }))).collect()
}

/// One line of NDJSON. JSON escapes line ends inside texts, so that a value never spans two lines.
fn line(value: &impl serde::Serialize) -> String {
    // Values that came from JSON or `json!` always have a text.
    let text = serde_json::to_string(value).unwrap_or_default();
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corpus() -> CorpusFiles {
        let file = |year: u16, text: &str| EditionFile { name: format!("{year}.json"), year, text: text.to_owned() };
        CorpusFiles {
            vocabulary: "{ \"topics\": [] }\n".to_owned(),
            editions: vec![
                file(
                    2006,
                    "{\n \"year\": 2006, \"details\": {\"b\": 1, \"a\": \"x\\ny\"}, \"theme\": \"é\", \"id\": 1 }",
                ),
                file(2007, "{ \"year\": 2007 }"),
            ],
        }
    }

    fn written(name: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        write(&corpus(), &data).unwrap();
        fs::read_to_string(data.join(name)).unwrap()
    }

    #[test]
    fn editions_have_a_head_and_no_details() {
        let text = written("editions.ndjson");
        let (head, rest) = text.split_once('\n').unwrap();
        assert_eq!(head, format!(r#"{{"release":"{}","years":[2006,2007]}}"#, digest::short(rest)));
        assert_eq!(rest, "{\"year\":2006,\"theme\":\"é\",\"id\":1}\n{\"year\":2007}\n");
    }

    #[test]
    fn details_are_one_line_an_edition_in_their_own_order() {
        let expected = "{\"year\":2006,\"details\":{\"b\":1,\"a\":\"x\\ny\"}}\n{\"year\":2007,\"details\":{}}\n";
        assert_eq!(written("details.ndjson"), expected);
    }

    #[test]
    fn what_trunk_copied_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("editions")).unwrap();
        write(&corpus(), folder.path()).unwrap();
        assert!(!folder.path().join("editions").exists());
        assert_eq!(fs::read_to_string(folder.path().join("vocabulary.json")).unwrap(), r#"{"topics":[]}"#);
    }

    #[test]
    fn a_broken_file_is_named() {
        let mut corpus = corpus();
        corpus.editions.push(EditionFile { name: "2008.json".to_owned(), year: 2008, text: "[]".to_owned() });
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write(&corpus, folder.path()).unwrap_err().to_string(), "2008.json must hold an object");
    }
}
