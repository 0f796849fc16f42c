//! An outcome: as a card in lists, and on a page of its own.

mod card;
mod evidence;
mod page;

pub use card::OutcomeCard;
pub use evidence::sign;
pub use page::OutcomePage;
