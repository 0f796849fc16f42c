//! What must never happen, and would be hidden by going on.

use crate::browser::console;

/// Says a bug of ours where developers look: in the console, and by ending a debug build.
pub(super) fn hear(what: &str) {
    console::error(what);
    debug_assert!(false, "{what}");
}
