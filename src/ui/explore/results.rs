//! The outcomes of the page, or what to do when there are none.

use std::sync::Arc;

use crate::app::react::{memo, once};
use leptos::prelude::*;

use super::nothing::nothing_found;
use crate::app::use_app;
use crate::domain::explore::Explored;
use crate::domain::outcome::Outcome;
use crate::domain::query::PAGE_SIZE;
use crate::domain::search::Understood;
use crate::ui::kit::{El, View, el, item, live, nothing, side_by_side};
use crate::ui::outcome::outcome_card;

/// What the list of cards depends on: counts and advice must not draw it anew.
#[derive(Clone, Default)]
struct Hits {
    outcomes: Vec<Arc<Outcome>>,
    understood: Arc<Understood>,
    first: usize,
}

impl PartialEq for Hits {
    /// An outcome that got its summary in one more language is drawn no other.
    fn eq(&self, other: &Self) -> bool {
        let ids = |hits: &Hits| hits.outcomes.iter().map(|outcome| outcome.id.clone()).collect::<Vec<_>>();
        self.first == other.first && self.understood == other.understood && ids(self) == ids(other)
    }
}

pub(super) fn results() -> View {
    let app = use_app();
    let hits = memo(move || app.explored.with(|explored| explored.as_deref().map_or_else(Hits::default, hits)));
    live(move || hits.with(|hits| untrack(|| list(hits))))
}

fn hits(explored: &Explored) -> Hits {
    Hits {
        outcomes: explored.hits.clone(),
        understood: Arc::new(explored.understood.clone()),
        first: (explored.page - 1) * PAGE_SIZE + 1,
    }
}

fn list(hits: &Hits) -> View {
    if hits.outcomes.is_empty() {
        return nothing_found();
    }
    let (in_sight, below) = hits.outcomes.split_at(use_app().cards_in_sight().min(hits.outcomes.len()));
    let list =
        el("ol").class("results").attr("start", hits.first.to_string()).children(cards(in_sight, &hits.understood));
    if below.is_empty() { list.view() } else { with_rest(list, below.to_vec(), hits.understood.clone()).view() }
}

fn cards(outcomes: &[Arc<Outcome>], understood: &Arc<Understood>) -> Vec<View> {
    outcomes.iter().map(|outcome| item(outcome_card(outcome, understood, "h3"))).collect()
}

/// The cards out of sight wait until the reader stops typing: drawing them with every letter would be most of its work.
fn with_rest(list: El, outcomes: Vec<Arc<Outcome>>, understood: Arc<Understood>) -> El {
    let app = use_app();
    let is_due = once(move || !app.is_hurried.get());
    let rest = move || if is_due.get() { untrack(|| side_by_side(cards(&outcomes, &understood))) } else { nothing() };
    list.live_attr("aria-busy", move || (!is_due.get()).then(|| "true".to_owned())).child(live(rest))
}
