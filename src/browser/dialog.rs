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

fn find(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
