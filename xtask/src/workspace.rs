//! Where the checkout's files are.

use std::path::PathBuf;

/// The checkout's top folder.
pub fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    // A manifest's folder always has a parent here: xtask is a member, never the workspace itself.
    xtask.parent().map_or_else(|| xtask.clone(), PathBuf::from)
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of the site in one file.
pub fn dist_single() -> PathBuf {
    root().join("dist-single")
}

/// The browser tests' package.
pub fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// Cargo's folder of what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A folder for our own intermediate files, outside version control.
pub fn scratch() -> PathBuf {
    root().join("target").join("xtask")
}
