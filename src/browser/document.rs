//! The document's title, language and base address.

use super::location;

/// The path under which the site is served, with a slash at both ends; in a file what stands for it.
pub fn base_path() -> String {
    location::file().map(|file| location::behind(&file)).unwrap_or_else(site_path)
}

/// The path under which the site is served, also where the page is a file.
pub fn site_path() -> String {
    site().map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// The address under which the site is served, with its closing slash.
pub fn site_address() -> String {
    site().map(|url| url.href()).unwrap_or_default()
}

/// A path below the site as a full address.
pub fn absolute(path: &str) -> String {
    let base = site_address();
    web_sys::Url::new_with_base(path, &base).map(|url| url.href()).unwrap_or(base)
}

fn site() -> Option<web_sys::Url> {
    let base = document()?.base_uri().ok()??;
    web_sys::Url::new(&base).ok()
}

/// Something to hold nodes side by side until they are put somewhere.
pub fn fragment() -> Option<web_sys::DocumentFragment> {
    Some(document()?.create_document_fragment())
}

/// Opens the browser's dialog for printing.
pub fn print() {
    drop(web_sys::window().map(|window| window.print()));
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the document's language and direction.
pub fn set_lang(lang: &str, dir: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("lang", lang));
        drop(root.set_attribute("dir", dir));
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
