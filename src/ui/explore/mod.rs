//! The explorer: search, filters, results.

mod chips;
mod direct;
mod facet_group;
mod facet_panel;
mod filter_dialog;
mod filter_name;
mod intro;
mod kinds;
mod nothing;
mod overview;
mod page;
mod paging;
mod results;
mod search_field;
mod sort;
mod status;
mod understood;
mod year_range;

pub use overview::overview_of_all;
pub use page::explore_page;
