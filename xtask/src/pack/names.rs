//! Naming files by their content, so that a host may let them be kept for ever.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::layout::{DEMO, FOR_PARTNERS, Names, WORKER};
use super::{digest, files, references};
use crate::hosting::rules::ASSETS;

/// Files that are asked for by fixed names, from outside the release.
fn keeps_its_name(name: &str) -> bool {
    let fixed = name == WORKER || FOR_PARTNERS.contains(&name) || name.starts_with(DEMO);
    fixed || [".html", ".webmanifest"].iter().any(|extension| name.ends_with(extension))
}

/// Moves every file that may be renamed into the folder of assets, under a name with the digest of its content.
///
/// # Errors
/// When a file cannot be read or moved, or scripts import each other in a circle.
pub(super) fn by_content(dist: &Path) -> Result<Names> {
    let all = files::names_below(dist)?;
    let mut names = Names::new();
    let mut left: Vec<String> = all.iter().filter(|name| !keeps_its_name(name)).cloned().collect();
    while !left.is_empty() {
        let before = left.len();
        let mut waiting = Vec::new();
        for name in left {
            // A script's digest depends on the names of what it imports: those come first.
            match rename(dist, &name, &all, &names)? {
                Some(path) => drop(names.insert(name, path)),
                None => waiting.push(name),
            }
        }
        if waiting.len() == before {
            bail!("these files refer to each other in a circle: {}", waiting.join(", "));
        }
        left = waiting;
    }
    files::remove_empty_folders(dist)?;
    Ok(names)
}

/// The new path of a file; `None` while something it refers to has no new name yet.
fn rename(dist: &Path, name: &str, all: &[String], names: &Names) -> Result<Option<String>> {
    let old = dist.join(name);
    let bytes = fs::read(&old).with_context(|| format!("cannot read {}", old.display()))?;
    let Some(bytes) = references::rewritten(name, bytes, all, names)? else {
        return Ok(None);
    };
    let path = format!("{ASSETS}{}", with_digest(name, &digest::short(&bytes)));
    let new = dist.join(&path);
    let folder = new.parent().unwrap_or(dist);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&new, bytes))
        .and_then(|()| fs::remove_file(&old))
        .with_context(|| format!("cannot move {} to {}", old.display(), new.display()))?;
    Ok(Some(path))
}

/// `data/a.json` → `data/a-0123456789abcdef.json`.
fn with_digest(name: &str, digest: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !extension.contains('/') => format!("{stem}-{digest}.{extension}"),
        _ => format!("{name}-{digest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dist.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dist
    }

    #[test]
    fn files_are_named_by_their_content_but_those_asked_for_from_outside() {
        let fixed = ["embed-demo/demo.css", "embed-demo/demo.html", "embed.d.ts", "embed.js", "index.html", "sw.js"];
        let dist = site(&fixed.map(|name| (name, name)));
        for name in ["data/a.json", "LICENSE"] {
            let file = dist.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "abc").unwrap();
        }
        let names = by_content(dist.path()).unwrap();
        assert_eq!(names["data/a.json"], "assets/data/a-ba7816bf8f01cfea.json");
        assert_eq!(names["LICENSE"], "assets/LICENSE-ba7816bf8f01cfea");
        let found = files::names_below(dist.path()).unwrap();
        let renamed = ["assets/LICENSE-ba7816bf8f01cfea", "assets/data/a-ba7816bf8f01cfea.json"];
        assert_eq!(found, [&renamed[..], &fixed].concat());
        assert!(!dist.path().join("data").exists());
    }

    #[test]
    fn a_script_is_renamed_when_what_it_imports_is() {
        let name_with = |inner: &str| {
            let dist = site(&[("app.js", "import \"./snippets/a.js\";"), ("snippets/a.js", inner)]);
            let names = by_content(dist.path()).unwrap();
            let text = fs::read_to_string(dist.path().join(&names["app.js"])).unwrap();
            let inner = names["snippets/a.js"].strip_prefix(ASSETS).unwrap();
            assert_eq!(text, format!("import \"./{inner}\";"));
            names["app.js"].clone()
        };
        assert_ne!(name_with("one"), name_with("two"));
    }

    #[test]
    fn scripts_that_import_each_other_are_refused() {
        let dist = site(&[("a.js", "import './b.js'"), ("b.js", "import './a.js'")]);
        let error = by_content(dist.path()).unwrap_err().to_string();
        assert!(error.contains("a.js, b.js"), "{error}");
    }
}
