//! The languages that the reader set in the browser.

/// Their tags, preferred first.
pub fn preferred() -> Vec<String> {
    let list = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    list.iter().filter_map(|tag| tag.as_string()).collect()
}
