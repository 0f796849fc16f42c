//! Parts of the page that are drawn anew.

use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Node;

use super::super::view::View;
use super::element::{self, keep, put};

/// A part of the page that is drawn anew when something changes that `draw` reads.
pub fn live(draw: impl Fn() -> View + 'static) -> View {
    live_part(Box::new(draw))
}

/// Two comments hold the part's place, since what stands between them may itself be live.
fn live_part(draw: Box<dyn Fn() -> View>) -> View {
    let ends = [Node::from(Rndr::create_placeholder()), Node::from(Rndr::create_placeholder())];
    let part = View(element::Node::side_by_side(ends.iter().cloned().map(element::Node).collect()));
    let effect = RenderEffect::new(move |_| {
        let view = draw();
        let [start, end] = &ends;
        clear(start, end);
        if let Some(parent) = end.parent_node() {
            put(&parent, &view.0.0, Some(end));
        }
    });
    keep(Box::new(effect));
    part
}

/// Takes away what stands between two nodes.
fn clear(start: &Node, end: &Node) {
    while let Some(node) = start.next_sibling().filter(|node| node != end) {
        Rndr::remove(&node);
    }
}
