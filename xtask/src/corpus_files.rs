//! The corpus as files: `public/data/vocabulary.json` and `public/data/editions/<year>.json`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use igf_explorer::domain::{self, Dataset};

/// The texts of the corpus's files, editions in year order.
pub(crate) struct CorpusFiles {
    pub(crate) vocabulary: String,
    pub(crate) editions: Vec<EditionFile>,
}

pub(crate) struct EditionFile {
    /// The file's name, as `editions/2024.json`.
    pub(crate) name: String,
    pub(crate) year: u16,
    pub(crate) text: String,
}

impl CorpusFiles {
    /// Reads the folder `public/data`.
    ///
    /// # Errors
    /// When a file cannot be read, an edition's file is not named by its year, or there is none.
    pub(crate) fn read(data: &Path) -> Result<Self> {
        let vocabulary = read_text(&data.join("vocabulary.json"))?;
        let folder = data.join("editions");
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let mut editions = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                editions.push(read_edition(&path)?);
            }
        }
        if editions.is_empty() {
            bail!("no edition in {}: expected files such as 2024.json", folder.display());
        }
        editions.sort_by_key(|edition| edition.year);
        Ok(Self { vocabulary, editions })
    }

    /// The corpus, joined; its faults are left out.
    pub(crate) fn dataset(&self) -> Dataset {
        let files: Vec<_> = self.editions.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect();
        domain::load(&self.vocabulary, &files).0
    }
}

fn read_edition(path: &Path) -> Result<EditionFile> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = name.strip_suffix(".json").unwrap_or_default();
    let year = stem
        .parse()
        .with_context(|| format!("{}: the name must be the edition's year, as 2024.json", path.display()))?;
    Ok(EditionFile { year, text: read_text(path)?, name: format!("editions/{name}") })
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
