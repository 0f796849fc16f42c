//! What exists of an edition's outputs, what we have, and what is missing.

use leptos::prelude::*;

use crate::app::Texts;
use crate::domain::details::{Confidence, Coverage, Details, Held};
use crate::domain::edition::Edition;
use crate::i18n::Key;

/// A line for each principal output, then the confidence in the record and what is not verified.
pub fn coverage_list(edition: &Edition, details: &Details, texts: &Texts) -> AnyView {
    let lang = texts.lang();
    let line = |coverage: &Coverage| {
        let title = coverage.document.as_deref().and_then(|id| edition.document(id));
        let name = title.map_or(&coverage.kind.label, |document| &document.title.text).get(lang).to_owned();
        let (class, held) = held(coverage.held);
        view! {
            <li>
                <strong>{name}</strong>
                " "
                <span class=class>{texts.text(held)}</span>
                <br />
                {coverage.note.get(lang).to_owned()}
            </li>
        }
    };
    let level = texts.text(confidence_key(details.confidence));
    let unverified = (!details.unverified.is_empty()).then(|| {
        let list: Vec<&str> = details.unverified.iter().map(|text| text.get(lang)).collect();
        view! { <p>{texts.text(Key::Unverified)} " · " {list.join(" · ")}</p> }
    });
    view! {
        <ul class="coverage">{details.coverage.iter().map(line).collect_view()}</ul>
        <p>{texts.filled(Key::Confidence, &[("level", &level)])}</p>
        {unverified}
    }
    .into_any()
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
