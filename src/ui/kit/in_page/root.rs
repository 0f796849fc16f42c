//! A view as the root of a page. Only the root is mounted so.

use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Render};

use super::super::view::View;
use super::element::put;

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
        if let Some(parent) = self.0.0.parent_node() {
            drop(parent.remove_child(&self.0.0));
        }
    }

    fn mount(&mut self, parent: &Element, place: Option<&Node>) {
        put(parent, &self.0.0, place);
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
