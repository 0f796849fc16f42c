//! Records in lists, and the parts that cards and pages share.

mod document;
mod evidence;
mod external;
mod lists;
mod milestone;
mod outcome;
mod summary;
mod terms;
mod theme;
mod title;
mod why;

pub use evidence::sign;
pub use external::external_link;
pub use lists::{card_list, filled, parts};
pub use milestone::milestone_line;
pub use outcome::outcome_card;
pub use summary::in_its_language;
pub use terms::term_links;
pub use title::title_view;
