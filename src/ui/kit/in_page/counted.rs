//! Lists whose lines stay while their numbers change.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Node;

use super::super::el::El;
use super::super::view::View;
use super::element::{keep, put};

/// What a list is to hold: a key a line, and its number.
type Counts = Vec<(Arc<str>, usize)>;

struct Line {
    key: Arc<str>,
    count: RwSignal<usize>,
    view: View,
}

/// Keeps the children of `list` at what `counts` says. A line is drawn once, with its number as a signal, so that new
/// numbers cost no more than their texts. One that goes away is put aside for when it comes back; one that stays at its
/// place among the others is not moved, so that it keeps the focus.
pub fn counted(
    list: El,
    counts: impl Fn() -> Counts + 'static,
    draw: impl Fn(Arc<str>, RwSignal<usize>) -> El + 'static,
) -> El {
    let place = list.element().node();
    follow(place, Box::new(counts), Box::new(draw));
    list
}

type Draw = Box<dyn Fn(Arc<str>, RwSignal<usize>) -> El>;

fn follow(list: Node, counts: Box<dyn Fn() -> Counts>, draw: Draw) {
    // A weak one: the effect belongs to it.
    let Some(owner) = Owner::current().map(|owner| owner.downgrade()) else { return };
    // Those of the list in their order, and those put aside.
    let (mut lines, mut aside): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
    let effect = RenderEffect::new(move |_| {
        let counts = counts();
        for line in lines.extract_if(.., |line| counts.iter().all(|(key, _)| *key != line.key)) {
            Rndr::remove(&line.view.0.0);
            aside.push(line);
        }
        for (at, (key, count)) in counts.into_iter().enumerate() {
            if lines.get(at).is_none_or(|line| line.key != key) {
                let line = taken(&mut lines, &key).or_else(|| taken(&mut aside, &key));
                let line = line.or_else(|| Some(owner.upgrade()?.with(|| new_line(key, count, &draw))));
                let Some(line) = line else { return };
                put(&list, &line.view.0.0, lines.get(at).map(|next| &next.view.0.0));
                lines.insert(at.min(lines.len()), line);
            }
            if let Some(line) = lines.get(at) {
                line.show(count);
            }
        }
    });
    keep(Box::new(effect));
}

fn taken(lines: &mut Vec<Line>, key: &str) -> Option<Line> {
    let at = lines.iter().position(|line| *line.key == *key)?;
    Some(lines.remove(at))
}

fn new_line(key: Arc<str>, count: usize, draw: &Draw) -> Line {
    let count = RwSignal::new(count);
    let view = untrack(|| draw(key.clone(), count)).view();
    Line { key, count, view }
}

impl Line {
    fn show(&self, count: usize) {
        if self.count.get_untracked() != count {
            self.count.set(count);
        }
    }
}
