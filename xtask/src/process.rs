//! Running other programs: always from the checkout's top folder, with Cargo's own folder of
//! installed programs on the path.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command_line::{cannot_start, describe};
use crate::output::Output;
use crate::workspace;

/// The path of `program`, from Cargo's folder of installed programs or from `PATH`.
pub fn find(program: &str) -> Option<PathBuf> {
    which::which_in(program, Some(search_path()), workspace::root()).ok()
}

/// A command that runs `program` in the checkout's top folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let program = program.as_ref();
    let found = program.to_str().and_then(find);
    let mut command = Command::new(found.unwrap_or_else(|| PathBuf::from(program)));
    command.current_dir(workspace::root()).env("PATH", search_path());
    command
}

/// The Cargo that started us, so that the toolchain stays the same.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Prints the command, runs it, and fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    Output::Screen.run(command)
}

/// `cargo xtask` itself, with these arguments.
///
/// # Errors
/// When the system does not say where it is.
pub fn ourselves(arguments: &[&str]) -> Result<Command> {
    let mut command = command(env::current_exe().context("cannot find this program")?);
    command.args(arguments);
    Ok(command)
}

/// Runs a command without showing it; gives what it wrote to its standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let line = describe(command);
    let output = command.output().with_context(|| cannot_start(&line))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{line}` failed ({}): {}", output.status, message.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether we run as root: browsers then refuse their sandbox, and `apt-get` may install.
pub fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Cargo's folders come first: what we install there must win over an older one elsewhere.
fn search_path() -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = cargo_bins().into_iter().chain(env::split_paths(&inherited));
    env::join_paths(folders).unwrap_or(inherited)
}

/// Where Cargo keeps the crates that it has fetched and the programs that it has installed.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// Where `cargo install` puts programs.
fn cargo_bins() -> Vec<PathBuf> {
    let install_root = env::var_os("CARGO_INSTALL_ROOT").map(PathBuf::from);
    [install_root, cargo_home()].into_iter().flatten().map(|folder| folder.join("bin")).collect()
}
