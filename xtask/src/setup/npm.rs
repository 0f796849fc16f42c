//! What the tests use from npm: axe-core, the accessibility checker, and citeproc-js, the citation processor.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{process, workspace};

/// Installs the locked versions of a folder's packages unless they are there.
pub(super) fn ensure(folder: &str) -> Result<()> {
    let lock = read(&workspace::root().join(folder).join("package-lock.json"))
        .with_context(|| format!("{folder}/package-lock.json cannot be read: `git checkout` it"))?;
    if are_there(&workspace::root().join(folder), &lock) {
        return Ok(());
    }
    println!("Installing the packages of {folder}");
    // They are used as files: nothing that they might want to run at installation is needed.
    let arguments = ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
    process::run(process::command("npm").args(arguments))
}

fn are_there(folder: &Path, lock: &Value) -> bool {
    let packages = lock["packages"].as_object().into_iter().flatten().filter(|(path, _)| !path.is_empty());
    packages.into_iter().all(|(path, package)| {
        let installed = read(&folder.join(path).join("package.json"));
        installed.is_some_and(|installed| installed.get("version") == package.get("version"))
    })
}

fn read(file: &Path) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(file).ok()?).ok()
}
