//! Opening and closing dialogs, by the id of their element.

use crate::browser::dialog;
use crate::domain::{Page, Query};

/// The element of the dialog that [`Dialog`] fills.
pub const TAKE: &str = "take";

/// What a reader can ask for beside the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Citations of a page with a query.
    Cite(Page, Box<Query>),
    /// Files of all results.
    Download,
    /// A link to copy by hand, under a title.
    Share(String, String),
    /// The keys that do something.
    Keys,
}

/// Opens a modal dialog.
pub fn open(id: &str) {
    dialog::open(id);
}

/// Closes a dialog.
pub fn close(id: &str) {
    dialog::close(id);
}
