//! `build`: from the sources to a packed site in dist/.

use anyhow::Result;

use crate::base_path::BasePath;
use crate::{data, pack, process, setup, workspace};

/// Builds the release for `base` into dist/ and packs it.
///
/// # Errors
/// When a tool is missing and cannot be installed, the data has an issue, the build fails, or
/// the result is over a budget.
pub fn build(base: &BasePath) -> Result<()> {
    println!("Building IGF Explorer for {base}");
    setup::build_tools()?;
    data::check()?;
    // Trunk hands its `--offline` to Cargo, which must then have every crate already.
    process::run(process::cargo().args(["fetch", "--quiet"]))?;
    trunk(base)?;
    pack::pack(&workspace::root().join("public"), &workspace::dist())
}

/// `--offline`, because all tools are there: Trunk must not look for others on the network.
fn trunk(base: &BasePath) -> Result<()> {
    let mut command = process::command("trunk");
    command.args(["build", "--release", "--offline", "--public-url", base.as_str()]);
    // Trunk takes this variable for a flag of its own and fails on the usual value `1`.
    command.env_remove("NO_COLOR");
    process::run(&mut command)
}
