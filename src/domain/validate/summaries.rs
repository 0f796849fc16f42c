//! Reads a line of packed summaries: by the id of its outcome or milestone, the text in one language.

use std::sync::Arc;

use super::check::{Checker, PARAGRAPH, Path};
use crate::domain::edition::Milestone;
use crate::domain::issue::Severity;
use crate::domain::lang::Lang;
use crate::domain::outcome::Outcome;
use crate::domain::raw::{self, RawRecord};

/// Gives the records of an edition their summaries. Those of records that were left out are passed over.
pub(super) fn read<'a>(
    json: &str,
    lang: Lang,
    outcomes: impl Iterator<Item = &'a mut Arc<Outcome>>,
    milestones: impl Iterator<Item = &'a mut Arc<Milestone>>,
    checker: &mut Checker,
) {
    let mut texts = match raw::record(json) {
        Ok(texts) => texts,
        Err(fault) => return checker.not_json(Severity::File, &Path::Root, fault),
    };
    checker.doubled_keys(&Path::Root, texts.doubled());
    for outcome in outcomes {
        if let Some(text) = text_of(&mut texts, &outcome.id, checker) {
            Arc::make_mut(outcome).summary.set(lang, text);
        }
    }
    for milestone in milestones {
        if let Some(text) = text_of(&mut texts, &milestone.id, checker) {
            Arc::make_mut(milestone).summary.set(lang, text);
        }
    }
}

fn text_of(texts: &mut RawRecord, id: &str, checker: &mut Checker) -> Option<Box<str>> {
    let path = Path::Root.key(id);
    let Some(value) = texts.take(id) else {
        checker.fault(&path, "missing", "a text");
        return None;
    };
    checker.text(&value, &path, PARAGRAPH)
}
