//! Journeys through the built site in a real browser: what the tests in `tests/` stand on.
//!
//! Every test starts a server of its own with [`Journey`], at an address of its own, and gets a browser's new tab, so that
//! none sees another's storage, history or broken files. Elements are found by role and accessible name, as readers find
//! them, and every look waits until the page has caught up.
//!
//! `cargo xtask test` sets all up and runs them. By hand, with a site in `dist/` and `npm ci` done here:
//! `IGF_ENGINE=firefox cargo test -p e2e search::` (WebKit needs a display, see `xtask/src/display.rs`).

mod addresses;
pub mod axe;
pub mod browser;
mod driver;
pub mod engine;
pub mod find;
pub mod foreign;
pub mod host;
pub mod journey;
pub mod layout;
mod leftovers;
mod nginx;
pub mod offline;
pub mod page;
pub mod partner;
mod plain_host;
mod pool;
pub mod releases;
pub mod site;
pub mod tree;
pub mod wait;

pub use browser::Browser;
pub use engine::{Engine, Options, engine};
pub use find::{Target, css, heading, link, role};
pub use journey::{Journey, Visit, visit};
pub use page::search_field;
pub use partner::Partner;
pub use thirtyfour::Key;
pub use tree::Tree;
pub use xtask::server::Override;
