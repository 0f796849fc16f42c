//! References as citations to paste, and as files for reference managers.
//!
//! The styled lines are what citeproc-js, the processor in Zotero, makes of our CSL-JSON with the CSL project's styles:
//! `tests/citeproc.rs` compares them. They are written by hand because our references are all alike, and a processor
//! with its styles is many times larger than the rest of this module.

mod apa;
mod bibtex;
mod chicago;
mod cited;
mod csl;
mod iso690;
mod line;
mod plain;
mod quotes;
mod ris;
mod title_case;
mod words;

use self::cited::Cited;
use crate::domain::takeaway::{Format, Reference};

/// One thing, cited in every way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// A line in no particular style.
    pub plain: String,
    /// APA, 7th edition.
    pub apa: String,
    /// Chicago Manual of Style, 18th edition, author-date.
    pub chicago: String,
    /// ISO 690, author-date.
    pub iso690: String,
    /// An entry of a BibTeX or BibLaTeX file.
    pub bibtex: String,
    /// A record of a RIS file.
    pub ris: String,
    /// A CSL-JSON file with one item.
    pub csl_json: String,
}

impl Citation {
    /// Every way, in the order of the fields.
    pub fn each(self) -> [String; 7] {
        [self.plain, self.apa, self.chicago, self.iso690, self.bibtex, self.ris, self.csl_json]
    }
}

/// Each reference cited in every way, in their order.
pub fn citations(references: &[Reference]) -> Vec<Citation> {
    references.iter().map(|reference| citation(&Cited::new(reference))).collect()
}

/// A reference in no particular style, as a list at the end of a document has it.
pub(super) fn in_one_line(reference: &Reference) -> String {
    plain::line(&Cited::new(reference))
}

fn citation(cited: &Cited) -> Citation {
    Citation {
        plain: plain::line(cited),
        apa: apa::line(cited),
        chicago: chicago::line(cited),
        iso690: iso690::line(cited),
        bibtex: bibtex::entry(cited),
        ris: ris::record(cited),
        csl_json: csl::file(std::slice::from_ref(cited)),
    }
}

/// A file of references; `None` for a format that is none of references.
pub(super) fn write(references: &[Reference], format: Format) -> Option<Vec<u8>> {
    let cited = cited::with_unique_ids(references);
    let file = match format {
        Format::Bibtex => cited.iter().map(bibtex::entry).collect::<Vec<_>>().join("\n"),
        Format::Ris => cited.iter().map(ris::record).collect::<Vec<_>>().join("\r\n"),
        Format::CslJson => csl::file(&cited),
        _ => return None,
    };
    Some(file.into_bytes())
}
