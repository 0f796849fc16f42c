//! How the themes live on: the picture of all, and the part of it that a topic has.

mod arrows;
mod followed;
mod map;
mod page;
mod relations;
mod strip;
mod topic;

pub use page::timeline_page;
pub use topic::topic_map;
