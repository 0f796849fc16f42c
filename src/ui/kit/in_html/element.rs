//! Elements as HTML.

use leptos::ev::Event;
use leptos::prelude::untrack;

use super::super::part::{Part, Value};
use crate::app::escaped;

/// Elements without content and closing tag.
const VOID: [&str; 3] = ["br", "img", "input"];

/// An element with what is in it so far.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// An element, a text, or several of them side by side.
pub enum Node {
    Element(Element),
    Text(String),
    Several(Vec<Node>),
}

impl Element {
    pub fn new(tag: &'static str) -> Self {
        Element { tag, attributes: Vec::new(), children: Vec::new() }
    }

    pub fn set_attribute(&mut self, name: &'static str, value: &str) {
        self.attributes.retain(|(own, _)| *own != name);
        self.attributes.push((name, value.to_owned()));
    }

    /// Writes down what a part of the element is now.
    pub fn follow(&mut self, part: Part, value: Value) {
        let Some(value) = untrack(value) else { return };
        match part {
            Part::Text => self.add_text(&value),
            Part::Property(_) if self.tag == "textarea" => self.add_text(&value),
            // What a list has chosen is no attribute of it; the first of its options stands.
            Part::Property(_) if self.tag == "select" => {}
            Part::Attribute(name) | Part::Property(name) | Part::Flag(name) => self.set_attribute(name, &value),
            // The content security policy allows no styles in the markup: what they draw comes with the app.
            Part::Style(name) => debug_assert!(name.starts_with("--")),
        }
    }

    /// Nothing happens outside a browser.
    pub fn listen(&mut self, _event: &'static str, _act: Box<dyn FnMut(Event)>) {}

    pub fn add_text(&mut self, text: &str) {
        self.children.push(Node::Text(text.to_owned()));
    }

    pub fn add(&mut self, child: Node) {
        self.children.push(child);
    }

    pub fn into_node(self) -> Node {
        Node::Element(self)
    }

    fn write(&self, to: &mut String) {
        to.push('<');
        to.push_str(self.tag);
        for (name, value) in &self.attributes {
            to.push(' ');
            to.push_str(name);
            if !value.is_empty() {
                to.push_str("=\"");
                to.push_str(&escaped(value));
                to.push('"');
            }
        }
        to.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        self.children.iter().for_each(|child| child.write(to));
        to.push_str("</");
        to.push_str(self.tag);
        to.push('>');
    }
}

impl Node {
    pub fn text(text: &str) -> Self {
        Node::Text(text.to_owned())
    }

    pub fn side_by_side(nodes: Vec<Node>) -> Self {
        Node::Several(nodes)
    }

    pub(super) fn write(&self, to: &mut String) {
        match self {
            Node::Element(element) => element.write(to),
            Node::Text(text) => to.push_str(&escaped(text)),
            Node::Several(nodes) => nodes.iter().for_each(|node| node.write(to)),
        }
    }
}
