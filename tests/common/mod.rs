//! What the native tests share.
#![allow(dead_code)]

pub mod faults;
pub mod inventory;
pub mod naive;
pub mod packed;
pub mod references;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use igf_explorer::domain::{self, DataIssue, Dataset, Details, Explorer, encoding};
use proptest::prelude::ProptestConfig;

/// How many outcomes the shipped data hold, by the compilers' count. Changed only together with the data, on purpose.
pub const OUTCOMES: usize = 379;

/// A path inside the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the project.
pub fn read(path: &str) -> String {
    let bytes = fs::read(project(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    encoding::text(&bytes).unwrap_or_else(|fault| panic!("{path}: {fault}")).to_owned()
}

/// The data files as they are shipped, loaded.
pub struct Corpus {
    pub dataset: Dataset,
    pub details: Vec<Details>,
    pub issues: Vec<DataIssue>,
}

impl Corpus {
    pub fn shipped() -> Corpus {
        let files = edition_files();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let (dataset, mut issues) = domain::load(&read("public/data/vocabulary.json"), &files);
        let details = domain::load_details(&files, &dataset, &mut issues);
        domain::check_lineage(&dataset, &details, &mut issues);
        Corpus { dataset, details, issues }
    }

    pub fn details(&self, year: u16) -> &Details {
        self.details.iter().find(|details| details.year == year).unwrap_or_else(|| panic!("no details of {year}"))
    }
}

/// Name and text of every edition file, in order of time.
pub fn edition_files() -> Vec<(String, String)> {
    let folder = fs::read_dir(project("public/data/editions")).expect("the editions' folder");
    let mut names: Vec<String> =
        folder.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names.into_iter().map(|name| (format!("editions/{name}"), read(&format!("public/data/editions/{name}")))).collect()
}

/// The explorer of the shipped data, built once a test program.
pub fn explorer() -> &'static Explorer {
    static EXPLORER: OnceLock<Explorer> = OnceLock::new();
    EXPLORER.get_or_init(|| Explorer::new(Corpus::shipped().dataset))
}

/// How a property is tested: with `usual` cases, or as many as the environment variable `IGF_CASES` says.
pub fn property(usual: u32) -> ProptestConfig {
    let asked = std::env::var("IGF_CASES").ok().map(|cases| cases.parse().expect("IGF_CASES is a number"));
    ProptestConfig { cases: asked.unwrap_or(usual), failure_persistence: None, ..ProptestConfig::default() }
}

/// Path and text of every Rust file below a folder of the project.
pub fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(project(folder)).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path.to_string_lossy()));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push((path.clone(), fs::read_to_string(&path).expect("a text")));
        }
    }
    found
}
