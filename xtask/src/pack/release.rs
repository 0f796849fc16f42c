//! `release.json`: what a release consists of, for whoever wants to keep or check it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use igf_explorer::domain::packed::unpack;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::layout::{APART, Names, RELEASE, WORKER, is_page};
use super::{compress, digest, files};
use crate::corpus_files::CorpusFiles;
use crate::hosting::{self, rules};

/// The file that names the data release.
const EDITIONS: &str = "data/editions.ndjson";

/// A release. It says nothing of time or place: the same sources give the same release.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Release {
    /// The start of the SHA-256 of names and digests of all files.
    pub release: String,
    pub data: DataRelease,
    /// All files of the site but this one, by name.
    pub files: Vec<ReleaseFile>,
}

/// What the corpus of a release is; it may stay the same while the app changes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DataRelease {
    /// As the first line of the packed editions names it, and so the page that is shown.
    pub release: String,
    /// The date of the newest document in the corpus.
    pub newest: Option<String>,
}

impl DataRelease {
    /// That of the packed data in `dist`.
    pub(super) fn read(dist: &Path, names: &Names, newest: Option<String>) -> Result<Self> {
        let path = names.get(EDITIONS).with_context(|| format!("there is no {EDITIONS}"))?;
        let text = fs::read_to_string(dist.join(path)).with_context(|| format!("cannot read {path}"))?;
        let packed = unpack(&text, &mut Vec::new()).map_err(|fault| anyhow!("{path}: {fault}"))?;
        Ok(Self { release: packed.header.release, newest })
    }
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseFile {
    /// Its name in the sources (`data/vocabulary.json`).
    pub name: String,
    /// Its path below the base, named by its content unless it is asked for from outside.
    pub path: String,
    #[serde(rename = "type")]
    pub content_type: Option<String>,
    pub bytes: u64,
    /// Its size as it is sent after brotli, where that exists.
    pub brotli: Option<u64>,
    /// The SHA-384, as browsers take it in `integrity`.
    pub integrity: String,
}

impl ReleaseFile {
    /// What it costs a reader.
    pub(super) fn sent(&self) -> u64 {
        self.brotli.unwrap_or(self.bytes)
    }
}

impl Release {
    /// The release in `dist`.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn read(dist: &Path) -> Result<Self> {
        let file = dist.join(RELEASE);
        let text = fs::read_to_string(&file)
            .with_context(|| format!("no site in {}: run `cargo xtask build` first", dist.display()))?;
        serde_json::from_str(&text).with_context(|| file.display().to_string())
    }

    /// The path of a file, by its name in the sources.
    pub fn path(&self, name: &str) -> Option<&str> {
        self.files.iter().find(|file| file.name == name).map(|file| file.path.as_str())
    }

    /// The new names of the files that have one.
    pub(super) fn names(&self) -> Names {
        self.files.iter().map(|file| (file.name.clone(), file.path.clone())).collect()
    }

    /// Lists the files in `dist`, once they and their compressed siblings are complete.
    pub(super) fn of(dist: &Path, names: &Names, data: &DataRelease) -> Result<Self> {
        let source: BTreeMap<&str, &str> = names.iter().map(|(name, path)| (path.as_str(), name.as_str())).collect();
        let mut list = Vec::new();
        for path in files::names_below(dist)? {
            let is_sibling = [".br", ".gz"].iter().any(|suffix| path.ends_with(suffix));
            let is_apart = path == RELEASE
                || hosting::FILES.contains(&path.as_str())
                || is_page(&path)
                || APART.iter().any(|folder| path.starts_with(folder));
            if !is_sibling && !is_apart {
                let name = source.get(path.as_str()).copied().unwrap_or(&path).to_owned();
                list.push(entry(dist, name, path)?);
            }
        }
        list.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self { release: identity(&identified(dist, &list)?), data: data.clone(), files: list })
    }

    /// Writes the list into `dist`.
    pub(super) fn write(&self, dist: &Path) -> Result<()> {
        let text = serde_json::to_string(self)? + "\n";
        let file = dist.join(RELEASE);
        fs::write(&file, text).with_context(|| format!("cannot write {RELEASE}"))?;
        compress::siblings(&file)
    }
}

fn entry(dist: &Path, name: String, path: String) -> Result<ReleaseFile> {
    let file = dist.join(&path);
    let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(ReleaseFile {
        content_type: rules::content_type(&path).map(str::to_owned),
        bytes: bytes.len() as u64,
        brotli: fs::metadata(files::with_suffix(&file, ".br")).ok().map(|sibling| sibling.len()),
        integrity: digest::integrity(&bytes),
        name,
        path,
    })
}

/// The files with that by which the release is named: the worker carries the name itself.
fn identified(dist: &Path, list: &[ReleaseFile]) -> Result<Vec<ReleaseFile>> {
    let mut list = list.to_vec();
    for file in list.iter_mut().filter(|file| file.path == WORKER) {
        file.integrity = digest::without_first_line(&fs::read(dist.join(&file.path))?);
    }
    Ok(list)
}

fn identity(files: &[ReleaseFile]) -> String {
    let lines = files.iter().map(|file| format!("{} {}\n", file.path, file.integrity));
    digest::short(lines.collect::<String>())
}

/// The date of the newest document in the corpus.
pub(super) fn newest(corpus: &CorpusFiles) -> Option<String> {
    let dates = |text: &str| -> Option<String> {
        let edition: Value = serde_json::from_str(text).ok()?;
        let documents = edition.get("documents")?.as_array()?;
        documents.iter().filter_map(|document| document.get("date")?.as_str()).max().map(str::to_owned)
    };
    corpus.editions.iter().filter_map(|edition| dates(&edition.text)).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus_files::EditionFile;

    fn release(files: &[(&str, &str)], names: &[(&str, &str)]) -> Release {
        let dist = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = dist.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let names = names.iter().map(|(name, path)| ((*name).to_owned(), (*path).to_owned())).collect();
        let release = Release::of(dist.path(), &names, &DataRelease::default()).unwrap();
        release.write(dist.path()).unwrap();
        assert_eq!(Release::read(dist.path()).unwrap().files, release.files);
        release
    }

    #[test]
    fn every_file_is_listed_with_what_it_is_and_costs() {
        let names = [("data/a.json", "assets/data/a-1.json")];
        let files = [("assets/data/a-1.json", "abc"), ("assets/data/a-1.json.br", "x"), ("app.html", "page")];
        let release = release(&files, &names);
        assert_eq!(release.files.len(), 2);
        let (page, data) = (&release.files[0], &release.files[1]);
        assert_eq!((data.name.as_str(), data.path.as_str()), ("data/a.json", "assets/data/a-1.json"));
        assert_eq!((data.bytes, data.brotli, data.sent()), (3, Some(1), 1));
        assert_eq!(data.content_type.as_deref(), Some("application/json"));
        assert_eq!(data.integrity, digest::integrity("abc"));
        assert_eq!((page.name.as_str(), page.sent()), ("app.html", 4));
        assert_eq!(release.path("data/a.json"), Some("assets/data/a-1.json"));
    }

    #[test]
    fn whatever_a_file_holds_is_part_of_the_release() {
        let with = |page: &str| release(&[("app.html", page)], &[]).release;
        assert_eq!(with("page"), with("page"));
        assert_ne!(with("page"), with("other page"));
    }

    #[test]
    fn the_data_name_their_own_release() {
        let dist = tempfile::tempdir().unwrap();
        let names = Names::from([(EDITIONS.to_owned(), "editions".to_owned())]);
        assert!(DataRelease::read(dist.path(), &Names::new(), None).is_err());
        for (text, expected) in [("{\"release\":\"0123\",\"years\":[]}\n", Some("0123")), ("{}", None)] {
            fs::write(dist.path().join("editions"), text).unwrap();
            let found = DataRelease::read(dist.path(), &names, None);
            assert_eq!(found.ok().map(|data| data.release).as_deref(), expected);
        }
    }

    #[test]
    fn static_pages_and_what_only_hosts_read_are_not_listed() {
        let others = ["index.html", "404.html", ".htaccess", "app.html.gz", "fr/topics/ai.html", "robots.txt"];
        let files = others.map(|path| (path, ""));
        let release = release(&[&files[..], &[("app.html", "")]].concat(), &[]);
        assert_eq!(release.files.len(), 1);
    }

    #[test]
    fn the_newest_date_is_that_of_a_document() {
        let edition = |year: u16, date: &str| EditionFile {
            name: format!("{year}.json"),
            year,
            text: format!(r#"{{"documents":[{{"date":"{date}"}},{{}}],"start":"2030-01-01"}}"#),
        };
        let editions = vec![edition(2024, "2024-12-18"), edition(2023, "2023-10-12")];
        let corpus = CorpusFiles { vocabulary: String::new(), editions };
        assert_eq!(newest(&corpus).as_deref(), Some("2024-12-18"));
    }
}
