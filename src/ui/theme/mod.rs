//! Themes: the outline of all, and the page of one.

mod filter;
mod list;
mod page;
mod relations;

pub use filter::find_form;
pub use list::themes_page;
pub use page::theme_page;
pub use relations::continuation_key;
