//! The corpus as the app fetches it: first what search and filters need in the reader's language, the rest later.
//!
//! Each file has a line for each edition, so that a broken one costs one line, not the file. `editions.ndjson` has one
//! more before them, which names the release and the years to expect; `summaries.<lang>.ndjson` holds the summaries of
//! outcomes and milestones in one language, by their ids; `details.ndjson` what only the pages of single records show.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use igf_explorer::domain::Lang;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::corpus_files::{CorpusFiles, EditionFile};

/// The keys of a document that go to `details.ndjson`.
const DOCUMENT_FACTS: [&str; 4] = ["date", "language", "url", "official"];
/// Those of a theme.
const THEME_FACTS: [&str; 5] = ["question", "other_titles", "source", "confidence", "note"];
/// The lists of an edition of which the records have summaries.
const WITH_SUMMARIES: [&str; 2] = ["outcomes", "milestones"];

/// The file of an edition, cut.
struct Edition {
    year: u16,
    /// What is left of it.
    main: Map<String, Value>,
    /// By language, in the order of [`Lang::ALL`].
    summaries: [Map<String, Value>; 2],
    documents: Vec<Value>,
    /// Of the themes of which there is more to tell.
    themes: Vec<Value>,
    details: Value,
}

/// Writes the folder `data` of the built site anew.
///
/// # Errors
/// When a file is not JSON, an edition's is not an object, or a packed file cannot be written.
pub fn write(corpus: &CorpusFiles, folder: &Path) -> Result<()> {
    let files = files(corpus)?;
    if folder.exists() {
        // A file of an earlier run must not stay.
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, text) in files {
        fs::write(folder.join(&name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}

/// The packed files by name.
fn files(corpus: &CorpusFiles) -> Result<Vec<(String, String)>> {
    let editions = corpus.editions.iter().map(cut).collect::<Result<Vec<_>>>()?;
    let mut files = vec![
        ("vocabulary.json".to_owned(), compact(&corpus.vocabulary)?),
        ("details.ndjson".to_owned(), details_ndjson(&editions)),
    ];
    for (index, lang) in Lang::ALL.iter().enumerate() {
        let lines = editions.iter().filter_map(|edition| edition.summaries.get(index)).map(line);
        files.push((format!("summaries.{lang}.ndjson"), lines.collect()));
    }
    let lines: String = editions.iter().map(|edition| line(&edition.main)).collect();
    let years: Vec<u16> = editions.iter().map(|edition| edition.year).collect();
    let head = line(&json!({ "release": release(&files, &lines), "years": years }));
    files.push(("editions.ndjson".to_owned(), head + &lines));
    Ok(files)
}

/// The vocabulary on one line, keys in the same order.
fn compact(vocabulary: &str) -> Result<String> {
    let value: Value = serde_json::from_str(vocabulary).context("vocabulary.json is not JSON")?;
    Ok(value.to_string())
}

/// Takes out of an edition's file what is shipped apart from it; `check-data` has seen to its form.
fn cut(file: &EditionFile) -> Result<Edition> {
    let value: Value = serde_json::from_str(&file.text).with_context(|| format!("{} is not JSON", file.name))?;
    let Value::Object(mut main) = value else {
        bail!("{} must hold an object", file.name);
    };
    // `remove` would put the last key into the gap.
    let details = main.shift_remove("details").unwrap_or_else(|| json!({}));
    let documents = records(&mut main, "documents").map(|document| facts(document, &DOCUMENT_FACTS)).collect();
    let themes = records(&mut main, "themes").map(|theme| facts(theme, &THEME_FACTS));
    let themes = themes.filter(|facts| facts.as_object().is_some_and(|facts| facts.len() > 1)).collect();
    let mut summaries = [Map::new(), Map::new()];
    for list in WITH_SUMMARIES {
        for record in records(&mut main, list) {
            let summary = record.shift_remove("summary").unwrap_or_default();
            let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
            for (lang, texts) in Lang::ALL.iter().zip(&mut summaries) {
                texts.extend(summary.get(lang.tag()).map(|text| (id.to_owned(), text.clone())));
            }
        }
    }
    Ok(Edition { year: file.year, main, summaries, documents, themes, details })
}

/// The objects of a list.
fn records<'a>(file: &'a mut Map<String, Value>, key: &str) -> impl Iterator<Item = &'a mut Map<String, Value>> {
    file.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut)
}

/// The facts of a record, taken out of it, under its id.
fn facts(record: &mut Map<String, Value>, keys: &[&str]) -> Value {
    let mut facts = Map::new();
    facts.extend(record.get("id").map(|id| ("id".to_owned(), id.clone())));
    for key in keys {
        facts.extend(record.shift_remove(*key).map(|value| ((*key).to_owned(), value)));
    }
    facts.into()
}

fn details_ndjson(editions: &[Edition]) -> String {
    let details = |Edition { year, documents, themes, details, .. }: &Edition| {
        line(&json!({ "year": year, "documents": documents, "themes": themes, "details": details }))
    };
    editions.iter().map(details).collect()
}

/// One line of NDJSON. JSON escapes line ends inside texts, so that a value never spans two lines.
fn line(value: &impl serde::Serialize) -> String {
    // Values that came from JSON or `json!` always have a text.
    let text = serde_json::to_string(value).unwrap_or_default();
    text + "\n"
}

/// Names the data release: the first 16 hexadecimal digits of the SHA-256 of the whole corpus.
fn release(files: &[(String, String)], editions: &str) -> String {
    let texts = files.iter().map(|(_, text)| text.as_str()).chain([editions]);
    Sha256::digest(texts.collect::<String>()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EDITION: &str = r#"{
        "year": 2006,
        "documents": [{ "id": "d", "kind": "report", "url": "https://x.example/", "title": { "en": "D" }, "date": "2006-11-02" }],
        "details": { "b": 1, "a": "x\ny" },
        "outcomes": [{ "id": "2006-b", "summary": { "fr": "é", "en": "e" }, "document": "d" }],
        "theme": "é"
    }"#;

    fn corpus() -> CorpusFiles {
        let file = |year: u16, text: &str| EditionFile { name: format!("{year}.json"), year, text: text.to_owned() };
        CorpusFiles {
            vocabulary: "{ \"topics\": [] }\n".to_owned(),
            editions: vec![file(2006, EDITION), file(2007, "{ \"year\": 2007 }")],
        }
    }

    fn packed(corpus: &CorpusFiles, name: &str) -> String {
        let found = files(corpus).unwrap().into_iter().find(|(other, _)| other == name);
        found.unwrap().1
    }

    #[test]
    fn editions_have_a_head_and_neither_summaries_nor_details() {
        let text = packed(&corpus(), "editions.ndjson");
        let (head, rest) = text.split_once('\n').unwrap();
        let head: Value = serde_json::from_str(head).unwrap();
        assert_eq!(head["years"], json!([2006, 2007]));
        assert_eq!(head["release"].as_str().unwrap().len(), 16);
        let documents = r#"[{"id":"d","kind":"report","title":{"en":"D"}}]"#;
        let outcomes = r#"[{"id":"2006-b","document":"d"}]"#;
        let first = format!(r#"{{"year":2006,"documents":{documents},"outcomes":{outcomes},"theme":"é"}}"#);
        assert_eq!(rest, first + "\n{\"year\":2007}\n");
    }

    #[test]
    fn summaries_are_one_line_an_edition_in_one_language() {
        assert_eq!(packed(&corpus(), "summaries.en.ndjson"), "{\"2006-b\":\"e\"}\n{}\n");
        assert_eq!(packed(&corpus(), "summaries.fr.ndjson"), "{\"2006-b\":\"é\"}\n{}\n");
    }

    #[test]
    fn details_are_one_line_an_edition_in_their_own_order() {
        let documents = r#"[{"id":"d","date":"2006-11-02","url":"https://x.example/"}]"#;
        let first = format!(r#"{{"year":2006,"documents":{documents},"themes":[],"details":{{"b":1,"a":"x\ny"}}}}"#);
        let second = r#"{"year":2007,"documents":[],"themes":[],"details":{}}"#;
        assert_eq!(packed(&corpus(), "details.ndjson"), format!("{first}\n{second}\n"));
    }

    #[test]
    fn every_change_of_the_corpus_changes_the_release() {
        let release = |corpus: &CorpusFiles| packed(corpus, "editions.ndjson").split_once(',').unwrap().0.to_owned();
        let before = release(&corpus());
        assert_eq!(release(&corpus()), before);
        let mut changed = corpus();
        changed.vocabulary = "{}".to_owned();
        assert_ne!(release(&changed), before);
        for (from, to) in [("\"e\"", "\"f\""), ("\"b\": 1", "\"b\": 2"), ("2006-11-02", "2006-11-03")] {
            let mut changed = corpus();
            changed.editions[0].text = EDITION.replace(from, to);
            assert_ne!(release(&changed), before, "{from}");
        }
    }

    /// What the app makes of the packed files is what the source files say.
    #[test]
    fn the_packed_corpus_is_the_corpus() {
        use igf_explorer::domain::{self, packed::lines, packed::unpack};
        let corpus = CorpusFiles::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data"))).unwrap();
        let sources: Vec<_> = corpus.editions.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect();
        let (dataset, mut issues) = domain::load(&corpus.vocabulary, &sources);
        let details = domain::load_details(&sources, &dataset, &mut issues);

        let editions = packed(&corpus, "editions.ndjson");
        let unpacked = unpack(&editions, &mut issues).unwrap();
        let named = |files: &[(String, &str)]| {
            files.iter().map(|(name, line)| (name.clone(), (*line).to_owned())).collect::<Vec<_>>()
        };
        let files = named(&unpacked.files);
        let files: Vec<_> = files.iter().map(|(name, line)| (name.as_str(), line.as_str())).collect();
        let (mut shipped, faults) = domain::load_packed(&packed(&corpus, "vocabulary.json"), &files);
        issues.extend(faults);
        let years = &unpacked.header.years;
        for lang in Lang::ALL {
            let text = packed(&corpus, &format!("summaries.{lang}.ndjson"));
            domain::add_summaries(&mut shipped, lang, &text, years, &mut issues);
        }
        let text = packed(&corpus, "details.ndjson");
        let files = named(&lines(&text, years));
        let files: Vec<_> = files.iter().map(|(name, line)| (name.as_str(), line.as_str())).collect();
        let shipped_details = domain::load_details(&files, &shipped, &mut issues);
        assert_eq!(issues, []);
        assert!(shipped.outcomes.len() > 300 && shipped == dataset && shipped_details == details);
    }

    #[test]
    fn what_was_there_before_is_gone() {
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
