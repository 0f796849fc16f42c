//! What scripts say of other files of the site: module imports, and addresses relative to a module.

use anyhow::{Context, Result};

use super::layout::Names;

/// A file with its references led to the new names; `None` while one of them has none yet.
///
/// # Errors
/// When a script is no text.
pub(super) fn rewritten(name: &str, bytes: Vec<u8>, all: &[String], names: &Names) -> Result<Option<Vec<u8>>> {
    if ![".js", ".mjs"].iter().any(|extension| name.ends_with(extension)) {
        return Ok(Some(bytes));
    }
    let mut text = String::from_utf8(bytes).with_context(|| format!("{name} is no text"))?;
    let folder = folder(name);
    for other in all.iter().filter(|other| *other != name) {
        let Some(inside) = other.strip_prefix(folder) else { continue };
        for (old, frame) in forms(inside).into_iter().filter(|(old, _)| text.contains(old)).collect::<Vec<_>>() {
            let Some(path) = names.get(other) else { return Ok(None) };
            let file = path.rsplit('/').next().unwrap_or_default();
            let new = format!("{}{file}", self::folder(inside));
            text = text.replace(&old, &frame.replace('\0', &new));
        }
    }
    Ok(Some(text.into_bytes()))
}

/// The ways to write a reference to a file below the script, each with the frame for a new name.
fn forms(inside: &str) -> Vec<(String, String)> {
    let quotes = ['"', '\'', '`'];
    let frames = quotes.iter().flat_map(|quote| {
        let import = format!("{quote}./\0{quote}");
        let beside = [", ", ","].map(|comma| format!("{quote}\0{quote}{comma}import.meta.url"));
        [import].into_iter().chain(beside)
    });
    frames.map(|frame| (frame.replace('\0', inside), frame)).collect()
}

/// The folder of a file, with its closing `/`.
fn folder(name: &str) -> &str {
    name.rfind('/').and_then(|end| name.get(..=end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, text: &str, expected: Option<&str>) {
        let names: Names = [("app_bg.wasm", "assets/app_bg-1.wasm"), ("js/in/b.js", "assets/js/in/b-2.js")]
            .map(|(name, path)| (name.to_owned(), path.to_owned()))
            .into();
        let all = ["app.js", "app_bg.wasm", "js/a.js", "js/in/b.js", "late.js"].map(str::to_owned);
        let found = rewritten(name, text.as_bytes().to_vec(), &all, &names).unwrap();
        assert_eq!(found.map(|bytes| String::from_utf8(bytes).unwrap()).as_deref(), expected, "{text}");
    }

    #[test]
    fn references_lead_to_the_new_names() {
        check("app.js", "new URL('app_bg.wasm', import.meta.url)", Some("new URL('app_bg-1.wasm', import.meta.url)"));
        check("app.js", "new URL(`app_bg.wasm`,import.meta.url)", Some("new URL(`app_bg-1.wasm`,import.meta.url)"));
        check("app.js", "import {x} from\"./js/in/b.js\"", Some("import {x} from\"./js/in/b-2.js\""));
        check("js/a.js", "import './in/b.js'", Some("import './in/b-2.js'"));
    }

    #[test]
    fn what_only_looks_like_a_reference_stays() {
        check("app.js", "file(\"app_bg.wasm\")", Some("file(\"app_bg.wasm\")"));
        check("style.css", "\"./late.js\"", Some("\"./late.js\""));
    }

    #[test]
    fn a_script_waits_for_what_it_refers_to() {
        check("app.js", "import './late.js'", None);
    }
}
