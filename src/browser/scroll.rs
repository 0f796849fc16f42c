//! The page's scroll position, in CSS pixels from the top.

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Where the page is.
pub fn position() -> i32 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default() as i32
}

/// Moves the page, at once.
pub fn to(y: i32) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(y));
    }
}

/// Brings the first element of a selector into the view, unless it is there.
pub fn into_sight(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.query_selector(selector).ok().flatten()) {
        let least = ScrollIntoViewOptions::new();
        least.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&least);
    }
}

/// Brings the element of an id to the top of the view.
pub fn to_id(id: &str) {
    let element =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        element.scroll_into_view();
    }
}
