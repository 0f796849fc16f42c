//! The outcomes of the page, or what to do when there are none.

use std::sync::Arc;

use leptos::prelude::*;

use super::nothing::Nothing;
use crate::app::use_app;
use crate::domain::explore::Explored;
use crate::domain::outcome::Outcome;
use crate::domain::query::PAGE_SIZE;
use crate::domain::search_index::Word;
use crate::ui::outcome::OutcomeCard;

/// What the list of cards depends on: counts and advice must not draw it anew.
#[derive(Clone, PartialEq)]
struct Hits {
    outcomes: Vec<Arc<Outcome>>,
    words: Vec<Word>,
    first: usize,
}

#[component]
pub fn Results() -> impl IntoView {
    let app = use_app();
    let hits = Memo::new(move |_| app.explored.with(|explored| explored.as_ref().map(|explored| hits(explored))));
    move || {
        let hits = hits.get()?;
        if hits.outcomes.is_empty() {
            return Some(view! { <Nothing /> }.into_any());
        }
        let words = Arc::new(hits.words);
        let card = |outcome| view! { <li><OutcomeCard outcome words=words.clone() level=3 /></li> };
        let start = hits.first.to_string();
        Some(
            view! { <ol class="results" start=start>{hits.outcomes.into_iter().map(card).collect_view()}</ol> }
                .into_any(),
        )
    }
}

fn hits(explored: &Explored) -> Hits {
    Hits { outcomes: explored.hits.clone(), words: explored.words.clone(), first: (explored.page - 1) * PAGE_SIZE + 1 }
}
