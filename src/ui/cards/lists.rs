//! Lists of cards, which several pages hold.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::Get;

use super::document::document_card;
use super::milestone::milestone_card;
use super::outcome::outcome_card;
use super::theme::theme_card;
use crate::app::{use_app, use_texts};
use crate::domain::outcome::Outcome;
use crate::domain::search::Understood;
use crate::domain::{Query, Record};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link, side_by_side};
use crate::ui::later::later;

/// How many cards below the window are drawn before the browser may do something else.
const CARDS_AT_ONCE: usize = 8;

/// Outcomes as cards, without marked words. `heading` is the tag of their summaries.
pub fn card_list(outcomes: &[Arc<Outcome>], heading: &'static str) -> El {
    let limit = use_app().list_limit();
    let records: Vec<Record> = outcomes.iter().take(limit).cloned().map(Record::Outcome).collect();
    let list = filled(el("ul"), &records, &Arc::default(), heading);
    if outcomes.len() > limit { list.child(all_of_them(outcomes.len() - limit)) } else { list }
}

/// The way to those that a frame leaves out: the page by itself.
fn all_of_them(count: usize) -> View {
    let (app, texts) = (use_app(), use_texts());
    let href = app.here(Query::clone);
    item(link(href, texts.counted(Key::ShowMore, count)).attr("target", "_blank").attr("rel", "noopener"))
}

/// A list with records as cards: those that fill the window, then the others, for which it says that it is busy.
pub fn filled(list: El, records: &[Record], words: &Arc<Understood>, heading: &'static str) -> El {
    let app = use_app();
    let (in_sight, below) = records.split_at(app.cards_in_sight().min(records.len()));
    let list = list.class("results").children(cards(in_sight, words, heading));
    if below.is_empty() {
        return list;
    }
    let rest = below.chunks(CARDS_AT_ONCE).map(|some| {
        let (some, words) = (some.to_vec(), words.clone());
        later(move || side_by_side(cards(&some, &words, heading)))
    });
    let list = list.live_attr("aria-busy", move || app.view.is_hurried.get().then(|| "true".to_owned()));
    list.children(rest.collect())
}

fn cards(records: &[Record], words: &Arc<Understood>, heading: &'static str) -> Vec<View> {
    records.iter().map(|record| item(card(record, words, heading))).collect()
}

fn card(record: &Record, words: &Arc<Understood>, heading: &'static str) -> View {
    match record {
        Record::Outcome(outcome) => outcome_card(outcome, words, heading),
        Record::Theme(theme) => theme_card(theme, words, heading),
        Record::Document(document) => document_card(document, words, heading),
        Record::Milestone(milestone) => milestone_card(milestone, words, heading),
    }
}

/// Adds parts with a list of outcomes each, as `draw` draws them: those that fill the window, then the others.
pub fn parts<T: 'static>(
    parent: El,
    parts: Vec<(T, Vec<Arc<Outcome>>)>,
    draw: impl Fn(&T, &[Arc<Outcome>]) -> View + 'static,
) -> El {
    let enough = use_app().cards_in_sight();
    let before = parts.iter().scan(0, |sum, (_, outcomes)| Some(std::mem::replace(sum, *sum + outcomes.len())));
    let in_sight = before.take_while(|cards| *cards < enough).count();
    let draw = Rc::new(draw);
    let view = |(at, (part, outcomes)): (usize, (T, Vec<Arc<Outcome>>))| {
        let draw = draw.clone();
        if at < in_sight { draw(&part, &outcomes) } else { later(move || draw(&part, &outcomes)) }
    };
    parent.children(parts.into_iter().enumerate().map(view).collect())
}
