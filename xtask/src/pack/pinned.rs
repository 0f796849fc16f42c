//! The page of one release of the data, and the list of its files: it goes on showing this release when the site itself
//! shows a newer one, for as long as its files are hosted.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use lol_html::element;

use super::layout::{RELEASE, RELEASES, SHELL};
use super::page::rewritten;
use super::release::DataRelease;

/// The path of a release's page.
pub(super) fn page(data: &DataRelease) -> String {
    format!("{RELEASES}{}.html", data.release)
}

/// Writes the page of the release that is in `dist`: the app's shell, whose pages stand behind `#/`.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(dist: &Path, data: &DataRelease) -> Result<()> {
    let path = page(data);
    let pages = format!("{path}#/");
    let shell = fs::read_to_string(dist.join(SHELL)).context(SHELL)?;
    let handlers = vec![element!("base", |base| {
        base.set_attribute("href", "../")?;
        Ok(base.set_attribute("data-pages", &pages)?)
    })];
    let text = rewritten(&shell, handlers)?;
    let folder = dist.join(RELEASES);
    if folder.exists() {
        // There is but one release in `dist`; older ones stay where they are hosted.
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir(&folder)
        .and_then(|()| fs::write(dist.join(&path), text))
        .with_context(|| format!("cannot write {path}"))
}

/// Keeps the list of the release beside its page: whoever hosts it then knows which files it needs.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write_list(dist: &Path, data: &DataRelease) -> Result<()> {
    let path = format!("{RELEASES}{}.json", data.release);
    fs::copy(dist.join(RELEASE), dist.join(&path)).map(drop).with_context(|| format!("cannot write {path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_release_is_the_sites_with_its_pages_behind_its_own_path() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join(SHELL), "<base href=./><p>the page</p>").unwrap();
        for release in ["0123", "4567"] {
            let data = DataRelease { release: release.to_owned(), newest: None };
            write(dist.path(), &data).unwrap();
            let text = fs::read_to_string(dist.path().join(format!("releases/{release}.html"))).unwrap();
            let expected = format!(r#"<base href="../" data-pages="releases/{release}.html#/"><p>the page</p>"#);
            assert_eq!(text, expected);
        }
        assert_eq!(fs::read_dir(dist.path().join(RELEASES)).unwrap().count(), 1);
    }
}
