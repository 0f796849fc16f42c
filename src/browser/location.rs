//! The address of the page. A file has but one path, on a disk as among the releases that a host keeps: there the pages
//! of the site stand behind `#/`.

/// Begins the path of a page behind the address of a file.
const BEHIND: &str = "#/";

/// Its path.
pub fn path() -> String {
    let Some(location) = location() else { return "/".to_owned() };
    match file() {
        Some(file) => behind_hash(&file, &location.hash().unwrap_or_default()).0,
        None => location.pathname().unwrap_or_default(),
    }
}

/// Its part from `?` on, or nothing.
pub fn search() -> String {
    let Some(location) = location() else { return String::new() };
    match file() {
        Some(file) => behind_hash(&file, &location.hash().unwrap_or_default()).1,
        None => location.search().unwrap_or_default(),
    }
}

/// What follows the second `#` in a file, elsewhere the first: it is sent to nobody.
pub fn fragment() -> String {
    let hash = location().and_then(|location| location.hash().ok()).unwrap_or_default();
    let own = hash.trim_start_matches('#');
    let behind = own.split_once('#').map_or("", |(_, behind)| behind);
    if file().is_some() { behind } else { own }.to_owned()
}

/// Whether the page was opened from a disk.
pub fn is_on_disk() -> bool {
    location().and_then(|location| location.protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// The file behind whose address the pages stand, as links name it; `None` where every page has a path of its own.
pub fn file() -> Option<String> {
    if is_on_disk() {
        return Some(String::new());
    }
    let base = web_sys::window()?.document()?.query_selector("base[data-pages]").ok()??;
    base.get_attribute("data-pages")?.strip_suffix(BEHIND).map(str::to_owned)
}

/// What the paths of all pages behind a file begin with.
pub fn behind(file: &str) -> String {
    format!("{file}{BEHIND}")
}

/// Path and search as they stand behind `#`; those of the start page where there is no path.
pub(super) fn behind_hash(file: &str, hash: &str) -> (String, String) {
    let address = if is_page(hash) { hash } else { BEHIND };
    // A second `#` ends it, as the first does elsewhere.
    let end = address.char_indices().skip(1).find(|(_, letter)| *letter == '#').map_or(address.len(), |(at, _)| at);
    let address = address.get(..end).unwrap_or(address);
    match address.split_once('?') {
        Some((path, search)) => (format!("{file}{path}"), format!("?{search}")),
        None => (format!("{file}{address}"), String::new()),
    }
}

/// Whether what follows the address of a file names a page, and not a place on one.
pub(super) fn is_page(hash: &str) -> bool {
    hash.starts_with(BEHIND)
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
