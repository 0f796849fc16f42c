//! The records of the page, or what to do when there are none.

use std::sync::Arc;

use leptos::prelude::*;

use super::nothing::nothing_found;
use crate::app::{use_app, use_texts};
use crate::domain::Record;
use crate::domain::answer::{Explored, Near};
use crate::domain::search::Understood;
use crate::i18n::Key;
use crate::ui::cards::filled;
use crate::ui::kit::{View, el, live, para, side_by_side};

/// What the list of cards depends on: counts and advice must not draw it anew.
#[derive(Clone, Default)]
struct Hits {
    records: Vec<Record>,
    understood: Arc<Understood>,
    first: usize,
    /// How many of the records say what was typed.
    said: usize,
    /// None does, on any page.
    is_none_said: bool,
    /// What says a part of it, after the last record.
    near: Near,
}

impl PartialEq for Hits {
    /// A record that got its summary in one more language is drawn no other.
    fn eq(&self, other: &Self) -> bool {
        let ids = |hits: &Hits| hits.records.iter().map(Record::id).collect::<Vec<_>>();
        (self.first, self.said, &self.near) == (other.first, other.said, &other.near)
            && self.understood == other.understood
            && ids(self) == ids(other)
    }
}

pub(super) fn results() -> View {
    let app = use_app();
    let hits =
        Memo::new(move |_| app.answer.explored.with(|explored| explored.as_deref().map_or_else(Hits::default, hits)));
    live(move || hits.with(|hits| untrack(|| list(hits))))
}

fn hits(explored: &Explored) -> Hits {
    let before = (explored.page - 1) * explored.page_size;
    Hits {
        records: explored.hits.clone(),
        understood: Arc::new(explored.understood.clone()),
        first: before + 1,
        said: explored.said.saturating_sub(before).min(explored.hits.len()),
        is_none_said: explored.said == 0,
        near: explored.near.clone(),
    }
}

fn list(hits: &Hits) -> View {
    let (said, filed) = hits.records.split_at_checked(hits.said).unwrap_or((&hits.records, &[]));
    let list = |records: &[Record], first: usize| {
        filled(el("ol").attr("start", first.to_string()), records, &hits.understood, "h3").view()
    };
    let texts = use_texts();
    let mut parts = Vec::new();
    if hits.records.is_empty() {
        parts.push(nothing_found());
    }
    if !said.is_empty() {
        parts.push(list(said, hits.first));
    }
    if !filed.is_empty() {
        let key = if hits.is_none_said { Key::OnlyFiled } else { Key::Filed };
        parts.push(para(texts.text(key)).class("filed").view());
        parts.push(list(filed, hits.first + said.len()));
    }
    if !hits.near.records.is_empty() {
        parts.push(para(texts.text(Key::NearResults)).class("filed").view());
        let words = Arc::new(hits.near.understood.clone());
        let first = hits.first + hits.records.len();
        parts.push(filled(el("ol").attr("start", first.to_string()), &hits.near.records, &words, "h3").view());
    }
    side_by_side(parts)
}
