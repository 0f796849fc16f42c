//! From Trunk's output to what a host serves: data cut by when it is needed, JSON minified,
//! everything compressed once and for all, and the sizes held to the budget.

mod budget;
pub(crate) mod compress;
mod data_files;
mod files;
mod minify;
mod sizes;

use std::path::Path;

use anyhow::{Context, Result};

use crate::corpus_files::CorpusFiles;

/// Packs the site in `dist`, with the corpus from `public`.
///
/// # Errors
/// When a file cannot be read or written, a JSON file is broken, or a group of files is over
/// its budget (`xtask/budget.toml`).
pub fn pack(public: &Path, dist: &Path) -> Result<()> {
    println!("Packing {}", dist.display());
    let corpus = CorpusFiles::read(&public.join("data"))?;
    data_files::write(&corpus, &dist.join("data"))?;
    minify::folder(&dist.join("locales")).context("cannot minify the texts")?;
    compress::folder(dist)?;
    let groups = budget::parse(include_str!("../../budget.toml"))?;
    budget::hold(&groups, &sizes::packed(dist)?)
}
