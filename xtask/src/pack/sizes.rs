//! What each file of the site costs a reader.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::files;

/// A file of the site and its size on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PackedFile {
    /// The path below dist/, with `/` between its segments.
    pub(super) path: String,
    /// Bytes of its brotli sibling, or of itself where there is none.
    pub(super) bytes: u64,
}

/// All files of the site, without the compressed siblings.
pub(super) fn packed(dist: &Path) -> Result<Vec<PackedFile>> {
    let mut sizes = Vec::new();
    for file in files::below(dist)? {
        if files::has_extension(&file, &["br", "gz"]) {
            continue;
        }
        let sibling = files::with_suffix(&file, ".br");
        let sent = if sibling.is_file() { &sibling } else { &file };
        let bytes = fs::metadata(sent).with_context(|| format!("cannot read {}", sent.display()))?.len();
        sizes.push(PackedFile { path: url_path(dist, &file), bytes });
    }
    Ok(sizes)
}

fn url_path(dist: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(dist).unwrap_or(file);
    let segments: Vec<_> = relative.iter().map(|segment| segment.to_string_lossy()).collect();
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_counts_as_what_is_sent() {
        let dist = tempfile::tempdir().unwrap();
        fs::create_dir(dist.path().join("data")).unwrap();
        for (name, size) in [("a.png", 7), ("data/a.json", 100), ("data/a.json.br", 30), ("data/a.json.gz", 40)] {
            fs::write(dist.path().join(name), vec![b'x'; size]).unwrap();
        }
        let file = |path: &str, bytes| PackedFile { path: path.to_owned(), bytes };
        assert_eq!(packed(dist.path()).unwrap(), [file("a.png", 7), file("data/a.json", 30)]);
    }
}
