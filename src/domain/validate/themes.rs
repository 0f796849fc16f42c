//! Reads themes, and what the details tell of them: facts of single ones, what their lists are, and how they continue
//! others.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::value::RawValue;

use super::check::{Checker, LABEL, NOTES, PARAGRAPH, Path};
use super::file::File;
use super::record::{Record, object};
use super::sources::{confidence, source};
use crate::domain::dataset::Dataset;
use crate::domain::details::{
    Confidence, Continuation, Details, Relation, Source, ThemeDetails, ThemeFacts, ThemeList,
};
use crate::domain::edition::{Edition, Theme, ThemeLevel};
use crate::domain::issue::{DataIssue, Issues};
use crate::domain::packed;

/// The themes of a file before the one that is read.
#[derive(Default)]
pub(super) struct Before {
    /// Their full ids.
    ids: HashSet<Box<str>>,
    has_main: bool,
}

impl Before {
    fn add(&mut self, theme: &Theme) {
        self.ids.insert(theme.id.clone());
        self.has_main |= theme.level == ThemeLevel::Main;
    }
}

/// A theme of an edition.
pub(super) fn theme(
    record: &mut Record,
    year: u16,
    ids: &mut HashSet<Box<str>>,
    before: &mut Before,
    checker: &mut Checker,
) -> Option<Arc<Theme>> {
    let vocabulary = checker.vocabulary;
    let id = record.new_id(ids, checker);
    // Some are whole questions.
    let title = record.long_title("title", PARAGRAPH, checker);
    let level_term = record.term("level", &vocabulary.levels, checker);
    let level = level_term.as_ref().and_then(|term| level(&term.id, record, checker));
    let parent = parent(record, year, &before.ids, checker);
    let is_parliamentary = record.flag("parliamentary", checker);
    let topics = record.terms("topics", &vocabulary.topics, checker);
    // The reader of the details takes these.
    record.pass_over(&["question", "other_titles", "source", "confidence", "note"]);
    let id = format!("{year}-{}", id?).into();
    let (level, level_term) = (level?, level_term?);
    let is_top = match level {
        ThemeLevel::Main | ThemeLevel::CrossCutting => true,
        ThemeLevel::Session => !before.has_main,
        _ => false,
    };
    let is_of_programme = is_top && parent.is_none() && !is_parliamentary;
    let title = title?;
    let theme = Theme { id, year, level, level_term, parent, is_parliamentary, is_of_programme, title, topics };
    before.add(&theme);
    Some(Arc::new(theme))
}

fn level(id: &str, record: &Record, checker: &mut Checker) -> Option<ThemeLevel> {
    let level = ThemeLevel::from_id(id);
    if level.is_none() {
        checker.unknown(&record.path.key("level"), id, "a level that the explorer knows");
    }
    level
}

/// The full id of the theme below which another stands. It stands before it in the file, so that none is below itself.
fn parent(record: &mut Record, year: u16, before: &HashSet<Box<str>>, checker: &mut Checker) -> Option<Box<str>> {
    let id = record.optional_text("parent", LABEL, checker)?;
    let full: Box<str> = format!("{year}-{id}").into();
    if before.contains(&full) {
        return Some(full);
    }
    checker.unknown(&record.path.key("parent"), &id, "an id of a theme that stands before it");
    None
}

/// What a file tells of its themes beside their levels and titles.
pub(super) fn read(
    facts: Option<&RawValue>,
    details: &mut File,
    root: &Path,
    edition: &Edition,
    ids: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> ThemeDetails {
    let facts = checker
        .records(facts, &Path::Root.key("themes"), &mut |checker, record| theme_facts(edition.year, checker, record));
    let lists = checker.records(details.take("theme_lists"), &root.key("theme_lists"), &mut |checker, record| {
        theme_list(record, edition, checker)
    });
    let lineage = checker.records(details.take("lineage"), &root.key("lineage"), &mut |checker, record| {
        relation(record, edition, ids, checker)
    });
    ThemeDetails { facts: facts.into_iter().flatten().collect(), lists, lineage }
}

/// What is told of a theme beside its level and title; nothing where there is no more.
fn theme_facts(year: u16, checker: &mut Checker, record: &mut Record) -> Option<Option<ThemeFacts>> {
    let id = record.text("id", LABEL, checker)?;
    let question = if record.has("question") { record.long_title("question", PARAGRAPH, checker) } else { None };
    let other_titles = record.titles("other_titles", checker);
    let source = optional_source(record, checker);
    let confidence = optional_confidence(record, checker);
    let note = record.optional_localized("note", PARAGRAPH, checker);
    // The reader of the edition takes these.
    record.pass_over(&["title", "level", "parent", "parliamentary", "topics"]);
    let has_more = question.is_some()
        || !other_titles.is_empty()
        || source.is_some()
        || note.is_some()
        || confidence != Confidence::High;
    let id = format!("{year}-{id}").into();
    Some(has_more.then_some(ThemeFacts { id, question, other_titles, source, confidence, note }))
}

/// What a list of themes is.
fn theme_list(record: &mut Record, edition: &Edition, checker: &mut Checker) -> Option<ThemeList> {
    let vocabulary = checker.vocabulary;
    let before: HashSet<Box<str>> = edition.themes.iter().map(|theme| theme.id.clone()).collect();
    let parent = parent(record, edition.year, &before, checker);
    let level = record.term("level", &vocabulary.levels, checker).and_then(|term| ThemeLevel::from_id(&term.id));
    let is_parliamentary = record.flag("parliamentary", checker);
    let is_complete = record.flag("complete", checker);
    let is_third_party = record.flag("third_party", checker);
    let note = record.optional_localized("note", NOTES, checker);
    let source = optional_source(record, checker);
    Some(ThemeList { parent, level: level?, is_parliamentary, is_complete, note, source, is_third_party })
}

/// A relation between themes of this edition and of earlier ones.
fn relation(
    record: &mut Record,
    edition: &Edition,
    ids: &mut HashSet<Box<str>>,
    checker: &mut Checker,
) -> Option<Relation> {
    let id = record.new_id(ids, checker);
    let kind = continuation(record, checker);
    let from = record.texts("from", LABEL, checker);
    let to = own_themes(record, "to", edition, checker);
    let confidence = confidence(record, checker);
    let reason = record.localized("reason", PARAGRAPH, checker);
    let (id, kind) = (id?, kind?);
    let fits = match kind {
        Continuation::New => from.is_empty() && !to.is_empty(),
        Continuation::Dropped => !from.is_empty() && to.is_empty(),
        Continuation::Kept | Continuation::Renamed => from.len() == 1 && to.len() == 1,
        Continuation::Merged => !from.is_empty() && to.len() == 1,
        Continuation::Split => from.len() == 1 && !to.is_empty(),
    };
    if !fits {
        let problem = format!("{} themes become {}", from.len(), to.len());
        checker.fault(record.path, &problem, "as many as its kind says");
        return None;
    }
    Some(Relation { id, kind, from, to, confidence, reason: reason? })
}

fn continuation(record: &mut Record, checker: &mut Checker) -> Option<Continuation> {
    let word = record.text("kind", LABEL, checker)?;
    Some(match &*word {
        "kept" => Continuation::Kept,
        "renamed" => Continuation::Renamed,
        "merged" => Continuation::Merged,
        "split" => Continuation::Split,
        "new" => Continuation::New,
        "dropped" => Continuation::Dropped,
        other => {
            let expected = "kept, renamed, merged, split, new or dropped";
            checker.unknown(&record.path.key("kind"), other, expected);
            return None;
        }
    })
}

/// The full ids of themes of the edition itself.
fn own_themes(record: &mut Record, key: &str, edition: &Edition, checker: &mut Checker) -> Vec<Box<str>> {
    let ids = record.texts(key, LABEL, checker);
    let path = record.path.key(key);
    let mut known = Vec::new();
    for (index, id) in ids.into_iter().enumerate() {
        if edition.themes.iter().any(|theme| theme.id == id) {
            known.push(id);
        } else {
            checker.unknown(&path.index(index), &id, "a theme of this edition, with its year");
        }
    }
    known
}

/// Notes the themes of other editions that relations name and nobody has. Those of an edition that could not be read are
/// no fault of the file that names them: readers see the others.
pub fn check_lineage(dataset: &Dataset, details: &[Details], issues: &mut Vec<DataIssue>) {
    for details in details {
        let file = packed::file_name(details.year);
        let checker = &mut Checker::new(&dataset.vocabulary, Issues::new(&file, issues));
        for relation in &details.themes.lineage {
            let path = Path::Root.key("details");
            let path = path.key("lineage");
            let path = path.key(&relation.id);
            let path = path.key("from");
            let unknown =
                relation.from.iter().filter(|id| dataset.theme(id).is_none_or(|theme| theme.year > details.year));
            unknown.for_each(|id| checker.unknown(&path, id, "a theme of an edition before it, with its year"));
        }
    }
}

fn optional_source(record: &mut Record, checker: &mut Checker) -> Option<Source> {
    let value = record.take("source")?;
    let path = record.path.key("source");
    let mut inner = object(value, &path, "an object", checker)?;
    let source = source(checker, &mut inner);
    inner.finish(checker);
    source
}

/// What is not said of a title is that it is in doubt.
fn optional_confidence(record: &mut Record, checker: &mut Checker) -> Confidence {
    if record.has("confidence") { confidence(record, checker) } else { Confidence::High }
}
