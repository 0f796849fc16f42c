//! The pure part: files become a [`Dataset`], a URL becomes a [`Query`], and the two become what is shown.
//!
//! Invariant: nothing here knows of Leptos, the browser, a clock or any input and output.

pub mod action;
pub mod bit_set;
pub mod dataset;
pub mod date;
pub mod details;
pub mod edition;
pub mod embed;
pub mod encoding;
pub mod explore;
pub mod facet;
pub mod facet_index;
pub mod facet_values;
pub mod issue;
pub mod json;
pub mod json_path;
pub mod labels;
pub mod lang;
pub mod markup;
pub mod offline;
pub mod order;
pub mod outcome;
pub mod packed;
pub mod page;
pub mod parameters;
pub mod query;
pub mod query_url;
pub mod raw;
pub mod relations;
pub mod route;
pub mod search;
pub mod snippet;
pub mod text;
pub mod validate;
pub mod vocabulary;
pub mod web_address;
pub mod written;

pub use action::Action;
pub use dataset::Dataset;
pub use details::Details;
pub use embed::{Embed, Surroundings};
pub use explore::{Explored, Explorer};
pub use facet::Facet;
pub use issue::DataIssue;
pub use lang::{Lang, Localized, Title};
pub use offline::Offline;
pub use page::{Page, PageKind, pages};
pub use query::{Query, Sort};
pub use route::Route;
pub use validate::{Loader, add_summaries, drop_without_summary, load, load_details, load_packed};
