//! The reactive glue: signals over the domain, fed from the address and the files, and acted on by the reader.

mod address;
pub mod announce;
mod bug;
pub mod corpus;
pub mod dialogs;
pub mod effects;
pub mod embed;
mod feedback;
mod hurry;
mod in_browser;
pub mod kept;
mod list;
pub mod load;
pub mod locale;
pub mod offline;
mod paths;
mod platform;
pub mod shortcuts;
pub mod state;
mod summaries;
pub mod take;
pub mod texts;
pub mod titles;
pub mod url_sync;
mod visit;

pub use crate::browser::boot::page as page_element;
pub use crate::browser::document::fragment;
pub use crate::browser::window_events::{is_touch, key, target_id};
pub use crate::domain::markup::escaped;
pub use corpus::use_corpus;
pub use platform::{DateParts, Formats, Platform};
pub use state::{App, DetailsState, use_app};
pub use texts::{Texts, use_texts};
