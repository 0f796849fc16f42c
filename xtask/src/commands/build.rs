//! `build`: from the sources to a packed site in dist/.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::site_address::SiteAddress;
use crate::{data, pack, process, setup, workspace};

/// Builds the release for an address into dist/ and packs it.
///
/// # Errors
/// When a tool is missing and cannot be installed, the data has an issue, the build fails, or
/// the result is over a budget.
pub fn build(site: &SiteAddress) -> Result<()> {
    println!("Building IGF Explorer for {site}");
    prepare()?;
    let built = workspace::scratch().join("trunk");
    trunk(&built, None)?;
    pack::pack(&built, &public(), &workspace::dist(), site, &workspace::scratch().join("cards"))
}

/// Builds the release twice, the second time from nothing and in another folder, and compares all bytes.
///
/// # Errors
/// When the two differ, and as [`build`].
pub fn check_reproducible(site: &SiteAddress) -> Result<()> {
    build(site)?;
    let again = workspace::scratch().join("again");
    if again.exists() {
        fs::remove_dir_all(&again).with_context(|| format!("cannot empty {}", again.display()))?;
    }
    let (built, dist) = (again.join("trunk"), again.join("dist"));
    println!("Building it again in {}", again.display());
    trunk(&built, Some(&again.join("target")))?;
    pack::pack(&built, &public(), &dist, site, &again.join("cards"))?;
    let differences = pack::differences(&workspace::dist(), &dist)?;
    if !differences.is_empty() {
        bail!("two builds differ in {}: compare dist/ with {}", differences.join(", "), dist.display());
    }
    println!("Both builds have the same bytes.");
    Ok(())
}

fn prepare() -> Result<()> {
    setup::build_tools()?;
    data::check()?;
    // Trunk hands its `--offline` to Cargo, which must then have every crate already.
    process::run(process::cargo().args(["fetch", "--quiet"]))
}

fn public() -> PathBuf {
    workspace::root().join("public")
}

/// Trunk.toml is for the daily loop: what a release has otherwise is said here. `--offline`, because all tools are
/// there: Trunk must not look for others on the network.
fn trunk(built: &Path, target: Option<&Path>) -> Result<()> {
    let mut command = process::command("trunk");
    command.args(["build", "--release", "--offline", "--public-url", "/", "--dist"]).arg(built);
    // Trunk takes this variable for a flag of its own and fails on the usual value `1`.
    command.env_remove("NO_COLOR");
    if let Some(target) = target {
        command.env("CARGO_TARGET_DIR", target);
    }
    // Cargo joins these flags to those of .cargo/config.toml.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths()?.join(" "));
    process::run(&mut command)
}

/// Flags that give source files short names, the same on every machine: the wasm holds them where it might panic.
fn short_paths() -> Result<Vec<String>> {
    let sysroot = process::output(process::command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
    let registry = process::cargo_home().map(|home| home.join("registry").join("src"));
    let registries = registry.and_then(|folder| folder.read_dir().ok()).into_iter().flatten().flatten();
    let folders =
        registries.map(|registry| (registry.path(), "crate")).chain([(workspace::root(), "app"), (library, "rust")]);
    let flags = folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    // The flags are divided by spaces.
    Ok(flags.filter(|flag| !flag.contains(char::is_whitespace)).collect())
}
