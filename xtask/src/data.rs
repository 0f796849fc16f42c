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
    let faults = files.faults();
    faults.iter().for_each(|fault| eprintln!("{fault}"));
    match faults.len() {
        0 => Ok(()),
        1 => bail!("1 fault in public/data: mend the file named above"),
        faults => bail!("{faults} faults in public/data: mend the files named above"),
    }
}
