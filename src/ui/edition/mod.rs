//! The portrait of an edition, and the list of all.

mod contents;
mod coverage;
mod details;
mod documents;
mod figures;
mod list;
mod outcomes;
mod outline;
mod page;
mod sources;
mod track;

pub use coverage::{confidence_key, coverage_list};
pub use details::{details_awaited, details_lost};
pub use documents::{document_facts, seen};
pub use figures::figure_line;
pub use list::editions_page;
pub use outline::{outline_view, theme_link};
pub use page::{edition_page, where_and_when};
pub use sources::{official_name, source_view};
