//! The document's title, language and base address.

use super::location;

/// The path under which the site is served, with a slash at both ends; in a file on a disk what stands for it.
pub fn base_path() -> String {
    if location::is_file() {
        return location::IN_FILE.to_owned();
    }
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let url = base.and_then(|base| web_sys::Url::new(&base).ok());
    url.map_or_else(|| "/".to_owned(), |url| url.pathname())
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

/// Marks the document as shown inside another site, or not.
pub fn set_embedded(embedded: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.class_list().toggle_with_force("embedded", embedded));
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
