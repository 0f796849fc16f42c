//! Elements, made by Leptos' renderer as they are written down.

use std::any::Any;

use leptos::ev::Event;
use leptos::prelude::{RenderEffect, StoredValue};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::super::part::{Part, Value};
use crate::app::fragment;

/// An element; it is in no page until it is somebody's child.
pub struct Element(pub(super) types::Element);

/// A node, or a fragment of several.
pub struct Node(pub(super) types::Node);

impl Element {
    #[inline(never)]
    pub fn new(tag: &'static str) -> Self {
        let space = matches!(tag, "svg" | "path").then_some("http://www.w3.org/2000/svg");
        Element(Rndr::create_element(tag, space))
    }

    #[inline(never)]
    pub fn set_attribute(&mut self, name: &'static str, value: &str) {
        Rndr::set_attribute(&self.0, name, value);
    }

    /// Keeps a part of the element at what `value` says. What the reader changed meanwhile, as in a field, stays until
    /// the value changes.
    #[inline(never)]
    pub fn follow(&mut self, part: Part, value: Value) {
        let text = matches!(part, Part::Text).then(|| {
            let node = Rndr::create_text_node("");
            Rndr::insert_node(&self.0, &node, None);
            node
        });
        let element = self.0.clone();
        let mut last = None;
        let effect = RenderEffect::new(move |_| {
            let now = value();
            if last.as_ref() != Some(&now) {
                match &text {
                    Some(text) => say(&element, text, now.as_deref().unwrap_or_default()),
                    None => set(&element, part, now.as_deref()),
                }
                last = Some(now);
            }
        });
        keep(Box::new(effect));
    }

    #[inline(never)]
    pub fn listen(&mut self, event: &'static str, mut act: Box<dyn FnMut(Event)>) {
        let act = move |event: JsValue| act(event.unchecked_into());
        keep(Box::new(Rndr::add_event_listener(&self.0, event, Box::new(act))));
    }

    #[inline(never)]
    pub fn add_text(&mut self, text: &str) {
        drop(self.0.append_with_str_1(text));
    }

    #[inline(never)]
    pub fn add(&mut self, child: Node) {
        put(&self.0, &child.0, None);
    }

    /// The element itself, for what follows it.
    pub fn node(&self) -> types::Node {
        types::Node::from(self.0.clone())
    }

    pub fn into_node(self) -> Node {
        Node(types::Node::from(self.0))
    }
}

impl Node {
    pub fn text(text: &str) -> Self {
        Node(types::Node::from(Rndr::create_text_node(text)))
    }

    pub fn side_by_side(nodes: Vec<Node>) -> Self {
        // There is no page without a document, which alone makes fragments.
        let Some(side) = fragment() else { return Node::text("") };
        for node in &nodes {
            put(&side, &node.0, None);
        }
        Node(types::Node::from(side))
    }
}

/// Gives the one text of an element. A browser that translates the page has put something else in its place.
fn say(element: &types::Element, text: &types::Text, now: &str) {
    Rndr::set_text(text, now);
    if text.parent_node().is_none_or(|parent| parent != **element) {
        element.replace_children_with_node_1(text);
    }
}

fn set(element: &types::Element, part: Part, value: Option<&str>) {
    match (part, value) {
        (Part::Attribute(name), Some(value)) => Rndr::set_attribute(element, name, value),
        (Part::Attribute(name), None) => Rndr::remove_attribute(element, name),
        (Part::Property(name), value) => {
            Rndr::set_property(element, name, &JsValue::from_str(value.unwrap_or_default()));
        }
        (Part::Flag(name), value) => Rndr::set_property(element, name, &JsValue::from_bool(value.is_some())),
        (Part::Style(name), value) => {
            Rndr::set_css_property(&Rndr::style(element), name, value.unwrap_or_default());
        }
        // A text is a node of its own.
        (Part::Text, _) => {}
    }
}

/// Puts a node into `parent`, before `place` or at its end.
pub(super) fn put(parent: &types::Node, node: &types::Node, place: Option<&types::Node>) {
    drop(parent.insert_before(node, place));
}

/// Keeps an effect or a listener until what is being drawn now is disposed of.
pub(super) fn keep(thing: Box<dyn Any>) {
    StoredValue::new_local(thing);
}
