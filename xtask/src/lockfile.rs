//! Reading `Cargo.lock`: the one place that says which wasm-bindgen the app is built with.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{process, workspace};

#[derive(Deserialize)]
struct Lock {
    #[serde(default)]
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version of a crate in the workspace's `Cargo.lock`; makes the file if it is missing.
pub fn locked_version(name: &str) -> Result<String> {
    let path = workspace::root().join("Cargo.lock");
    if !path.exists() {
        process::output(process::cargo().args(["metadata", "--format-version", "1"]))?;
    }
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    version_in(&text, name)
}

/// The version of the crate `name` in a lock file's text.
///
/// # Errors
/// When the text is no lock file, or the crate stands in it not exactly once.
fn version_in(lock: &str, name: &str) -> Result<String> {
    let lock: Lock = toml::from_str(lock).context("Cargo.lock is not readable; `git checkout Cargo.lock`")?;
    let mut versions = lock.package.into_iter().filter(|package| package.name == name).map(|package| package.version);
    match (versions.next(), versions.next()) {
        (Some(version), None) => Ok(version),
        (None, _) => bail!("Cargo.lock has no `{name}`: run `cargo update --workspace`"),
        (Some(a), Some(b)) => bail!("Cargo.lock has `{name}` twice ({a}, {b}): the app needs one; see `cargo tree -d`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"

[[package]]
name = "twice"
version = "1.0.0"

[[package]]
name = "twice"
version = "2.0.0"
"#;

    #[test]
    fn finds_the_exact_crate() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn says_what_is_wrong() {
        assert!(version_in(LOCK, "wasm").unwrap_err().to_string().contains("no `wasm`"));
        assert!(version_in(LOCK, "twice").unwrap_err().to_string().contains("1.0.0, 2.0.0"));
        assert!(version_in("[[[", "twice").is_err());
    }
}
