//! The CSL project's styles, with which our citations are compared: a wheel that the test reads as it is.

use std::fs;

use anyhow::{Context, Result};

use crate::{process, workspace};

const FOLDER: &str = "tests/citeproc";

/// Downloads the wheel whose version and digest are fixed, unless it is there.
pub(super) fn ensure() -> Result<()> {
    let list = format!("{FOLDER}/requirements.txt");
    let text = fs::read_to_string(workspace::root().join(&list)).with_context(|| format!("{list} cannot be read"))?;
    let (name, version) = package(&text).with_context(|| format!("{list} names no package with its version"))?;
    if is_there(&format!("{}-{version}-", name.replace('-', "_"))) {
        return Ok(());
    }
    println!("Downloading {name} {version}");
    let exact = ["--no-deps", "--require-hashes", "--only-binary", ":all:"];
    process::run(process::command("pip3").arg("download").args(exact).args(["--dest", FOLDER, "--requirement", &list]))
}

/// Name and version of the one package of a list.
fn package(list: &str) -> Option<(&str, &str)> {
    let line = list.lines().find(|line| !line.starts_with('#'))?;
    line.split_whitespace().next()?.split_once("==")
}

fn is_there(beginning: &str) -> bool {
    let entries = fs::read_dir(workspace::root().join(FOLDER)).into_iter().flatten().flatten();
    let mut names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.any(|name| name.starts_with(beginning) && name.ends_with(".whl"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_is_read_from_the_list() {
        assert_eq!(package("# why\na-b==0.1.6 --hash=sha256:00\n"), Some(("a-b", "0.1.6")));
        assert_eq!(package("# only why\n"), None);
    }
}
