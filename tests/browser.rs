//! The components in a real page, looked at as a reader's software does: by role and accessible name.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "browser/cards.rs"]
mod cards;
#[path = "browser/embed.rs"]
mod embed;
#[path = "browser/filters.rs"]
mod filters;
#[path = "browser/kit.rs"]
mod kit;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/roles.rs"]
mod roles;
#[path = "browser/sample.rs"]
mod sample;
#[path = "browser/search.rs"]
mod search;
#[path = "browser/shell.rs"]
mod shell;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
