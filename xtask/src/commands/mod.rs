//! One file a command of `cargo xtask`.

pub mod bench;
pub mod build;
pub mod check;
pub mod engine;
pub mod serve;
pub mod test;
mod wasm_tests;
