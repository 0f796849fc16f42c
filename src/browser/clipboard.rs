//! The clipboard, which browsers may deny.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// Copies the text of the field of an id; whether the browser allowed it. The text is left selected, so that the reader
/// can copy it by hand.
pub async fn copy_field(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|document| document.get_element_by_id(id));
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else { return false };
    field.select();
    copy(&field.value()).await
}

/// Copies a text; whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    match write(text) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// Pages without a secure connection have no clipboard at all.
fn write(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into().ok()
}
