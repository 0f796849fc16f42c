//! Topics: the list of all, and one through the years.

mod life;
mod list;
mod page;

pub use list::topics_page;
pub use page::topic_page;
