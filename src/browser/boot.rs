//! What the reader sees before the app runs and when it cannot, which `boot.js` keeps outside the wasm.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

const BOOT: &str = "igfBoot";

/// Moves the loading bar to `percent` of 100; it never goes back.
pub fn progress(percent: u32) {
    call("progress", &percent.into());
}

/// The element that the app draws into; it is in no document until [`place`].
pub fn page() -> Option<Element> {
    call("page", &JsValue::UNDEFINED).dyn_into().ok()
}

/// Whether the document shows the page already, as it came from the host.
pub fn has_page() -> bool {
    call("hasPage", &JsValue::UNDEFINED).is_truthy()
}

/// Puts what was drawn in place of what the document shows, with scroll, focus, and what the reader has typed and opened.
pub fn place() {
    call("place", &JsValue::UNDEFINED);
}

/// Says a failure: `data`, `wasm` or `crash`.
pub fn fail(kind: &str) {
    call("fail", &kind.into());
}

/// The name under which a file of the site is to be had: that of its content, once the site is packed.
pub fn file(name: &str) -> String {
    call("file", &name.into()).as_string().unwrap_or_else(|| name.to_owned())
}

/// Whom to tell of errors, where the build says so.
pub fn feedback() -> Option<String> {
    call("feedback", &JsValue::UNDEFINED).as_string()
}

pub(super) fn call(name: &str, argument: &JsValue) -> JsValue {
    plain_script(BOOT, name, argument)
}

/// What a function of one of the plain scripts answers; nothing where there is no such function, or it throws: a script
/// beside the app must not stop it.
pub(super) fn plain_script(object: &str, name: &str, argument: &JsValue) -> JsValue {
    let object = Reflect::get(&js_sys::global(), &object.into()).unwrap_or_default();
    let function = Reflect::get(&object, &name.into()).ok().and_then(|function| function.dyn_into::<Function>().ok());
    function.and_then(|function| function.call1(&object, argument).ok()).unwrap_or_default()
}
