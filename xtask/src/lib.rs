//! The developer's commands of IGF Explorer, as a library: `main.rs` parses the command line,
//! and the browser tests (`tests/e2e`) use [`server`] to serve the built site.

// A test may stop at the first surprise.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod base_path;
pub mod bench;
mod command_line;
pub mod commands;
pub mod data;
pub mod display;
pub mod engine;
pub mod feedback;
pub mod hosting;
pub mod lockfile;
pub mod output;
pub mod pack;
pub mod parts;
pub mod process;
pub mod server;
pub mod setup;
pub mod site_address;
pub mod workspace;

// Where the modules below look for it.
use pack_data::corpus_files;
