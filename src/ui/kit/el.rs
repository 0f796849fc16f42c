//! Elements, made in the page as they are written down.
//!
//! Leptos' `view!` gives each element a type of its own, and each type costs the wasm 300 to 1,000 bytes; its erased
//! views hold attributes and children in lists first, and a comment in the page for each list. Here an element is made
//! at once, by Leptos' renderer, and what is live in it is an effect of the owner under which it is made.

use leptos::ev::Event;
use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::view::{View, keep, put};

/// An element that is being put together. It is in no page until it is somebody's child.
pub struct El(Element);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Rndr::create_element(tag, None))
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
        let element = self.0.clone();
        let set = move |value: Option<&str>| match value {
            Some(value) => Rndr::set_attribute(&element, name, value),
            None => Rndr::remove_attribute(&element, name),
        };
        follow(Box::new(value), Box::new(set));
        self
    }

    /// Keeps a text property of the element, such as a field's `value`, at what `value` says.
    pub fn live_value(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        let set = move |value: Option<&str>| {
            Rndr::set_property(&element, name, &JsValue::from_str(value.unwrap_or_default()));
        };
        follow(Box::new(move || Some(value())), Box::new(set));
        self
    }

    /// Keeps a property of the element that is on or off, such as a box's `checked`, at what `value` says.
    pub fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let set = move |value: Option<&str>| {
            Rndr::set_property(&element, name, &JsValue::from_bool(value.is_some()));
        };
        follow(Box::new(move || value().then(String::new)), Box::new(set));
        self
    }

    /// Keeps a custom property of the style sheet at what `value` says.
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let style = Rndr::style(&self.0);
        let set = move |value: Option<&str>| Rndr::set_css_property(&style, name, value.unwrap_or_default());
        follow(Box::new(move || Some(value())), Box::new(set));
        self
    }

    /// Calls `act` on an event.
    pub fn on(self, event: &'static str, mut act: impl FnMut(Event) + 'static) -> Self {
        let act = move |event: JsValue| act(event.unchecked_into());
        keep(Box::new(Rndr::add_event_listener(&self.0, event, Box::new(act))));
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.with_text(text.as_ref())
    }

    /// Adds a text that is kept at what `text` says.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = Rndr::create_text_node("");
        Rndr::insert_node(&self.0, &node, None);
        let set = move |text: Option<&str>| Rndr::set_text(&node, text.unwrap_or_default());
        follow(Box::new(move || Some(text())), Box::new(set));
        self
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

    /// The element itself, for what follows it.
    pub(super) fn node(&self) -> Node {
        Node::from(self.0.clone())
    }

    /// The finished element.
    pub fn view(self) -> View {
        View(Node::from(self.0))
    }

    #[inline(never)]
    fn with_attribute(self, name: &'static str, value: &str) -> Self {
        Rndr::set_attribute(&self.0, name, value);
        self
    }

    #[inline(never)]
    fn with_text(self, text: &str) -> Self {
        drop(self.0.append_with_str_1(text));
        self
    }

    #[inline(never)]
    fn with_child(self, child: View) -> Self {
        put(&self.0, &child, None);
        self
    }
}

impl From<El> for View {
    fn from(element: El) -> View {
        element.view()
    }
}

/// What an attribute, a property or a text is to be.
type Value = Box<dyn Fn() -> Option<String>>;
/// Makes it so in the page.
type Set = Box<dyn Fn(Option<&str>)>;

/// Does `set` with what `value` says, now and whenever that changes. What the reader changed meanwhile, as in a field,
/// stays until then.
#[inline(never)]
fn follow(value: Value, set: Set) {
    let mut last = None;
    let effect = RenderEffect::new(move |_| {
        let now = value();
        if last.as_ref() != Some(&now) {
            set(now.as_deref());
            last = Some(now);
        }
    });
    keep(Box::new(effect));
}
