//! How ids and years are written in addresses, and how they arrive: copied out of sentences, typed by hand, encoded twice.

use percent_encoding::percent_decode_str;

/// The longest id that an address may hold, in bytes: more than any has.
const LONGEST_ID: usize = 100;

/// Whether a text can be the id of something.
pub fn is_id(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(is_letter)
}

/// The year that four digits write.
pub fn year(text: &str) -> Option<u16> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    is_year.then(|| text.parse().ok()).flatten()
}

/// A part of an address without its percent signs. What is no UTF-8 is read as Latin 1, which old programs write.
pub fn decoded(text: &str) -> String {
    let bytes: Vec<u8> = percent_decode_str(text).collect();
    String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().copied().map(char::from).collect())
}

/// An id or a path of ids as it was meant: in small letters, without the marks and spaces that stood around it in a
/// sentence, and without doubled slashes.
pub fn meant(text: &str) -> String {
    let segments = text.split('/').map(|segment| segment.trim_matches(|mark: char| !mark.is_alphanumeric()));
    let segments: Vec<String> =
        segments.filter(|segment| !segment.is_empty()).map(|id| id.to_lowercase().replace('_', "-")).collect();
    segments.join("/")
}
