//! From the data files that people edit to those that the app fetches. A package of its own, so that Trunk's hook
//! (`main.rs`) compiles in seconds; `xtask` packs releases with the same code.

// A test may stop at the first surprise.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing))]

pub mod corpus_files;
pub mod data_files;
