//! The page's scroll position, in CSS pixels from the top.

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

/// Brings the element of an id to the top of the view.
pub fn to_id(id: &str) {
    let element =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        element.scroll_into_view();
    }
}
