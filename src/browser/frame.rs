//! What surrounds the page, which `frame.js` follows outside the wasm: a host that shows it in a frame, other releases.

use wasm_bindgen::JsValue;

use super::boot::plain_script;
use super::window_events::listen;

/// What is known of it, as `key=value&…`; nothing where there is no such script.
pub fn report() -> String {
    plain_script("igfFrame", "state", &JsValue::UNDEFINED).as_string().unwrap_or_default()
}

/// Tells the host the address of what is shown now.
pub fn moved(url: &str) {
    plain_script("igfFrame", "moved", &url.into());
}

/// Calls `act` whenever the report has changed. Lasts as long as the page.
pub fn on_change(act: impl Fn() + 'static) {
    listen("igf-frame", act);
}
