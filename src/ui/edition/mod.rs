//! The portrait of an edition.

mod coverage;
mod details;
mod documents;
mod external;
mod figures;
mod milestones;
mod page;
mod sections;
mod sources;
mod title;
mod track;

pub use coverage::{confidence_key, coverage_list};
pub use details::{details_awaited, details_lost};
pub use external::external_link;
pub use page::edition_page;
pub use sources::official_name;
pub use title::title_view;
