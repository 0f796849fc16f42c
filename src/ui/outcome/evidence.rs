//! The class of evidence: a mark, always with its word; what it means on hover, focus and tap.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Texts, use_texts};
use crate::domain::outcome::Evidence;
use crate::domain::vocabulary::Term;

/// The mark of a class.
pub fn sign(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Agreed => "●",
        Evidence::Quoted => "◐",
        Evidence::OfficialRecord => "○",
        Evidence::ThirdParty => "◌",
    }
}

/// A class and, opened, what it means.
#[component]
pub fn EvidenceMark(evidence: Evidence, term: Arc<Term>) -> impl IntoView {
    let texts = use_texts();
    let meaning = meaning(&term, &texts);
    view! {
        <details class="evidence">
            <summary title=meaning.clone()>
                <span aria-hidden="true">{sign(evidence)} " "</span>
                {term.label.get(texts.lang()).to_owned()}
            </summary>
            <p>{meaning}</p>
        </details>
    }
}

fn meaning(term: &Term, texts: &Texts) -> String {
    term.description.get(texts.lang()).to_owned()
}
