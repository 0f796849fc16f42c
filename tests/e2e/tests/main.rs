//! All journeys through the built site, a module for each capability. `cargo test -p e2e search::` runs those of one.

// A journey may stop at the first surprise.
#![allow(clippy::indexing_slicing)]

mod accessibility;
mod compare;
mod copy_faults;
mod embed;
mod embed_hosts;
mod engine;
mod failing;
mod filters;
mod hosting;
mod install;
mod keyboard;
mod languages;
mod list;
mod offline;
mod pages;
mod policy;
mod quiet;
mod reflow;
mod releases;
mod search;
mod single_file;
mod soak;
mod static_pages;
mod summaries;
mod take;
mod taking_over;
mod themes;
mod timeline;
mod translation;
mod typing;
