//! Parts of the page that are finished, and parts that are drawn anew.

use std::any::Any;

use leptos::prelude::{RenderEffect, StoredValue};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Render};

use crate::app::fragment;

/// What can be put into an element: a node, or a fragment of several.
pub struct View(pub(super) Node);

/// Nothing at all.
pub fn nothing() -> View {
    side_by_side(Vec::new())
}

/// A text by itself.
pub fn text_view(text: impl AsRef<str>) -> View {
    View(Node::from(Rndr::create_text_node(text.as_ref())))
}

/// Views side by side.
pub fn side_by_side(views: Vec<View>) -> View {
    // There is no page without a document, which alone makes fragments.
    let Some(side) = fragment() else { return text_view("") };
    for view in &views {
        put(&side, view, None);
    }
    View(Node::from(side))
}

/// Puts a view into `parent`, before `place` or at its end.
pub(super) fn put(parent: &Node, view: &View, place: Option<&Node>) {
    drop(parent.insert_before(&view.0, place));
}

/// A part of the page that is drawn anew when something changes that `draw` reads.
pub fn live(draw: impl Fn() -> View + 'static) -> View {
    live_part(Box::new(draw))
}

/// Two comments hold the part's place, since what stands between them may itself be live.
fn live_part(draw: Box<dyn Fn() -> View>) -> View {
    let ends = [Node::from(Rndr::create_placeholder()), Node::from(Rndr::create_placeholder())];
    let part = side_by_side(ends.iter().cloned().map(View).collect());
    let effect = RenderEffect::new(move |_| {
        let view = draw();
        let [start, end] = &ends;
        clear(start, end);
        if let Some(parent) = end.parent_node() {
            put(&parent, &view, Some(end));
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

/// Keeps an effect or a listener until what is being drawn now is disposed of.
pub(super) fn keep(thing: Box<dyn Any>) {
    StoredValue::new_local(thing);
}

/// What Leptos asks of the root of a page. Only the root is mounted so.
impl Render for View {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(self, state: &mut Self) {
        *state = self;
    }
}

impl Mountable for View {
    fn unmount(&mut self) {
        // What a fragment held stays with its parent, which goes with it.
        if let Some(parent) = self.0.parent_node() {
            drop(parent.remove_child(&self.0));
        }
    }

    fn mount(&mut self, parent: &Element, place: Option<&Node>) {
        put(parent, self, place);
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
