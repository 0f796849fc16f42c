//! Modal `<dialog>` elements by id.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens a dialog over the page; the browser keeps the focus inside and gives it back.
pub fn open(id: &str) {
    if let Some(dialog) = find(id)
        && !dialog.open()
    {
        drop(dialog.show_modal());
    }
}

/// Closes a dialog.
pub fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

/// Whether a dialog is open over the page.
pub fn is_open() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.query_selector("dialog[open]").is_ok_and(|open| open.is_some()))
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
