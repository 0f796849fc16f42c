//! `bench`: the search engine on made-up corpora, as it ships, in headless Chromium; and in instructions.

use std::path::Path;

use anyhow::Result;

use super::engine;
use crate::bench::generate;
use crate::engine::Engine;
use crate::{process, setup, workspace};

/// Sizes of the corpora, in outcomes.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// The corpus on which instructions are counted: large enough to show growth, small enough for a slow machine.
const INSTRUCTIONS: usize = 10_000;

/// Measures and prints; the figures also go to `target/bench/results.json`.
///
/// # Errors
/// When a tool is missing, a build fails, or Chromium does.
pub fn bench(only: Option<usize>, with_instructions: bool) -> Result<()> {
    setup::browsers::ensure(&[Engine::Chromium])?;
    let engine = engine::engine()?;
    let corpora = workspace::target().join("bench");
    let sizes = only.map_or_else(|| SIZES.to_vec(), |size| vec![size]);
    for size in &sizes {
        make(&corpora, *size)?;
    }
    let mut command = process::cargo();
    command.args(["run", "--quiet", "-p", "e2e", "--bin", "bench", "--"]).arg(&engine).arg(&corpora);
    process::run(command.args(sizes.iter().map(usize::to_string)))?;
    if with_instructions { instructions(&corpora) } else { Ok(()) }
}

fn make(corpora: &Path, size: usize) -> Result<()> {
    println!("Making up {size} outcomes");
    generate(&workspace::root().join("public"), &corpora.join(size.to_string()), size)
}

/// Counts the instructions of a hundred queries of each kind under valgrind: the same on every run, so that a change of
/// a few per cent shows.
fn instructions(corpora: &Path) -> Result<()> {
    setup::valgrind()?;
    make(corpora, INSTRUCTIONS)?;
    let folder = corpora.join(INSTRUCTIONS.to_string());
    let mut command = process::cargo();
    command.args(["bench", "--quiet", "-p", "igf-explorer", "--profile", "engine", "--bench", "engine", "--"]);
    process::run(command.arg(folder))
}
