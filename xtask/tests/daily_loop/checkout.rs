//! A copy of the checkout, to change files in.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use walkdir::WalkDir;
use xtask::{process, workspace};

/// The copy. It stays when the test ends: the next one compiles only what has changed since.
pub struct Checkout {
    pub folder: PathBuf,
    /// Where Cargo builds. Not where the checkout's own builds are: Cargo takes both for the same project.
    pub target: PathBuf,
}

impl Checkout {
    /// Copies what a fresh clone would hold once all changes are committed.
    pub fn copy() -> Self {
        let place = workspace::scratch().join("daily-loop");
        // Beside each other: Trunk hears of nothing below Cargo's folder.
        let copy = Self { folder: place.join("checkout"), target: place.join("target") };
        let names = names();
        names.iter().for_each(|name| copy.take(name));
        copy.remove_all_but(&names);
        copy
    }

    /// Copies one file, unless it is the same: Cargo would compile anew what has a new date.
    fn take(&self, name: &str) {
        let (from, to) = (workspace::root().join(name), self.folder.join(name));
        let bytes = fs::read(from).unwrap();
        if fs::read(&to).ok().as_ref() != Some(&bytes) {
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
    }

    fn remove_all_but(&self, names: &BTreeSet<String>) {
        let kept: BTreeSet<PathBuf> = names.iter().map(|name| self.folder.join(name)).collect();
        for entry in WalkDir::new(&self.folder).contents_first(true).into_iter().map(Result::unwrap) {
            if entry.file_type().is_dir() {
                // Only those that are empty.
                let _ = fs::remove_dir(entry.path());
            } else if !kept.contains(entry.path()) {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }

    /// Writes a file anew, as some editors do: for a moment it is empty.
    pub fn rewrite(&self, name: &str, change: impl FnOnce(String) -> String) {
        fs::write(self.folder.join(name), self.changed(name, change)).unwrap();
    }

    /// Puts another file in the place of one, as most editors do.
    pub fn replace(&self, name: &str, change: impl FnOnce(String) -> String) {
        let other = self.folder.with_extension("new");
        fs::write(&other, self.changed(name, change)).unwrap();
        fs::rename(other, self.folder.join(name)).unwrap();
    }

    pub fn replace_json(&self, name: &str, change: impl FnOnce(&mut Value)) {
        self.replace(name, |text| {
            let mut value = serde_json::from_str(&text).unwrap();
            change(&mut value);
            value.to_string()
        });
    }

    fn changed(&self, name: &str, change: impl FnOnce(String) -> String) -> String {
        let before = self.read(name);
        let after = change(before.clone());
        assert_ne!(before, after, "{name} is to change");
        after
    }
}

/// The files of the project by their names.
fn names() -> BTreeSet<String> {
    let mut git = process::command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let list = process::output(&mut git).unwrap();
    let is_there = |name: &&str| workspace::root().join(name).is_file();
    list.split_terminator('\0').filter(is_there).map(str::to_owned).collect()
}
