//! `test`: every check and test, each a part with its closing line.

use anyhow::Result;

use super::{check, wasm_tests};
use crate::display::Display;
use crate::engine::Engine;
use crate::output::Output;
use crate::parts::{Part, Parts};
use crate::{process, setup};

/// With the crates that `cargo xtask` itself is made of, instead of building them all once more for tests.
const AS_BUILT: [&str; 2] = ["--profile", "dev"];

/// The checks and the native tests, one of which runs Trunk: no browser, no build of the release.
pub fn quick() -> Result<()> {
    let mut parts = Parts::default();
    if parts.run(Part::new("setup", |_| setup::build_tools())) {
        parts.run_all(check::all());
        parts.run(native_tests());
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
/// First what needs compilers, the site beside all else; then the journeys, one engine beside the others: much of their
/// time is spent waiting.
///
/// # Errors
/// When any part fails. A failed part does not stop the others, but a failed set-up stops all,
/// and a failed build the journeys.
pub fn full(journeys: Journeys) -> Result<()> {
    let mut parts = Parts::default();
    if parts.run(set_up(journeys.engines())) {
        let mut native = check::all();
        native.extend([compile_journeys(), native_tests(), citations(), Part::new("wasm tests", wasm_tests::run)]);
        parts.run_beside(vec![native, vec![build()]]);
        if parts.passed(BUILD) && parts.passed(COMPILED) {
            parts.run_beside(journeys.lanes());
        } else {
            journeys.lanes().iter().flatten().for_each(|part| parts.skip(part, "the build failed"));
        }
    }
    parts.finish()
}

impl Journeys {
    fn engines(self) -> Vec<Engine> {
        self.engine.map_or(Engine::ALL.to_vec(), |engine| vec![engine])
    }

    fn lanes(self) -> Vec<Vec<Part>> {
        let engines = self.engines();
        let lanes = if self.through_nginx { through_nginx(&engines) } else { usual(&engines) };
        lanes.into_iter().map(|lane| lane.into_iter().map(Run::part).collect()).collect()
    }
}

fn set_up(engines: Vec<Engine>) -> Part {
    Part::new("setup", move |_| setup::everything(&engines))
}

fn native_tests() -> Part {
    Part::new("native tests", |output| {
        let ours = output.run(process::cargo().args(["test", "-p", "igf-explorer", "--no-fail-fast"]));
        let commands = output
            .run(process::cargo().args(["test", "-p", "xtask", "-p", "pack-data", "--no-fail-fast"]).args(AS_BUILT));
        ours.and(commands)
    })
}

/// Compares our citations with those of Zotero's processor, which only a full set-up installs.
fn citations() -> Part {
    Part::new("citations", |output| {
        output.run(process::cargo().args(["test", "-p", "igf-explorer", "--test", "citeproc", "--", "--ignored"]))
    })
}

const BUILD: &str = "build";

/// Builds the site and the engine for other sites; by programs of their own, whose lines can be kept apart.
fn build() -> Part {
    Part::new(BUILD, |output| {
        output.run(&mut process::ourselves(&["build", "--local"])?)?;
        output.run(&mut process::ourselves(&["engine"])?)
    })
}

const COMPILED: &str = "journeys, compiled";

fn compile_journeys() -> Part {
    Part::new(COMPILED, |output| output.run(process::cargo().args(["test", "-p", "e2e", "--no-run"]).args(AS_BUILT)))
}

/// Where journeys run.
struct Run {
    engine: Engine,
    /// As `IGF_HOST` names it.
    host: &'static str,
    base: &'static str,
    /// Parts of their names; all when none is given.
    only: &'static [&'static str],
}

const BELOW: &str = "/igf/explorer/";
/// Asked of every host at every base, by themselves and without a browser: once is enough.
const OF_HOSTS: &str = "hosting::";

/// All journeys in each engine: in Chromium through nginx and below a path, where most can go wrong, and in the others
/// on the project's own server at the root. Those that depend on the host also through nginx at the root.
fn usual(engines: &[Engine]) -> Vec<Vec<Run>> {
    let all = |engine: &Engine| match engine {
        Engine::Chromium => Run { engine: *engine, host: "nginx", base: BELOW, only: &[] },
        _ => Run { engine: *engine, host: "local", base: "/", only: &[] },
    };
    let mut lanes: Vec<Vec<Run>> = engines.iter().map(|engine| vec![all(engine)]).collect();
    if let (Some(engine), Some(lane)) = (engines.first(), lanes.first_mut()) {
        let only = &[OF_HOSTS, "pages::", "policy::", "quiet::"];
        lane.push(Run { engine: *engine, host: "nginx", base: "/", only });
    }
    lanes
}

fn through_nginx(engines: &[Engine]) -> Vec<Vec<Run>> {
    let run = |engine: &Engine, base| Run { engine: *engine, host: "nginx", base, only: &[] };
    let mut lanes: Vec<Vec<Run>> = engines.iter().map(|engine| vec![run(engine, "/"), run(engine, BELOW)]).collect();
    if let (Some(engine), Some(lane)) = (engines.first(), lanes.first_mut()) {
        lane.push(Run { engine: *engine, host: "nginx", base: "/", only: &[OF_HOSTS] });
    }
    lanes
}

impl Run {
    fn part(self) -> Part {
        let rest = if self.only.is_empty() { "" } else { ", hosts" };
        Part::new(format!("{}, {} at {}{rest}", self.engine, self.host, self.base), move |output| self.journeys(output))
    }

    fn journeys(&self, output: &Output) -> Result<()> {
        let mut command = process::cargo();
        command.args(["test", "-p", "e2e", "--no-fail-fast"]).args(AS_BUILT).arg("--").args(self.only);
        if self.only.is_empty() {
            command.args(["--skip", OF_HOSTS]);
        }
        command.env("IGF_ENGINE", self.engine.name()).env("IGF_HOST", self.host).env("IGF_BASE", self.base);
        if self.engine != Engine::Webkit {
            return output.run(&mut command);
        }
        let display = Display::start()?;
        command.env("DISPLAY", display.name());
        if process::is_root() {
            // WebKit's sandbox does not start as root; the tests only open our own pages.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        }
        output.run(&mut command)
    }
}
