//! The address of the page.

/// Its path.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_else(|| "/".to_owned())
}

/// Its part from `?` on, or nothing.
pub fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Loads an address from the server.
pub fn load(url: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().set_href(url));
    }
}
