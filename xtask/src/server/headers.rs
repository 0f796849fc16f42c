//! The headers that a host of the site must send.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};

/// A file whose name holds so many hexadecimal digits in a row is named by its content. Trunk's
/// hashes have sixteen, or fewer when they start with zeros.
const HASH_DIGITS: usize = 12;

/// Content types of which we want to be sure; other files keep the one that was guessed.
const TYPES: [(&str, &str); 11] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("json", "application/json"),
    ("ndjson", "application/x-ndjson"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
];

/// Headers of the answer for the file `path`, unless the answer has its own.
pub(super) fn describe<B>(path: &str, response: &mut Response<B>) {
    let is_good = response.status().is_success() || response.status().as_u16() == 304;
    let headers = response.headers_mut();
    if headers.contains_key(header::CACHE_CONTROL) {
        return;
    }
    let forever = is_good && is_named_by_content(path);
    set(headers, header::CACHE_CONTROL, if forever { "public, max-age=31536000, immutable" } else { "no-cache" });
    if let Some(content_type) = content_type(path).filter(|_| is_good) {
        set(headers, header::CONTENT_TYPE, content_type);
    }
}

/// Headers of every answer.
pub(super) fn for_all(headers: &mut HeaderMap) {
    // A sandboxed frame has no origin: its module scripts and fetches are cross-origin requests.
    set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::VARY, "accept, accept-encoding");
    if !headers.contains_key(header::CACHE_CONTROL) {
        set(headers, header::CACHE_CONTROL, "no-cache");
    }
}

/// Sets a header; a value that no header can have is left out.
pub(super) fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

fn content_type(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    TYPES.iter().find(|(known, _)| *known == extension).map(|(_, content_type)| *content_type)
}

fn is_named_by_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    // The page is never kept, however a host may rename it.
    !name.ends_with(".html")
        && name
            .split(|character: char| !character.is_ascii_alphanumeric())
            .any(|word| word.len() >= HASH_DIGITS && word.chars().all(|digit| digit.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: bool) {
        assert_eq!(is_named_by_content(path), expected, "{path}");
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        check("igf-explorer-4ed2f0b6e1d2d5ac_bg.wasm", true);
        check("styles/main-4ed2f0b6e1d2d5a.css", true);
        check("index.html", false);
        check("4ed2f0b6e1d2d5ac.html", false);
        check("sw.js", false);
        check("4ed2f0b6e1d2d5ac/sw.js", false);
        check("data/editions.ndjson", false);
        check("icons/icon-512.png", false);
    }

    #[test]
    fn types_that_matter_are_known() {
        assert_eq!(content_type("a/b.ndjson"), Some("application/x-ndjson"));
        assert_eq!(content_type("a.b/c"), None);
        assert_eq!(content_type("font.woff2"), None);
    }
}
