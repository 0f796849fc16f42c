//! A made-up corpus in the format of the data files, the same for the same size.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use fastrand::Rng;
use igf_explorer::domain::Lang;
use serde_json::{Value, json};

use super::pool::Pool;
use super::queries;
use crate::corpus_files::CorpusFiles;

const SEED: u64 = 2006;
const EDITIONS: usize = 21;
const FIRST_YEAR: usize = 2006;
/// With editions, kinds of document and evidence about 700 values, as a corpus of such a size would have.
const TOPICS: usize = 120;
const ADDRESSEES: usize = 40;
const THEMES_AN_EDITION: usize = 24;
const DOCUMENTS_AN_EDITION: usize = 40;
/// Words of a summary: the real ones have 13 to 45.
const WORDS: std::ops::Range<usize> = 14..40;

/// What the corpus is written with.
struct Writer<'a> {
    rng: Rng,
    english: Pool,
    french: Pool,
    vocabulary: &'a Value,
}

/// Writes `vocabulary.json`, the edition files and `queries.json` for a corpus of that many outcomes.
///
/// # Errors
/// When the real corpus cannot be read, or a file not be written.
pub fn generate(public: &Path, folder: &Path, outcomes: usize) -> Result<()> {
    let corpus = CorpusFiles::read(&public.join("data"))?;
    let real: Value = serde_json::from_str(&fs::read_to_string(public.join("data/vocabulary.json"))?)?;
    let (english, french) = (Pool::read(&corpus, Lang::En), Pool::read(&corpus, Lang::Fr));
    let mut writer = Writer { rng: Rng::with_seed(SEED), english, french, vocabulary: &real };
    let mut vocabulary = real.clone();
    writer.lengthen(&mut vocabulary, "topics", TOPICS);
    writer.lengthen(&mut vocabulary, "addressees", ADDRESSEES);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let write = |name: &str, value: &Value| {
        fs::write(folder.join(name), value.to_string()).with_context(|| format!("cannot write {name}"))
    };
    write("vocabulary.json", &vocabulary)?;
    for number in 0..EDITIONS {
        let count = outcomes * (number + 1) / EDITIONS - outcomes * number / EDITIONS;
        let edition = writer.edition(FIRST_YEAR + number, count, &vocabulary);
        write(&format!("{}.json", FIRST_YEAR + number), &edition)?;
    }
    write("queries.json", &queries::write(&mut writer.rng, &writer.english, &writer.french, &vocabulary))
}

impl Writer<'_> {
    /// Adds terms to a list of the vocabulary until it is that long.
    fn lengthen(&mut self, vocabulary: &mut Value, list: &str, length: usize) {
        let Some(terms) = vocabulary.get_mut(list).and_then(Value::as_array_mut) else { return };
        for number in terms.len()..length {
            let label = self.localized(2..4);
            let synonyms = |pool: &Pool, rng: &mut Rng| json!([pool.plain(rng), pool.plain(rng), pool.plain(rng)]);
            terms.push(json!({
                "id": format!("term-{number}"),
                "label": label,
                "description": label,
                "synonyms": { "en": synonyms(&self.english, &mut self.rng), "fr": synonyms(&self.french, &mut self.rng) },
            }));
        }
    }

    fn edition(&mut self, year: usize, outcomes: usize, vocabulary: &Value) -> Value {
        let themes: Vec<Value> = (0..THEMES_AN_EDITION)
            .map(|number| json!({ "id": format!("theme-{number}"), "level": "main", "title": self.localized(3..9) }))
            .collect();
        let documents: Vec<Value> = (0..DOCUMENTS_AN_EDITION).map(|number| self.document(year, number)).collect();
        let outcomes: Vec<Value> = (0..outcomes).map(|number| self.outcome(year, number, vocabulary)).collect();
        json!({
            "year": year, "ordinal": year - FIRST_YEAR + 1, "format": "hybrid",
            "city": self.localized(1..2), "country": self.localized(1..3), "country_code": "CH",
            "start": format!("{year}-11-10"), "end": format!("{year}-11-14"), "theme": self.localized(4..9),
            "themes": themes, "documents": documents, "outcomes": outcomes,
        })
    }

    fn document(&mut self, year: usize, number: usize) -> Value {
        let kind = self.id_of("documents", self.vocabulary);
        json!({
            "id": format!("document-{number}"), "kind": kind, "title": self.localized(4..8),
            "date": format!("{year}-12-01"), "language": "en", "url": format!("https://www.intgovforum.org/{year}/{number}"),
        })
    }

    fn outcome(&mut self, year: usize, number: usize, vocabulary: &Value) -> Value {
        let some_of = |writer: &mut Self, list: &str, most: usize| {
            let mut ids: Vec<Value> = (0..writer.rng.usize(1..=most)).map(|_| writer.id_of(list, vocabulary)).collect();
            ids.sort_by_key(Value::to_string);
            ids.dedup();
            ids
        };
        let (addressees, topics) = (some_of(self, "addressees", 2), some_of(self, "topics", 3));
        let evidence = self.id_of("evidence", self.vocabulary);
        let summary = self.localized(WORDS);
        json!({
            "id": format!("{year}-{number}"),
            "document": format!("document-{}", self.rng.usize(..DOCUMENTS_AN_EDITION)),
            "place": { "en": format!("§ {number}"), "fr": format!("§ {number}") },
            "theme": format!("theme-{}", self.rng.usize(..THEMES_AN_EDITION)),
            "addressees": addressees, "topics": topics, "evidence": evidence, "summary": summary,
        })
    }

    /// The id of a term, the first ones of a list more often than the last.
    fn id_of(&mut self, list: &str, vocabulary: &Value) -> Value {
        let terms = vocabulary.get(list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let at = self.rng.usize(..terms.len().max(1)).min(self.rng.usize(..terms.len().max(1)));
        terms.get(at).and_then(|term| term.get("id")).cloned().unwrap_or_default()
    }

    fn localized(&mut self, words: std::ops::Range<usize>) -> Value {
        let count = self.rng.usize(words);
        let mut text = |pool: &Pool| (0..count).map(|_| pool.word(&mut self.rng)).collect::<Vec<_>>().join(" ");
        json!({ "en": text(&self.english), "fr": text(&self.french) })
    }
}
