//! The session's history. Frames of an opaque origin may not write it, and Safari limits how often anyone may.

use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

/// Adds an entry with a key of its own; whether the browser allowed it.
pub fn push(url: &str, key: u32) -> bool {
    history().is_some_and(|history| history.push_state_with_url(&key.into(), "", Some(url)).is_ok())
}

/// Replaces the current entry; whether the browser allowed it.
pub fn replace(url: &str, key: u32) -> bool {
    history().is_some_and(|history| history.replace_state_with_url(&key.into(), "", Some(url)).is_ok())
}

/// Gives the current entry a key and leaves its address as it is.
pub fn set_key(key: u32) {
    if let Some(history) = history() {
        drop(history.replace_state(&key.into(), ""));
    }
}

/// The key of the current entry, if it is one of ours.
pub fn key() -> Option<u32> {
    let state = history()?.state().unwrap_or(JsValue::NULL);
    state.as_f64().map(|key| key as u32)
}

/// A key for a new entry; unlikely to be in use.
pub fn new_key() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// Leaves the restoring of the scroll position to the app, which knows when its page is drawn.
pub fn restore_scroll_by_hand() {
    if let Some(history) = history() {
        drop(history.set_scroll_restoration(ScrollRestoration::Manual));
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
