//! An outcome: as a card in lists, and on a page of its own.

mod card;
mod evidence;
mod lists;
mod page;
mod summary;
mod why;

pub use card::outcome_card;
pub use evidence::sign;
pub use lists::{card_list, filled, parts, term_links};
pub use page::outcome_page;
