//! The wording of the interface, in every language.
//!
//! Invariant: no text that a reader sees stands anywhere but in `public/locales`, and every language has every text.

pub mod catalog;
pub mod fill;
pub mod key;
pub mod plural;
pub mod takeaway;
pub mod titles;

pub use catalog::Catalog;
pub use key::Key;
