//! The copy of the site on the reader's device, which `offline.js` keeps outside the wasm.

use wasm_bindgen::JsValue;

use super::boot::plain_script;
use super::window_events::listen;

/// What is known of it, as `key=value&…`; nothing where there is no such script.
pub fn report() -> String {
    plain_script("igfOffline", "state", &JsValue::UNDEFINED).as_string().unwrap_or_default()
}

/// Asks for something to be done about it: `accept`, `verify`, `remove`, `keep` or `install`.
pub fn act(name: &str) {
    plain_script("igfOffline", "act", &name.into());
}

/// Calls `act` whenever the report has changed. Lasts as long as the page.
pub fn on_change(act: impl Fn() + 'static) {
    listen("igf-offline", act);
}
