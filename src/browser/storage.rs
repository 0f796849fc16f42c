//! Small values that outlive the page; private windows and sandboxed frames deny them.

use web_sys::Storage;

/// A stored value.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Stores a value; a full or denied storage is left as it is, and the answer is no.
pub fn set(key: &str, value: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// A value stored for this tab.
pub fn get_for_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok().flatten()
}

/// Stores a value for this tab.
pub fn set_for_tab(key: &str, value: &str) {
    if let Some(storage) = tab() {
        drop(storage.set_item(key, value));
    }
}

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
