//! Markup and components, a folder a page or concept.
//!
//! Invariant: components draw what the domain worked out, send acts to the app, and hold no text of their own.

mod app;
pub mod edition;
pub mod embed;
pub mod explore;
pub mod kit;
mod later;
pub mod outcome;
mod pages;
mod routes;
pub mod shell;

pub use app::root;
