//! The address of the page. A file on a disk has but one path: there the pages of the site stand behind `#/`.

/// What the paths of all pages begin with in a file on a disk.
pub const IN_FILE: &str = "#/";

/// Its path.
pub fn path() -> String {
    let Some(location) = location() else { return "/".to_owned() };
    if is_file() {
        behind_hash(&location.hash().unwrap_or_default()).0
    } else {
        location.pathname().unwrap_or_default()
    }
}

/// Its part from `?` on, or nothing.
pub fn search() -> String {
    let Some(location) = location() else { return String::new() };
    if is_file() { behind_hash(&location.hash().unwrap_or_default()).1 } else { location.search().unwrap_or_default() }
}

/// Whether the page was opened from a disk.
pub fn is_file() -> bool {
    location().and_then(|location| location.protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// Path and search as they stand behind `#`; those of the start page where there is no path.
pub(super) fn behind_hash(hash: &str) -> (String, String) {
    let address = if hash.starts_with(IN_FILE) { hash } else { IN_FILE };
    match address.split_once('?') {
        Some((path, search)) => (path.to_owned(), format!("?{search}")),
        None => (address.to_owned(), String::new()),
    }
}

/// Loads an address from the server.
pub fn load(url: &str) {
    if let Some(location) = location() {
        drop(location.set_href(url));
    }
}

fn location() -> Option<web_sys::Location> {
    Some(web_sys::window()?.location())
}
