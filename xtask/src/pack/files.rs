//! Walking the built site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// All files below `folder`, in the order of their names.
pub(super) fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// Whether the file's name ends in one of these extensions.
pub(super) fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| extensions.contains(&extension))
}

/// `app.js` → `app.js.br`.
pub(super) fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The paths of all files below `folder`, relative to it, with `/` between their segments, in order.
pub(super) fn names_below(folder: &Path) -> Result<Vec<String>> {
    let name = |file: PathBuf| {
        let inside = file.strip_prefix(folder).unwrap_or(&file);
        inside.iter().map(|segment| segment.to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    let mut names: Vec<String> = below(folder)?.into_iter().map(name).collect();
    names.sort();
    Ok(names)
}

/// Makes `to` a copy of the folder `from`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    copy_those(from, to, |_| true)
}

/// The same with those files alone whose names below `from` are wanted.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_those(from: &Path, to: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("cannot empty {}", to.display()))?;
    }
    for name in names_below(from)?.into_iter().filter(|name| is_wanted(name)) {
        let target = to.join(&name);
        fs::create_dir_all(target.parent().unwrap_or(to))
            .and_then(|()| fs::copy(from.join(&name), &target))
            .with_context(|| format!("cannot copy {name} to {}", to.display()))?;
    }
    Ok(())
}

/// Removes the folders below `folder` that hold nothing.
pub(super) fn remove_empty_folders(folder: &Path) -> Result<()> {
    for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
        let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.into_path();
        if path.is_dir() && fs::read_dir(&path)?.next().is_none() {
            fs::remove_dir(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// The files in which two folders differ: in their bytes, or by being in one alone.
///
/// # Errors
/// When a file cannot be read.
pub fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let mut names = names_below(one)?;
    names.extend(names_below(other)?);
    names.sort();
    names.dedup();
    let differs = |name: &String| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok();
    Ok(names.into_iter().filter(differs).collect())
}
