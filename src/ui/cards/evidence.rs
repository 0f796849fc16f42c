//! The class of evidence: a mark, always with its word; what it means on hover, focus and tap.

use crate::app::Texts;
use crate::domain::outcome::{Evidence, Outcome};
use crate::ui::kit::{View, el, para};

/// The mark of a class.
pub fn sign(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Agreed => "●",
        Evidence::Quoted => "◐",
        Evidence::OfficialRecord => "○",
        Evidence::ThirdParty => "◌",
    }
}

/// The class of an outcome and, opened, what it means.
pub(super) fn evidence_mark(outcome: &Outcome, texts: &Texts) -> View {
    let meaning = outcome.evidence_term.description.get(texts.lang());
    let mark = el("span").attr("aria-hidden", "true").text(sign(outcome.evidence)).text(" ");
    let label = outcome.evidence_term.label.get(texts.lang());
    let summary = el("summary").attr("title", meaning).child(mark).text(label);
    el("details").class("evidence").child(summary).child(para(meaning)).view()
}
