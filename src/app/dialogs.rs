//! Opening and closing dialogs, by the id of their element.

use crate::browser::dialog;

/// Opens a modal dialog.
pub fn open(id: &str) {
    dialog::open(id);
}

/// Closes a dialog.
pub fn close(id: &str) {
    dialog::close(id);
}
