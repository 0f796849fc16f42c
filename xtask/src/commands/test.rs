//! `test`: every check and test, each a part with its closing line.

use anyhow::Result;

use super::{build, check, engine, wasm_tests};
use crate::base_path::BasePath;
use crate::display::Display;
use crate::engine::Engine;
use crate::parts::Parts;
use crate::{process, setup};

/// The checks and the native tests: no browser, no build of the site.
pub fn quick() -> Result<()> {
    let mut parts = Parts::default();
    if parts.run("setup", setup::rust_target) {
        check::run_parts(&mut parts);
        parts.run("native tests", native_tests);
    }
    parts.finish()
}

/// Everything, with the browser tests in all engines or in the one given.
///
/// # Errors
/// When any part fails. A failed part does not stop the others, but a failed set-up stops all,
/// and a failed build the browser tests.
pub fn full(engine: Option<Engine>) -> Result<()> {
    let engines = engine.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
    let mut parts = Parts::default();
    if parts.run("setup", || setup::everything(&engines)) {
        check::run_parts(&mut parts);
        parts.run("native tests", native_tests);
        parts.run("wasm tests", wasm_tests::run);
        site_tests(&mut parts, &engines);
    }
    parts.finish()
}

fn native_tests() -> Result<()> {
    process::run(process::cargo().args(["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"]))
}

/// Builds the site and tests it in each browser.
fn site_tests(parts: &mut Parts, engines: &[Engine]) {
    let built = parts.run("build", || build::build(&BasePath::root()).and_then(|()| engine::engine()).map(drop));
    for engine in engines {
        let name = format!("browser tests, {engine}");
        if built {
            parts.run(&name, || browser_tests(*engine));
        } else {
            parts.skip(&name, "the build failed");
        }
    }
}

fn browser_tests(engine: Engine) -> Result<()> {
    let mut command = process::cargo();
    command.args(["test", "-p", "e2e", "--no-fail-fast"]).env("IGF_ENGINE", engine.name());
    if engine != Engine::Webkit {
        return process::run(&mut command);
    }
    let display = Display::start()?;
    command.env("DISPLAY", display.name());
    if process::is_root() {
        // WebKit's sandbox does not start as root; the tests only open our own pages.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    process::run(&mut command)
}
