//! What of an element can change.

/// What a part of an element is to be; `None` takes it off.
pub(super) type Value = Box<dyn Fn() -> Option<String>>;

/// What of an element can be kept at a value that changes.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Attribute(&'static str),
    /// A text property, such as a field's `value`.
    Property(&'static str),
    /// A property that is on or off, such as a box's `checked`.
    Flag(&'static str),
    /// A custom property of the style sheet.
    Style(&'static str),
    /// A text after what the element holds already.
    Text,
}
