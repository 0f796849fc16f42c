//! The console, where developers look.

use wasm_bindgen::JsValue;

/// Writes an error; elsewhere than in a browser there is no console.
pub fn error(text: &str) {
    if cfg!(target_arch = "wasm32") {
        web_sys::console::error_1(&JsValue::from_str(text));
    }
}
