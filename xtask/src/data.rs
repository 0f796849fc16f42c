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
    for issue in &issues {
        eprintln!("{issue}");
    }
    if !issues.is_empty() {
        bail!("{} issues in public/data: mend the files named above", issues.len());
    }
    Ok(())
}
