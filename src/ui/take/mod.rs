//! What readers take away: links, citations, files; and the buttons for it.

mod acts;
mod cite;
mod copied;
mod dialog;
mod download;
mod files;
mod keys;
mod share;

pub use acts::{card_acts, page_acts, result_acts};
pub use dialog::take_dialog;
pub use files::{FileChoice, file_buttons};
