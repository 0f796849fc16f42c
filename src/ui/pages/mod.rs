//! Pages that stand alone.

mod about;
mod coverage;
mod not_found;
mod offline;
mod topic;

pub use about::about_page;
pub use coverage::coverage_page;
pub use not_found::not_found_page;
pub use topic::topic_page;
