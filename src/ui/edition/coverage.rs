//! What exists of an edition's outputs, what we have, and what is missing.

use crate::app::Texts;
use crate::domain::details::{Confidence, Coverage, Details, Held};
use crate::domain::edition::Edition;
use crate::i18n::Key;
use crate::ui::kit::{View, el, para, side_by_side};

/// A line for each principal output, then the confidence in the record and what is not verified.
pub fn coverage_list(edition: &Edition, details: &Details, texts: &Texts) -> View {
    let line = |coverage: &Coverage| line(edition, coverage, texts);
    let list = el("ul").class("coverage").children(details.coverage.iter().map(line).collect());
    let level = texts.text(confidence_key(details.confidence));
    let level = para(texts.filled(Key::Confidence, &[("level", level)]));
    let mut parts = vec![list.view(), level.view()];
    if !details.unverified.is_empty() {
        let mut unverified = texts.text(Key::Unverified).to_owned();
        for text in &details.unverified {
            unverified.push_str(" · ");
            unverified.push_str(text.get(texts.lang()));
        }
        parts.push(para(unverified).view());
    }
    side_by_side(parts)
}

fn line(edition: &Edition, coverage: &Coverage, texts: &Texts) -> View {
    let lang = texts.lang();
    let document = coverage.document.as_deref().and_then(|id| edition.document(id));
    let name = match document {
        Some(document) => document.title.get(lang),
        // Reports without a document of their own are summed up in one line.
        None if *coverage.kind.id == *"report" => texts.text(Key::CoverageOthers),
        None => coverage.kind.label.get(lang),
    };
    let (class, held) = held(coverage.held);
    el("li")
        .child(el("strong").text(name))
        .text(" ")
        .child(el("span").class(class).text(texts.text(held)))
        .child(el("br"))
        .text(coverage.note.get(lang))
        .view()
}

/// The word for a level of confidence.
pub fn confidence_key(confidence: Confidence) -> Key {
    match confidence {
        Confidence::High => Key::ConfidenceHigh,
        Confidence::Medium => Key::ConfidenceMedium,
        Confidence::Low => Key::ConfidenceLow,
    }
}

fn held(held: Held) -> (&'static str, Key) {
    match held {
        Held::Whole => ("held good", Key::HeldWhole),
        Held::Part => ("held", Key::HeldPart),
        Held::SecondHand => ("held warn", Key::HeldSecondHand),
        Held::Nothing => ("held bad", Key::HeldNothing),
    }
}
