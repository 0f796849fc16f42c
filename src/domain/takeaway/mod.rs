//! What readers take away, as plain data: what is cited, tables of records, briefings. `crate::export` writes them as files.

mod briefing;
mod file_name;
mod reference;
mod request;
mod table;

pub use briefing::{Briefing, Item, Section};
pub use file_name::file_name;
pub use reference::{Issued, Reference};
pub use request::{Content, Format, Request};
pub use table::{Cell, Column, Table};
