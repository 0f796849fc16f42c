//! Trunk's hook: packs `public/data` into the folder in which Trunk puts the site together.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use pack_data::corpus_files::CorpusFiles;
use pack_data::data_files;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// A fault that costs a value or a record is told, and the app does without; a file that cannot be packed ends the build.
fn run() -> Result<()> {
    let (source, staging) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    let corpus = CorpusFiles::read(&source.join("public").join("data"))?;
    for fault in corpus.faults() {
        eprintln!("fault in public/data/{fault}");
    }
    data_files::write(&corpus, &staging.join("data")).context("public/data cannot be packed")
}

/// The folder that Trunk names in an environment variable.
fn folder(variable: &str) -> Result<PathBuf> {
    let path =
        env::var_os(variable).with_context(|| format!("{variable} is not set: run `trunk serve`, which sets it"))?;
    Ok(path.into())
}
