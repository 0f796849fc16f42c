//! Markup and components, a folder a page or concept.
//!
//! Invariant: components draw what the domain worked out, send acts to the app, and hold no text of their own.

#[cfg(target_arch = "wasm32")]
mod app;
pub mod cards;
mod compare;
pub mod edition;
pub mod embed;
pub mod explore;
pub mod kit;
mod later;
mod list;
mod pages;
mod routes;
pub mod shell;
#[cfg(target_arch = "wasm32")]
mod start;
pub mod take;
mod theme;
mod timeline;
mod topic;
#[cfg(not(target_arch = "wasm32"))]
pub mod written;

#[cfg(target_arch = "wasm32")]
pub use start::start;
