//! Reads `vocabulary.json`.

use std::collections::HashSet;
use std::sync::Arc;

use super::check::{Checker, LABEL, LINE, Path};
use super::file::File;
use super::record::{Record, object};
use crate::domain::issue::Issues;
use crate::domain::vocabulary::{OfficialDocument, Term, Vocabulary};

/// The official languages of the United Nations in which the corpus does not exist.
const OTHER_LANGUAGES: [&str; 4] = ["ar", "es", "ru", "zh"];

/// The vocabulary; without terms where the file cannot be used.
pub(super) fn read(json: &str, issues: Issues) -> Vocabulary {
    let none = Vocabulary::default();
    let checker = &mut Checker::new(&none, issues);
    let Some(mut file) = File::read(json, checker) else { return Vocabulary::default() };
    let vocabulary = Vocabulary {
        topics: terms(&mut file, "topics", checker),
        addressees: terms(&mut file, "addressees", checker),
        documents: terms(&mut file, "documents", checker),
        evidence: terms(&mut file, "evidence", checker),
        acts: terms(&mut file, "acts", checker),
        levels: terms(&mut file, "levels", checker),
        formats: terms(&mut file, "formats", checker),
        expressions: checker.records(
            file.take("expressions"),
            &Path::Root.key("expressions"),
            &mut |checker, record| Some(words(record, checker)),
        ),
        official_documents: official_documents(&mut file, checker),
    };
    file.finish(checker);
    vocabulary
}

fn terms(file: &mut File, key: &str, checker: &mut Checker) -> Vec<Arc<Term>> {
    let mut seen = HashSet::new();
    checker.records(file.take(key), &Path::Root.key(key), &mut |checker, record| {
        let id = record.new_id(&mut seen, checker);
        let label = record.localized("label", LABEL, checker);
        let description = record.localized("description", LINE, checker);
        let path = record.path.key("synonyms");
        let synonyms = record.take("synonyms").and_then(|value| {
            let mut record = object(value, &path, "words in every language", checker)?;
            let words = words(&mut record, checker);
            let names = OTHER_LANGUAGES.iter().flat_map(|tag| record.texts(tag, LABEL, checker)).collect();
            record.finish(checker);
            Some((words, names))
        });
        let (synonyms, other_names) = synonyms.unwrap_or_default();
        Some(Arc::new(Term { id: id?, label: label?, description: description?, synonyms, other_names }))
    })
}

fn words(record: &mut Record, checker: &mut Checker) -> Vec<Box<str>> {
    let mut words = record.texts("en", LABEL, checker);
    words.extend(record.texts("fr", LABEL, checker));
    words
}

fn official_documents(file: &mut File, checker: &mut Checker) -> Vec<Arc<OfficialDocument>> {
    let mut seen = HashSet::new();
    let (list, path) = (file.take("official_documents"), Path::Root.key("official_documents"));
    checker.records(list, &path, &mut |checker, record| {
        let id = record.new_id(&mut seen, checker);
        let title = record.localized("title", LINE, checker);
        let date = record.date("date", checker);
        let language = record.text("language", LABEL, checker);
        Some(Arc::new(OfficialDocument { id: id?, title: title?, date: date?, language: language? }))
    })
}
