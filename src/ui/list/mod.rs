//! The reader's own list.

mod entry;
mod heading;
mod page;
mod references;
mod shared;
mod taking;
mod tools;

pub use page::list_page;
