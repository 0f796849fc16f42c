//! What is said of a command.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// The line for error messages and the log: program by its bare name, then the arguments.
pub(crate) fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

pub(crate) fn cannot_start(line: &str) -> String {
    format!("cannot start `{line}`: is it installed and on PATH?")
}
