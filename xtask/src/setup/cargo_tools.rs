//! Programs that `cargo install` provides.

use anyhow::{Result, bail};

use crate::{lockfile, process};

/// Trunk 0.22 needs Rust 1.96.1, newer than the compiler this project asks for.
const TRUNK_VERSION: &str = "0.21.14";

struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    /// The one version that will do; `None` when any will.
    version: Option<&'a str>,
}

pub(super) fn trunk() -> Result<()> {
    ensure(&Tool { package: "trunk", program: "trunk", version: Some(TRUNK_VERSION) })
}

/// The wasm-bindgen program refuses to work with a library of another version, and Trunk would
/// then try to download it: so it must be exactly the one in `Cargo.lock`.
pub(super) fn wasm_bindgen() -> Result<()> {
    let version = lockfile::locked_version("wasm-bindgen")?;
    ensure(&Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: Some(&version) })
}

pub(super) fn geckodriver() -> Result<()> {
    ensure(&Tool { package: "geckodriver", program: "geckodriver", version: None })
}

fn ensure(tool: &Tool<'_>) -> Result<()> {
    if is_there(tool) {
        return Ok(());
    }
    println!("Installing {} (this can take some minutes)", tool.package);
    // A crate that a lock file names may have been yanked or be out of reach: then newer ones do.
    install(tool, &["--locked"]).or_else(|_| install(tool, &[]))?;
    if !is_there(tool) {
        let version = tool.version.unwrap_or("any version");
        bail!(
            "`{}` ({version}) is still not found after its installation: is another one first on PATH?",
            tool.program
        );
    }
    Ok(())
}

fn install(tool: &Tool<'_>, options: &[&str]) -> Result<()> {
    let mut command = process::cargo();
    // `--force`: Cargo's own list may name a program that somebody has deleted.
    command.args(["install", "--force", tool.package]).args(options);
    if let Some(version) = tool.version {
        command.args(["--version", version]);
    }
    process::run(&mut command)
}

fn is_there(tool: &Tool<'_>) -> bool {
    if process::find(tool.program).is_none() {
        return false;
    }
    let Ok(answer) = process::output(process::command(tool.program).arg("--version")) else {
        return false;
    };
    tool.version.is_none_or(|version| version_in(&answer) == Some(version))
}

/// The version in an answer to `--version` such as `trunk 0.21.14` or `wasm-bindgen 0.2.130 (ab12)`.
fn version_in(answer: &str) -> Option<&str> {
    let words = answer.lines().next()?.split_whitespace();
    words.map(|word| word.trim_start_matches('v')).find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_programs_answer() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (4ac0ab0 2026-01-01)"), Some("0.2.130"));
        assert_eq!(version_in("geckodriver v0.36.0\n\nThe source code"), Some("0.36.0"));
        assert_eq!(version_in("error: no such thing"), None);
        assert_eq!(version_in(""), None);
    }
}
