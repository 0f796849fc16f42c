//! Reads a line of packed summaries: by the id of its outcome, the text in one language.

use std::sync::Arc;

use super::check::{Checker, PARAGRAPH, Path};
use crate::domain::issue::Severity;
use crate::domain::lang::Lang;
use crate::domain::outcome::Outcome;
use crate::domain::raw;

/// Gives the outcomes of an edition their summaries. Those of outcomes that were left out are passed over.
pub(super) fn read<'a>(
    json: &str,
    lang: Lang,
    outcomes: impl Iterator<Item = &'a mut Arc<Outcome>>,
    checker: &mut Checker,
) {
    let mut texts = match raw::record(json) {
        Ok(texts) => texts,
        Err(fault) => return checker.not_json(Severity::File, &Path::Root, fault),
    };
    checker.doubled_keys(&Path::Root, texts.doubled());
    for outcome in outcomes {
        let path = Path::Root.key(&outcome.id);
        let text = match texts.take(&outcome.id) {
            Some(value) => checker.text(&value, &path, PARAGRAPH),
            None => {
                checker.fault(&path, "missing", "a text");
                None
            }
        };
        if let Some(text) = text {
            Arc::make_mut(outcome).summary.set(lang, text);
        }
    }
}
