//! The reactive glue: signals over the domain, fed from the address and the files, and acted on by the reader.

pub mod announce;
pub mod corpus;
pub mod dialogs;
pub mod effects;
pub mod embed;
mod hurry;
pub mod load;
pub mod locale;
pub mod offline;
pub mod paths;
pub mod react;
pub mod state;
mod summaries;
pub mod texts;
pub mod titles;
pub mod url_sync;

pub use crate::browser::document::fragment;
pub use corpus::use_corpus;
pub use state::{App, use_app};
pub use texts::{Texts, use_texts};
