//! The corpus as files: `public/data/vocabulary.json` and `public/data/editions/<year>.json`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use igf_explorer::domain::{self, Dataset, encoding};

/// The texts of the corpus's files, editions in year order.
pub struct CorpusFiles {
    pub vocabulary: String,
    pub editions: Vec<EditionFile>,
}

/// The file of an edition, as its authors wrote it.
pub struct EditionFile {
    /// The file's name, as `editions/2024.json`.
    pub name: String,
    pub year: u16,
    pub text: String,
}

impl CorpusFiles {
    /// Reads the folder `public/data`.
    ///
    /// # Errors
    /// When a file cannot be read, an edition's file is not named by its year, or there is none.
    pub fn read(data: &Path) -> Result<Self> {
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

    /// Every fault, once: file, place, problem, expectation.
    pub fn faults(&self) -> Vec<String> {
        let files = self.editions();
        let (dataset, mut issues) = domain::load(&self.vocabulary, &files);
        let details = domain::load_details(&files, &dataset, &mut issues);
        domain::check_lineage(&dataset, &details, &mut issues);
        let mut told = Vec::new();
        for issue in issues.iter().map(ToString::to_string) {
            // A fault of a whole file stops both readings, and is one fault all the same.
            if !told.contains(&issue) {
                told.push(issue);
            }
        }
        told
    }

    /// The corpus, joined; its faults are left out.
    pub fn dataset(&self) -> Dataset {
        domain::load(&self.vocabulary, &self.editions()).0
    }

    /// Name and text of each edition's file.
    fn editions(&self) -> Vec<(&str, &str)> {
        self.editions.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect()
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

/// Its text, without a byte order mark.
fn read_text(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let text = encoding::text(&bytes).map_err(|problem| anyhow!("{}: {problem}", path.display()))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_taken_and_another_encoding_is_named_with_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("2024.json");
        fs::write(&file, "\u{feff}{}").unwrap();
        assert_eq!(read_text(&file).unwrap(), "{}");
        let utf_16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [&utf_16[..], b"{\"city\": \"Gen\xe8ve\"}"] {
            fs::write(&file, bytes).unwrap();
            let fault = read_text(&file).unwrap_err().to_string();
            assert!(fault.contains("2024.json") && fault.contains("UTF-8"), "{fault}");
        }
    }
}
