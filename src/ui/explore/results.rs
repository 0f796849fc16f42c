//! The records of the page, or what to do when there are none.

use std::sync::Arc;

use leptos::prelude::*;

use super::nothing::nothing_found;
use crate::app::use_app;
use crate::domain::Record;
use crate::domain::explore::Explored;
use crate::domain::query::PAGE_SIZE;
use crate::domain::search::Understood;
use crate::ui::cards::filled;
use crate::ui::kit::{View, el, live};

/// What the list of cards depends on: counts and advice must not draw it anew.
#[derive(Clone, Default)]
struct Hits {
    records: Vec<Record>,
    understood: Arc<Understood>,
    first: usize,
}

impl PartialEq for Hits {
    /// A record that got its summary in one more language is drawn no other.
    fn eq(&self, other: &Self) -> bool {
        let ids = |hits: &Hits| hits.records.iter().map(Record::id).collect::<Vec<_>>();
        self.first == other.first && self.understood == other.understood && ids(self) == ids(other)
    }
}

pub(super) fn results() -> View {
    let app = use_app();
    let hits =
        Memo::new(move |_| app.answer.explored.with(|explored| explored.as_deref().map_or_else(Hits::default, hits)));
    live(move || hits.with(|hits| untrack(|| list(hits))))
}

fn hits(explored: &Explored) -> Hits {
    Hits {
        records: explored.hits.clone(),
        understood: Arc::new(explored.understood.clone()),
        first: (explored.page - 1) * PAGE_SIZE + 1,
    }
}

fn list(hits: &Hits) -> View {
    if hits.records.is_empty() {
        return nothing_found();
    }
    let list = el("ol").attr("start", hits.first.to_string());
    filled(list, &hits.records, &hits.understood, "h3").view()
}
