//! Lists whose lines stay while their numbers change.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Node;

use super::el::El;
use super::view::{View, keep, put};

/// What a list is to hold: a key a line, and its number.
type Counts = Vec<(Arc<str>, usize)>;

struct Line {
    key: Arc<str>,
    count: RwSignal<usize>,
    view: View,
    /// Of all that is live in the line: dropped, the line is disposed of.
    #[expect(dead_code, reason = "held as long as the line is")]
    owner: Owner,
}

/// Keeps the children of `list` at what `counts` says. A line is drawn once, with its number as a signal, and stays as
/// long as its key does, so that new numbers cost no more than their texts, and the focus is never lost.
pub fn counted(
    list: El,
    counts: impl Fn() -> Counts + 'static,
    draw: impl Fn(Arc<str>, RwSignal<usize>) -> El + 'static,
) -> El {
    let place = list.node();
    follow(place, Box::new(counts), Box::new(draw));
    list
}

type Draw = Box<dyn Fn(Arc<str>, RwSignal<usize>) -> El>;

fn follow(list: Node, counts: Box<dyn Fn() -> Counts>, draw: Draw) {
    let Some(owner) = Owner::current() else { return };
    let mut lines: Vec<Line> = Vec::new();
    let effect = RenderEffect::new(move |_| {
        let counts = counts();
        let same = lines.iter().zip(&counts).take_while(|(line, (key, _))| line.key == *key).count();
        let mut left = lines.split_off(same);
        for (line, (_, count)) in lines.iter().zip(&counts) {
            line.show(*count);
        }
        for (key, count) in counts.into_iter().skip(same) {
            let line = match left.iter().position(|line| line.key == key) {
                Some(at) => left.swap_remove(at),
                None => line(owner.child(), key, count, &draw),
            };
            line.show(count);
            put(&list, &line.view, None);
            lines.push(line);
        }
        left.iter().for_each(|line| Rndr::remove(&line.view.0));
    });
    keep(Box::new(effect));
}

fn line(owner: Owner, key: Arc<str>, count: usize, draw: &Draw) -> Line {
    let (count, view) = owner.with(|| {
        let count = RwSignal::new(count);
        (count, untrack(|| draw(key.clone(), count)).view())
    });
    Line { key, count, view, owner }
}

impl Line {
    fn show(&self, count: usize) {
        if self.count.get_untracked() != count {
            self.count.set(count);
        }
    }
}
