//! The summary of an outcome, marked as of another language while it is not there in the page's.

use crate::app::Texts;
use crate::domain::outcome::Outcome;
use crate::ui::kit::El;

/// Marks the language of an element that holds the summary, where it is not the page's.
pub fn in_its_language(element: El, outcome: &Outcome, texts: &Texts) -> El {
    let lang = outcome.summary.shown_in(texts.lang());
    if lang == texts.lang() { element } else { element.attr("lang", lang.tag()) }
}
