//! `engine`: the search engine as a module for other sites, in dist/engine/.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::pack::compress::brotli;
use crate::setup::WASM;
use crate::{process, setup, workspace};

/// What callers import, and its types: written by hand.
const WRITTEN: [&str; 2] = ["igf-engine.js", "igf-engine.d.ts"];
/// What wasm-bindgen writes.
const CORE: &str = "igf-engine-core";

/// Builds the engine into dist/engine/ and gives that folder.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the build fails.
pub fn engine() -> Result<PathBuf> {
    setup::build_tools()?;
    let build = ["build", "-p", "igf-explorer", "--bin", "igf-engine", "--features", "engine", "--profile", "engine"];
    process::run(process::cargo().args(build).args(["--target", WASM]))?;
    let wasm = workspace::target().join(WASM).join("engine").join("igf-engine.wasm");
    let folder = workspace::dist().join("engine");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let bindgen = ["--target", "web", "--no-typescript", "--remove-name-section", "--out-name", CORE, "--out-dir"];
    process::run(process::command("wasm-bindgen").args(bindgen).arg(&folder).arg(&wasm))?;
    for name in WRITTEN {
        let from = workspace::root().join("src/engine").join(name);
        fs::copy(&from, folder.join(name)).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        println!("  {:<28} {:>6.1} kB, {:>5.1} kB brotli", name_of(&path), kb(bytes.len()), kb(brotli(&bytes)?.len()));
    }
    Ok(folder)
}

fn name_of(path: &std::path::Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
