//! `check-data`: the domain's own validation, run over the data files.

use anyhow::{Result, bail};

use crate::corpus_files::CorpusFiles;
use crate::workspace;

/// Validates `public/data`, printing every issue.
///
/// # Errors
/// When a file cannot be read or the validation finds an issue.
pub fn check() -> Result<()> {
    let files = CorpusFiles::read(&workspace::root().join("public").join("data"))?;
    println!("Checking the data of {} editions", files.editions.len());
    let editions: Vec<(&str, &str)> =
        files.editions.iter().map(|edition| (edition.name.as_str(), edition.text.as_str())).collect();
    let (dataset, mut issues) = igf_explorer::domain::load(&files.vocabulary, &editions);
    igf_explorer::domain::load_details(&editions, &dataset, &mut issues);
    // A fault of a whole file stops both readings, and is one fault all the same.
    let mut told = Vec::new();
    for issue in issues.iter().map(ToString::to_string) {
        if !told.contains(&issue) {
            eprintln!("{issue}");
            told.push(issue);
        }
    }
    match told.len() {
        0 => Ok(()),
        1 => bail!("1 fault in public/data: mend the file named above"),
        faults => bail!("{faults} faults in public/data: mend the files named above"),
    }
}
