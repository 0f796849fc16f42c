//! References as citations to paste, and as files for reference managers.

use serde::Serialize;

use crate::domain::takeaway::{Format, Reference};

/// One thing, cited in every way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Citation {
    pub plain: String,
    pub apa: String,
    pub chicago: String,
    pub iso690: String,
    pub bibtex: String,
    pub ris: String,
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
    references.iter().map(|_| Citation::default()).collect()
}

/// A file of references; `None` for a format that is none of references.
pub(super) fn write(_references: &[Reference], _format: Format) -> Option<Vec<u8>> {
    None
}
