//! axe-core, the accessibility checker that the browser tests inject, from npm.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{process, workspace};

/// Installs the locked version of axe-core unless it is there.
pub(super) fn ensure() -> Result<()> {
    let folder = workspace::e2e();
    let wanted = version_at(&folder.join("package-lock.json"), "/packages/node_modules~1axe-core/version")
        .context("tests/e2e/package-lock.json names no version of axe-core: `git checkout` it")?;
    let installed = version_at(&folder.join("node_modules/axe-core/package.json"), "/version");
    if installed.as_deref() == Some(wanted.as_str()) {
        return Ok(());
    }
    println!("Installing axe-core {wanted}");
    // axe-core is used as a file: nothing it might want to run at installation is needed.
    process::run(process::command("npm").args([
        "ci",
        "--prefix",
        "tests/e2e",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]))
}

fn version_at(file: &Path, pointer: &str) -> Option<String> {
    let json: Value = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
    Some(json.pointer(pointer)?.as_str()?.to_owned())
}
