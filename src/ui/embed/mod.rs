//! How a page is shown in a frame of another site, and the dialog in which a partner gets what it pastes.

mod bar;
mod dialog;
mod filter_choice;
mod form;
mod preview;
mod settings;
mod source_line;

pub use bar::bar;
pub use dialog::embed_dialog;
pub use source_line::source_line;
