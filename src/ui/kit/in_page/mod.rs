//! The face of the kit in a browser: elements are made in the page at once, and what is live is an effect.

mod counted;
mod element;
mod live;
mod root;

pub use counted::counted;
pub(super) use element::{Element, Node};
pub use live::live;
