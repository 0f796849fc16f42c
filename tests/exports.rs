//! Files that readers take away: other programs read in them what was given, whatever it was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
#[path = "exports/csv.rs"]
mod csv;
#[path = "exports/docx.rs"]
mod docx;
#[path = "exports/given.rs"]
mod given;
#[path = "exports/json.rs"]
mod json;
#[path = "exports/markdown.rs"]
mod markdown;
#[path = "exports/package.rs"]
mod package;
#[path = "exports/samples.rs"]
mod samples;
#[path = "exports/xlsx.rs"]
mod xlsx;

use given::{briefing, example, written};
use igf_explorer::domain::takeaway::{Content, Format, Request};
use igf_explorer::export::write;

#[test]
fn a_format_of_something_else_is_refused() {
    let table = Content::Table(example());
    let document = Content::Briefing(briefing());
    for format in [Format::Markdown, Format::Docx, Format::Bibtex, Format::Ris, Format::CslJson] {
        assert!(write(&Request { format, content: table.clone() }).is_err(), "{format:?}");
    }
    for format in [Format::Csv, Format::Xlsx, Format::Json, Format::Bibtex, Format::Ris, Format::CslJson] {
        assert!(write(&Request { format, content: document.clone() }).is_err(), "{format:?}");
    }
}

#[test]
fn the_same_content_gives_the_same_file() {
    let table = Content::Table(example());
    let document = Content::Briefing(briefing());
    for (format, content) in [(Format::Xlsx, &table), (Format::Docx, &document)] {
        assert_eq!(written(format, content.clone()), written(format, content.clone()), "{format:?}");
    }
}
