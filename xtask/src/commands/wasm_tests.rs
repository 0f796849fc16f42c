//! The tests that run inside a page: `tests/browser.rs`, compiled to wasm, in headless Chromium.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;

use crate::output::Output;
use crate::setup::{WASM, browsers};
use crate::{process, workspace};

/// Runs `tests/browser.rs` through wasm-bindgen's test runner.
///
/// # Errors
/// When Chromium or its driver is missing, or a test fails.
pub(super) fn run(output: &Output) -> Result<()> {
    let driver =
        process::find("chromedriver").context("chromedriver is missing: run `cargo xtask setup --browsers`")?;
    let mut command = process::cargo();
    command
        .args(["test", "-p", "igf-explorer", "--features", "web", "--target", WASM, "--test", "browser"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", write_capabilities()?)
        // Seconds. The runner's own values (20 and 5) are too short for a loaded machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        // The runner takes Firefox's driver first if it sees one.
        .env_remove("GECKODRIVER")
        .env_remove("GECKODRIVER_REMOTE")
        .env("CHROMEDRIVER", driver);
    output.run(&mut command)
}

/// Writes what the runner shall ask of Chromium; it adds `headless` and `no-sandbox` itself.
fn write_capabilities() -> Result<PathBuf> {
    let browser = browsers::chromium().context("Chromium is missing: run `cargo xtask setup --browsers`")?;
    // Without these, Chromium waits for Google's servers on a closed network.
    let arguments = ["disable-background-networking", "disable-component-update", "disable-sync"];
    let capabilities = json!({ "goog:chromeOptions": { "binary": browser, "args": arguments } });
    let folder = workspace::scratch();
    let path = folder.join("webdriver.json");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, capabilities.to_string()))
        .with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}
