//! What can be put into an element.

use super::face::Node;

/// A finished part of the page: a node, or several side by side.
#[must_use]
pub struct View(pub(super) Node);

/// Nothing at all.
pub fn nothing() -> View {
    side_by_side(Vec::new())
}

/// A text by itself.
pub fn text_view(text: impl AsRef<str>) -> View {
    View(Node::text(text.as_ref()))
}

/// Views side by side.
pub fn side_by_side(views: Vec<View>) -> View {
    View(Node::side_by_side(views.into_iter().map(|view| view.0).collect()))
}
