//! The portrait of an edition.

mod coverage;
mod details;
mod documents;
mod figures;
mod milestones;
mod page;
mod sections;
mod sources;
mod title;
mod track;

pub use coverage::{confidence_key, coverage_list};
pub use details::DetailsLost;
pub use page::EditionPage;
pub use title::title_view;
