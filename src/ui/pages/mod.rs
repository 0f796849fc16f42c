//! Pages that stand alone.

mod about;
mod coverage;
mod not_found;
mod topic;

pub use about::AboutPage;
pub use coverage::CoveragePage;
pub use not_found::NotFoundPage;
pub use topic::TopicPage;
