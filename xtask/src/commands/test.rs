//! `test`: every check and test, each a part with its closing line.

use anyhow::Result;

use super::{build, check, engine, wasm_tests};
use crate::base_path::BasePath;
use crate::display::Display;
use crate::engine::Engine;
use crate::parts::Parts;
use crate::{process, setup};

/// With the crates that `cargo xtask` itself is made of, instead of building them all once more for tests.
const AS_BUILT: [&str; 2] = ["--profile", "dev"];

/// The checks and the native tests, one of which runs Trunk: no browser, no build of the release.
pub fn quick() -> Result<()> {
    let mut parts = Parts::default();
    if parts.run("setup", setup::build_tools) {
        check::run_parts(&mut parts);
        parts.run("native tests", native_tests);
    }
    parts.finish()
}

/// What is asked of the journeys through the built site.
#[derive(Clone, Copy, Debug, Default)]
pub struct Journeys {
    /// Only in this engine.
    pub engine: Option<Engine>,
    /// All of them through a real nginx, at the root and below a path, in place of the usual choice.
    pub through_nginx: bool,
}

/// Everything, with the journeys that are asked for.
///
/// # Errors
/// When any part fails. A failed part does not stop the others, but a failed set-up stops all,
/// and a failed build the journeys.
pub fn full(journeys: Journeys) -> Result<()> {
    let engines = journeys.engine.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
    let mut parts = Parts::default();
    if parts.run("setup", || setup::everything(&engines)) {
        check::run_parts(&mut parts);
        parts.run("native tests", native_tests);
        parts.run("wasm tests", wasm_tests::run);
        let runs = if journeys.through_nginx { through_nginx(&engines) } else { usual(&engines) };
        site_tests(&mut parts, &runs);
    }
    parts.finish()
}

/// Where journeys run.
struct Run {
    engine: Engine,
    /// As `IGF_HOST` names it.
    host: &'static str,
    base: &'static str,
    /// The files of tests; all when none is named.
    only: &'static [&'static str],
}

const BELOW: &str = "/igf/explorer/";

/// All journeys in each engine, and in the first of them also through nginx: all below a path, where most can go
/// wrong, and at the root those that depend on the host.
fn usual(engines: &[Engine]) -> Vec<Run> {
    let local = |engine: &Engine| Run { engine: *engine, host: "local", base: "/", only: &[] };
    let nginx = |engine: &Engine| {
        let below = Run { engine: *engine, host: "nginx", base: BELOW, only: &[] };
        let root = Run { engine: *engine, host: "nginx", base: "/", only: &["pages", "policy", "quiet"] };
        [below, root]
    };
    engines.iter().map(local).chain(engines.iter().take(1).flat_map(nginx)).collect()
}

fn through_nginx(engines: &[Engine]) -> Vec<Run> {
    let run = |engine: &Engine| ["/", BELOW].map(|base| Run { engine: *engine, host: "nginx", base, only: &[] });
    engines.iter().flat_map(run).collect()
}

impl Run {
    fn name(&self) -> String {
        match (self.host, self.base) {
            ("local", "/") => format!("journeys, {}", self.engine),
            (host, base) => format!("{}, {host} at {base}", self.engine),
        }
    }
}

fn native_tests() -> Result<()> {
    let ours = process::run(process::cargo().args(["test", "-p", "igf-explorer", "--no-fail-fast"]));
    let commands = process::run(
        process::cargo().args(["test", "-p", "xtask", "-p", "pack-data", "--no-fail-fast"]).args(AS_BUILT),
    );
    ours.and(commands)
}

/// Builds the site and goes through it.
fn site_tests(parts: &mut Parts, runs: &[Run]) {
    let built = parts.run("build", || build::build(&BasePath::root().into()).and_then(|()| engine::engine()).map(drop));
    for run in runs {
        if built {
            parts.run(&run.name(), || journeys(run));
        } else {
            parts.skip(&run.name(), "the build failed");
        }
    }
}

fn journeys(run: &Run) -> Result<()> {
    let mut command = process::cargo();
    command.args(["test", "-p", "e2e", "--no-fail-fast"]).args(AS_BUILT);
    command.args(run.only.iter().flat_map(|test| ["--test", test]));
    command.env("IGF_ENGINE", run.engine.name()).env("IGF_HOST", run.host).env("IGF_BASE", run.base);
    if run.engine != Engine::Webkit {
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
