//! The Rust target for the browser.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// The target that every browser build uses.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target through rustup unless the compiler has it.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn ensure() -> Result<()> {
    // Asking the compiler also covers toolchains that do not come from rustup.
    let folder = process::output(process::command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    process::run(process::command("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("the Rust target {WASM} is missing: install rustup (https://rustup.rs) or your system's package of it")
    })
}
