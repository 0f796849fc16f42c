//! `check`: formatting, lints and layers, without a test.

use anyhow::{Result, bail};

use crate::output::Output;
use crate::parts::{Part, Parts};
use crate::process;
use crate::setup::{self, WASM};

/// What the pure part must never pull in.
const WEB_CRATES: [&str; 6] = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "wasm-bindgen-futures", "gloo"];

/// Runs all the checks.
///
/// # Errors
/// When any of them fails; the closing lines say which.
pub fn check() -> Result<()> {
    let mut parts = Parts::default();
    if parts.run(Part::new("setup", |_| setup::rust_target())) {
        parts.run_all(all());
    }
    parts.finish()
}

/// All the checks, as parts of a longer run.
pub(super) fn all() -> Vec<Part> {
    let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    vec![
        Part::new("format", |output| cargo(output, &["fmt", "--all", "--check"])),
        Part::new("lints, native", move |output| cargo(output, &lints)),
        Part::new("lints, wasm", |output| {
            // Not `--all-targets`: the native tests use crates that do not exist for the browser.
            let targets = ["--lib", "--bins", "--test", "browser"];
            let package = ["-p", "igf-explorer", "--features", "web", "--target", WASM];
            cargo(output, &[&["clippy"], &package[..], &targets, &["--", "-D", "warnings"]].concat())
        }),
        Part::new("layers", layers),
    ]
}

fn cargo(output: &Output, arguments: &[&str]) -> Result<()> {
    output.run(process::cargo().args(arguments))
}

/// Proves that the pure part is pure: without the feature `web` no web crate is in its tree.
fn layers(output: &Output) -> Result<()> {
    let mut command = process::cargo();
    command.args(["tree", "-p", "igf-explorer", "-e", "normal", "--prefix", "none", "--format", "{p}"]);
    let found = web_crates_in(&process::output(&mut command)?);
    if !found.is_empty() {
        bail!(
            "without the feature `web`, igf-explorer depends on {}: `cargo tree -p igf-explorer -e normal -i <crate>` shows by which way",
            found.join(", ")
        );
    }
    output.line("The pure part depends on no web crate.");
    Ok(())
}

/// The web crates among the lines of `cargo tree`, each of which starts with a crate's name.
fn web_crates_in(tree: &str) -> Vec<&'static str> {
    let is_in = |name: &&str| tree.lines().any(|line| line.split_whitespace().next() == Some(name));
    WEB_CRATES.into_iter().filter(is_in).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_crates_are_found_by_their_exact_name() {
        assert!(web_crates_in("igf-explorer v0.1.0 (/x/leptos)\nserde v1.0.229\nleptosish v1.0.0\n").is_empty());
        assert_eq!(web_crates_in("igf-explorer v0.1.0\nweb-sys v0.3.90 (*)\nleptos v0.8.23\n"), ["leptos", "web-sys"]);
    }
}
