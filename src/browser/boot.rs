//! The loading screen and the failure message, which `boot.js` keeps outside the wasm.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Moves the loading bar to `percent` of 100; it never goes back.
pub fn progress(percent: u32) {
    call("progress", &percent.into());
}

/// Takes the loading screen away.
pub fn done() {
    call("done", &JsValue::UNDEFINED);
}

/// Shows the message of a failure: `data`, `wasm` or `crash`.
pub fn fail(kind: &str) {
    call("fail", &kind.into());
}

fn call(name: &str, argument: &JsValue) {
    let boot = Reflect::get(&js_sys::global(), &"igfBoot".into()).unwrap_or_default();
    let function = Reflect::get(&boot, &name.into()).ok().and_then(|function| function.dyn_into::<Function>().ok());
    if let Some(function) = function {
        // A loading screen that throws must not stop the app.
        drop(function.call1(&boot, argument));
    }
}
