//! One type for every element of the page.
//!
//! Leptos' `view!` gives each element a type of its own, and each type costs the wasm 300 to 1,000 bytes: written so,
//! this app was 276 kB, names left out. Here all elements, attributes and listeners share one machinery; Leptos still builds, updates
//! and disposes of them.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{Custom, Event};
use leptos::prelude::*;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;

/// An element that is being put together.
///
/// One pointer, handed from call to call: an element in the markup is then a few bytes of code.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

impl El {
    /// Sets an attribute for good.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.with_fixed(name, value.as_ref())
    }

    /// Sets the class.
    pub fn class(self, names: &'static str) -> Self {
        self.with_fixed("class", names)
    }

    /// Keeps an attribute at what `value` says; without a value it is taken off.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.with(live_attribute(name, Box::new(value)))
    }

    /// Keeps a text property of the element, such as a field's `value`, at what `value` says.
    pub fn live_value(self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with(live_value(name, Box::new(value)))
    }

    /// Keeps a property of the element that is on or off, such as a box's `checked`, at what `value` says.
    pub fn live_flag(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.with(live_flag(name, Box::new(value)))
    }

    /// Keeps a custom property of the style sheet at what `value` says.
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with(live_style(name, Box::new(value)))
    }

    /// Calls `act` on an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.with(listener(event, Box::new(act)))
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.push_text(text.as_ref())
    }

    /// Adds a text that is kept at what `text` says.
    pub fn live_text(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.push(live_text(Box::new(text)))
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.push(child.into())
    }

    /// Adds children in order.
    #[inline(never)]
    pub fn children(mut self, children: Vec<AnyView>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// Adds a child if there is one.
    pub fn maybe(self, child: Option<impl Into<AnyView>>) -> Self {
        match child {
            Some(child) => self.push(child.into()),
            None => self,
        }
    }

    /// The finished element.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        custom(tag).child(children).add_any_attr(attributes).into_any()
    }

    #[inline(never)]
    fn with_fixed(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    #[inline(never)]
    fn push_text(self, text: &str) -> Self {
        self.push(text_node(text))
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn push(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }
}

impl From<El> for AnyView {
    fn from(element: El) -> AnyView {
        element.view()
    }
}

/// A part of the page that is drawn anew when something changes that `draw` reads.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_view(Box::new(draw))
}

/// Nothing at all.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Views side by side.
pub fn side_by_side(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// A text by itself.
pub fn text_view(text: impl AsRef<str>) -> AnyView {
    text_node(text.as_ref())
}

#[inline(never)]
fn text_node(text: &str) -> AnyView {
    text.to_owned().into_any()
}

// What follows is not generic: each stands once in the wasm, however often it is used.

type Live<T> = Box<dyn Fn() -> T + Send>;

#[inline(never)]
fn live_view(draw: Live<AnyView>) -> AnyView {
    draw.into_any()
}

#[inline(never)]
fn live_text(text: Live<String>) -> AnyView {
    text.into_any()
}

#[inline(never)]
fn live_attribute(name: &'static str, value: Live<Option<String>>) -> AnyAttribute {
    custom_attribute(name, value).into_any_attr()
}

#[inline(never)]
fn live_value(name: &'static str, value: Live<String>) -> AnyAttribute {
    prop(name, value).into_any_attr()
}

#[inline(never)]
fn live_flag(name: &'static str, value: Live<bool>) -> AnyAttribute {
    prop(name, value).into_any_attr()
}

#[inline(never)]
fn live_style(name: &'static str, value: Live<String>) -> AnyAttribute {
    leptos::tachys::html::style::style((name, value)).into_any_attr()
}

#[inline(never)]
fn listener(event: &'static str, act: Box<dyn FnMut(Event)>) -> AnyAttribute {
    on(Custom::new(event), act).into_any_attr()
}
