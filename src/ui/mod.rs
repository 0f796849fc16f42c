//! Markup and components, a folder a page or concept.
//!
//! Invariant: components draw what the domain worked out, send acts to the app, and hold no text of their own.

mod app;
mod edition;
mod explore;
pub mod kit;
mod outcome;
mod pages;
mod routes;
mod shell;

pub use app::root;
