//! Elements, made as they are written down: in a browser in the page, elsewhere as HTML.
//!
//! Leptos' `view!` gives each element a type of its own, and each type costs the wasm 300 to 1,000 bytes; its static parts
//! become `innerHTML`, which the content security policy forbids. Here an element is made at once, and what is live in it
//! is an effect of the owner under which it is made.

use std::rc::Rc;

use leptos::ev::{Event, InputEvent};
use leptos::prelude::event_target_value;
use leptos::wasm_bindgen::JsCast;

use super::face::Element;
use super::part::{Part, Value};
use super::view::View;

/// An element that is being put together. It is in no page until it is somebody's child.
#[must_use = "an element is in no page until it is somebody's child"]
pub struct El(Element);

/// Begins an element.
pub fn el(tag: &'static str) -> El {
    El(Element::new(tag))
}

impl El {
    /// Sets an attribute for good.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.with_attribute(name, value.as_ref())
    }

    /// Sets the class.
    pub fn class(self, names: &'static str) -> Self {
        self.with_attribute("class", names)
    }

    /// Keeps an attribute at what `value` says; without a value it is taken off.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.following(Part::Attribute(name), Box::new(value))
    }

    /// Keeps a text property of the element, such as a field's `value`, at what `value` says.
    pub fn live_value(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.following(Part::Property(name), Box::new(move || Some(value())))
    }

    /// Keeps a property of the element that is on or off, such as a box's `checked`, at what `value` says.
    pub fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.following(Part::Flag(name), Box::new(move || value().then(String::new)))
    }

    /// Keeps a custom property of the style sheet at what `value` says.
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.following(Part::Style(name), Box::new(move || Some(value())))
    }

    /// Calls `act` on an event.
    pub fn on(mut self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.0.listen(event, Box::new(act));
        self
    }

    /// Calls `act` with what a field holds whenever the reader has typed. A word that an input method has not finished is
    /// not typed yet: its letters are not those that are meant.
    pub fn on_typed(self, act: impl Fn(String) + 'static) -> Self {
        self.with_typing(Rc::new(act))
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.with_text(text.as_ref())
    }

    /// Keeps the text of the element, which holds nothing else, at what `text` says.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.following(Part::Text, Box::new(move || Some(text())))
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<View>) -> Self {
        self.with_child(child.into())
    }

    /// Adds children in order.
    pub fn children(self, children: Vec<View>) -> Self {
        children.into_iter().fold(self, Self::with_child)
    }

    /// Adds a child if there is one.
    pub fn maybe(self, child: Option<impl Into<View>>) -> Self {
        match child {
            Some(child) => self.with_child(child.into()),
            None => self,
        }
    }

    /// The finished element.
    pub fn view(self) -> View {
        View(self.0.into_node())
    }

    /// What the face knows of the element.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: &str) -> Self {
        self.0.set_attribute(name, value);
        self
    }

    #[inline(never)]
    fn with_text(mut self, text: &str) -> Self {
        self.0.add_text(text);
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: View) -> Self {
        self.0.add(child.0);
        self
    }

    #[inline(never)]
    fn with_typing(mut self, act: Rc<dyn Fn(String)>) -> Self {
        let finished = act.clone();
        self.0.listen("compositionend", Box::new(move |event| finished(event_target_value(&event))));
        let typed = move |event: Event| {
            if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
                act(event_target_value(&event));
            }
        };
        self.0.listen("input", Box::new(typed));
        self
    }

    #[inline(never)]
    fn following(mut self, part: Part, value: Value) -> Self {
        self.0.follow(part, value);
        self
    }
}

impl From<El> for View {
    fn from(element: El) -> View {
        element.view()
    }
}
