//! Pages that stand alone.

mod about;
mod coverage;
mod document;
mod not_found;
mod offline;
mod outcome;

pub use about::about_page;
pub use coverage::coverage_page;
pub use document::document_page;
pub use not_found::not_found_page;
pub use outcome::outcome_page;
