//! The face of the kit outside a browser: elements are HTML that is written down once, with what is live as it is now.

mod element;
mod view;

pub(super) use element::{Element, Node};
pub use view::{counted, html, live};
