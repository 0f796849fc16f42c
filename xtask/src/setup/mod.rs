//! Installing what is missing, and nothing else. Every step first looks whether it is needed.

mod apt;
mod axe;
pub mod browsers;
mod cargo_tools;
mod need;
mod rust_target;

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
    axe::ensure()?;
    println!("The browsers, their drivers, nginx and axe-core are there.");
    Ok(())
}
