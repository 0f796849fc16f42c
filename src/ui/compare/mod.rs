//! Editions, or topics, side by side.

mod changes;
mod chooser;
mod figures;
mod glance;
mod page;
mod table;

pub use page::compare_page;
