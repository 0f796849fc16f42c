//! One file a command of `cargo xtask`.

pub mod build;
pub mod check;
pub mod serve;
pub mod test;
mod wasm_tests;
