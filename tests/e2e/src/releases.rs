//! Releases after the one in `dist/`, deployed while readers are there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::domain::Lang;
use tempfile::TempDir;
use xtask::hosting::NOT_FOUND;
use xtask::pack::{self, Release};

use crate::site::Site;

/// Counts how often a tab has loaded the page.
const COUNT: &str = "sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;";

impl Site {
    /// Deploys another release over the present one, as hosts are told to: assets first, the page last, nothing deleted.
    /// The page then says `app` in `document.documentElement.dataset.app`, and its footer `data` as the data release.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn deploy(&self, app: &str, data: &str) -> Result<Release> {
        let (copy, release) = self.release_of(app, data)?;
        let from = copy.path();
        let folder = self.own_folder()?;
        let mut names = pack::differences(from, TempDir::new()?.path())?;
        let is_new = |name: &String| fs::read(from.join(name)).ok() != fs::read(folder.join(name)).ok();
        // The answer to paths without a page knows where this host serves the site.
        names.retain(|name| !name.starts_with(NOT_FOUND) && is_new(name));
        names.sort_by_key(|name| (name.ends_with(".html"), !name.starts_with("assets/")));
        for name in names {
            let to = folder.join(&name);
            fs::create_dir_all(to.parent().context("no folder")?)?;
            fs::copy(from.join(&name), to)?;
            // What was compressed before must not be sent in its place.
            for sibling in [".br", ".gz"].map(|suffix| format!("{name}{suffix}")) {
                if !from.join(&sibling).is_file() {
                    fs::remove_file(folder.join(sibling)).ok();
                }
            }
        }
        Ok(release)
    }

    /// Deletes the assets that none of these releases lists.
    ///
    /// # Errors
    /// When a file cannot be deleted.
    pub fn clean_up_all_but(&self, kept: &[Release]) -> Result<()> {
        let is_kept = |name: &str| {
            let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
            kept.iter().any(|release| release.files.iter().any(|file| file.path == plain))
        };
        let empty = TempDir::new()?;
        let folder = self.own_folder()?;
        for name in pack::differences(folder, empty.path())? {
            if name.starts_with("assets/") && !is_kept(&name) {
                fs::remove_file(folder.join(name))?;
            }
        }
        Ok(())
    }

    fn release_of(&self, app: &str, data: &str) -> Result<(TempDir, Release)> {
        let copy = TempDir::new()?;
        let folder = copy.path();
        pack::copy_those(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist")), folder, is_needed)?;
        change(folder, "boot.js", |text| format!("{text}\n;document.documentElement.dataset.app = \"{app}\";{COUNT}"))?;
        change(folder, "data/editions.ndjson", |text| {
            let (_, rest) = text.split_once("\",").unwrap_or_default();
            format!("{{\"release\":\"{data}\",{rest}")
        })?;
        let before = Release::read(folder)?.data.release;
        rewrite_pages(folder, |text| text.replace(&before, data))?;
        let release = pack::seal_again(folder)?;
        Ok((copy, release))
    }
}

/// The pages that are opened after a release: those of the first level, and these. All others stay as they were, since
/// writing two thousand anew takes longer than any journey.
const OPENED: [&str; 2] = ["editions/2024.html", "topics/ai.html"];

fn is_needed(name: &str) -> bool {
    let of_lang = Lang::ALL.iter().find_map(|lang| name.strip_prefix(lang.tag())?.strip_prefix('/'));
    of_lang.is_none_or(|page| !page.contains('/') && page.ends_with(".html") || OPENED.contains(&page))
}

/// Changes a file, and with it its name and all that refers to it.
fn change(folder: &Path, name: &str, change: impl Fn(&str) -> String) -> Result<()> {
    let release = Release::read(folder)?;
    let old = release.path(name).with_context(|| format!("no built file {name}"))?;
    let text = fs::read_to_string(folder.join(old))?;
    let changed = change(&text);
    let (before, after) = (pack::integrity(&text), pack::integrity(&changed));
    let digits: String = after.chars().skip(7).filter(char::is_ascii_alphanumeric).take(16).collect();
    let (stem, extension) = old.rsplit_once('.').context("no extension")?;
    let stem = stem.rsplit_once('-').map_or(stem, |(stem, _)| stem);
    let new = format!("{stem}-{digits}.{extension}");
    for sibling in ["", ".br", ".gz"] {
        fs::remove_file(folder.join(format!("{old}{sibling}")))?;
    }
    fs::write(folder.join(&new), &changed)?;
    rewrite_pages(folder, |text| text.replace(old, &new).replace(&before, &after))
}

/// Changes every page of the site, and the list of the release.
fn rewrite_pages(folder: &Path, change: impl Fn(&str) -> String) -> Result<()> {
    let empty = TempDir::new()?;
    for file in pack::differences(folder, empty.path())? {
        let is_page = file.ends_with(".html") && !file.starts_with("embed-demo/");
        if is_page || file == "release.json" {
            let text = fs::read_to_string(folder.join(&file))?;
            fs::write(folder.join(&file), change(&text))?;
            // Plain bytes are served where there are no compressed ones.
            for sibling in ["br", "gz"] {
                fs::remove_file(folder.join(format!("{file}.{sibling}"))).ok();
            }
        }
    }
    Ok(())
}
