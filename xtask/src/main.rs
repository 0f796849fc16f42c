//! `cargo xtask …`: the command line, and nothing else.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::base_path::BasePath;
use xtask::commands::test::Journeys;
use xtask::commands::{bench, build, check, engine, serve, test};
use xtask::engine::Engine;
use xtask::feedback::Feedback;
use xtask::hosting::Host;
use xtask::site_address::SiteAddress;
use xtask::{data, pack, setup, workspace};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Builds, serves and tests IGF Explorer.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what the other commands need and is missing.
    Setup {
        /// Also what the browser tests need: browsers, their drivers, axe-core.
        #[arg(long)]
        browsers: bool,
    },
    /// Build the release and serve it on this machine.
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The path below which the site is served.
        #[arg(long, default_value = "/")]
        base: BasePath,
        /// Serve what is in dist/ already.
        #[arg(long)]
        no_build: bool,
    },
    /// Build the site into dist/, packed for any static host.
    Build {
        /// The path below which the site will be served, or its full address.
        #[arg(long, default_value = "/")]
        base: SiteAddress,
        /// Whom readers tell of errors: a mailbox, or the address of a form for new issues. Without it nothing is offered.
        #[arg(long)]
        feedback: Option<Feedback>,
        /// For this machine, at any port: what the browser tests need.
        #[arg(long, conflicts_with = "base")]
        local: bool,
        /// Build it a second time from nothing, and compare all bytes.
        #[arg(long)]
        check_reproducible: bool,
        /// Also write the whole site as one file, which works from a disk: `dist-single/igf-explorer.html`.
        #[arg(long)]
        single_file: bool,
    },
    /// Print a host's configuration, for `nginx` or `caddy`.
    Hosting {
        host: Host,
        /// The path below which the site will be served, or its full address.
        #[arg(long, default_value = "/")]
        base: SiteAddress,
        /// The host's folder of files; the site lies below it, in the folder that the base names.
        #[arg(long, default_value = "/var/www")]
        root: String,
    },
    /// Set up what is missing and run every check and test.
    Test {
        /// Run the browser tests in this browser only.
        #[arg(long, value_enum, conflicts_with = "quick")]
        engine: Option<Engine>,
        /// Run all of them through a real nginx, at `/` and below a path.
        #[arg(long, conflicts_with = "quick")]
        nginx: bool,
        /// Only the checks and the native tests: no browser.
        #[arg(long)]
        quick: bool,
    },
    /// Build the search engine as a module for other sites, into dist/engine/.
    Engine,
    /// Measure the search engine on 1,000, 10,000 and 100,000 made-up outcomes, in Chromium and in instructions.
    Bench {
        /// Only this many outcomes.
        #[arg(long)]
        outcomes: Option<usize>,
        /// Only in the browser, without counting instructions.
        #[arg(long)]
        no_instructions: bool,
    },
    /// Formatting, lints (native and wasm) and layers.
    Check,
    /// Validate the data files in public/data.
    CheckData,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Setup { browsers: false } => setup::build_tools(),
        Command::Setup { browsers: true } => setup::everything(&Engine::ALL),
        Command::Serve { port, base, no_build } => serve::serve(port, &base, no_build),
        Command::Build { base, feedback, local, check_reproducible, single_file } => {
            let base = if local { SiteAddress::local(BasePath::root()) } else { base };
            let base = base.with_feedback(feedback);
            if check_reproducible { build::check_reproducible(&base) } else { build::build(&base) }?;
            if single_file { pack::single(&workspace::dist(), &workspace::dist_single()) } else { Ok(()) }
        }
        Command::Hosting { host, base, root } => {
            print!("{}", host.configuration(&base, &root));
            Ok(())
        }
        Command::Test { quick: true, .. } => test::quick(),
        Command::Test { engine, nginx, .. } => test::full(Journeys { engine, through_nginx: nginx }),
        Command::Engine => engine::engine().map(drop),
        Command::Bench { outcomes, no_instructions } => bench::bench(outcomes, !no_instructions),
        Command::Check => check::check(),
        Command::CheckData => data::check(),
    }
}
