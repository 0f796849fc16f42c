//! The system's share sheet, where there is one.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the browser has a share sheet.
pub fn is_possible() -> bool {
    function().is_some()
}

/// Opens the share sheet with a title, a text and an address; whether the browser opened it. To be called as the reader
/// clicks: browsers open it for nobody else. A reader who closes it has had it opened.
pub async fn share(title: &str, text: &str, url: &str) -> bool {
    let Some((navigator, share)) = function() else { return false };
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", url)] {
        drop(Reflect::set(&data, &key.into(), &value.into()));
    }
    let Some(promise) = share.call1(&navigator, &data).ok().and_then(|promise| promise.dyn_into::<Promise>().ok())
    else {
        return false;
    };
    match JsFuture::from(promise).await {
        Ok(_) => true,
        Err(error) => Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError"),
    }
}

fn function() -> Option<(JsValue, Function)> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}
