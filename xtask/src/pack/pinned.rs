//! The page of one release of the data, and the list of its files: it goes on showing this release when the site itself
//! shows a newer one, for as long as its files are hosted.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use lol_html::element;

use super::page::{PAGE, rewritten};
use super::release::{DataRelease, RELEASE};

/// Where these pages are, below dist/.
pub(super) const FOLDER: &str = "releases/";

/// The path of a release's page.
pub(super) fn page(data: &DataRelease) -> String {
    format!("{FOLDER}{}.html", data.release)
}

/// Writes the page of the release that is in `dist`: the site's own, whose pages stand behind `#/`.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(dist: &Path, data: &DataRelease) -> Result<()> {
    let path = page(data);
    let pages = format!("{path}#/");
    let site = fs::read_to_string(dist.join(PAGE)).context(PAGE)?;
    let text = rewritten(&site, vec![element!("base", |base| Ok(base.set_attribute("data-pages", &pages)?))])?;
    let folder = dist.join(FOLDER);
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
    let path = format!("{FOLDER}{}.json", data.release);
    fs::copy(dist.join(RELEASE), dist.join(&path)).map(drop).with_context(|| format!("cannot write {path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_release_is_the_sites_with_its_pages_behind_its_own_path() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join(PAGE), "<base href=/igf/><p>the page</p>").unwrap();
        for release in ["0123", "4567"] {
            let data = DataRelease { release: release.to_owned(), newest: None };
            write(dist.path(), &data).unwrap();
            let text = fs::read_to_string(dist.path().join(format!("releases/{release}.html"))).unwrap();
            let expected = format!(r#"<base href=/igf/ data-pages="releases/{release}.html#/"><p>the page</p>"#);
            assert_eq!(text, expected);
        }
        assert_eq!(fs::read_dir(dist.path().join(FOLDER)).unwrap().count(), 1);
    }
}
