//! Lists that several pages hold: of cards, and of links to terms.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::Get;

use super::card::outcome_card;
use crate::app::{App, Texts, use_app};
use crate::domain::outcome::Outcome;
use crate::domain::search::Understood;
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Page, Query};
use crate::ui::kit::{El, View, el, item, link, side_by_side};
use crate::ui::later::later;

/// How many cards below the window are drawn before the browser may do something else.
const CARDS_AT_ONCE: usize = 8;

/// Outcomes as cards, without marked words. `heading` is the tag of their summaries.
pub fn card_list(outcomes: &[Arc<Outcome>], heading: &'static str) -> El {
    filled(el("ul"), outcomes, &Arc::default(), heading)
}

/// A list with outcomes as cards: those that fill the window, then the others, for which it says that it is busy.
pub fn filled(list: El, outcomes: &[Arc<Outcome>], words: &Arc<Understood>, heading: &'static str) -> El {
    let app = use_app();
    let (in_sight, below) = outcomes.split_at(app.cards_in_sight().min(outcomes.len()));
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

fn cards(outcomes: &[Arc<Outcome>], words: &Arc<Understood>, heading: &'static str) -> Vec<View> {
    outcomes.iter().map(|outcome| item(outcome_card(outcome, words, heading))).collect()
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

/// Links to its page for a topic, to the explorer for the terms of other facets.
pub fn term_links(app: App, texts: &Texts, facet: Facet, terms: &[Arc<Term>]) -> El {
    let line = |term: &Arc<Term>| {
        let href = match facet {
            Facet::Topic => app.page_href(Page::Topic(term.id.to_string())),
            _ => app.explore_href(Query::of(facet, &term.id)),
        };
        item(link(href, term.label.get(texts.lang())))
    };
    el("ul").class("terms").children(terms.iter().map(line).collect())
}
