//! Files for the reader's disk.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Hands a file to the browser; whether that was possible.
pub fn save(name: &str, media_type: &str, bytes: &Uint8Array) -> bool {
    hand_over(name, media_type, bytes).is_some()
}

fn hand_over(name: &str, media_type: &str, bytes: &Uint8Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let file = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options).ok()?;
    let address = Url::create_object_url_with_blob(&file).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers ask the reader for a place first; the bytes stay for so long.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    Some(())
}
