//! What the app asks of the module that writes files.

use serde::{Deserialize, Serialize};

use super::briefing::Briefing;
use super::reference::Reference;
use super::table::Table;

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub format: Format,
    pub content: Content,
}

/// What stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    Table(Table),
    References(Vec<Reference>),
    Briefing(Briefing),
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    // Of tables.
    Csv,
    Xlsx,
    Json,
    // Of references.
    Bibtex,
    Ris,
    CslJson,
    // Of briefings.
    Markdown,
    Docx,
}

impl Format {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Json | Format::CslJson => "json",
            Format::Bibtex => "bib",
            Format::Ris => "ris",
            Format::Markdown => "md",
            Format::Docx => "docx",
        }
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Json => "application/json",
            Format::CslJson => "application/vnd.citationstyles.csl+json",
            Format::Bibtex => "application/x-bibtex",
            Format::Ris => "application/x-research-info-systems",
            Format::Markdown => "text/markdown;charset=utf-8",
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}
