//! Installing what is missing, and nothing else. Every step first looks whether it is needed.

mod apt;
pub mod browsers;
mod cargo_tools;
mod need;
mod npm;
mod rust_target;
mod styles;

use anyhow::Result;

pub use browsers::valgrind;
pub use rust_target::{WASM, ensure as rust_target};

use crate::engine::Engine;

/// What a build needs: the wasm target, Trunk, wasm-bindgen.
pub fn build_tools() -> Result<()> {
    rust_target()?;
    cargo_tools::trunk()?;
    cargo_tools::wasm_bindgen()?;
    println!("The wasm target, Trunk and wasm-bindgen are there.");
    Ok(())
}

/// What a build and the tests in these browsers need.
pub fn everything(engines: &[Engine]) -> Result<()> {
    build_tools()?;
    browsers::ensure(engines)?;
    if engines.contains(&Engine::Firefox) {
        cargo_tools::geckodriver()?;
    }
    npm::ensure("tests/e2e")?;
    npm::ensure("tests/citeproc")?;
    styles::ensure()?;
    println!("The browsers, their drivers, nginx, axe-core and citeproc-js are there.");
    Ok(())
}
