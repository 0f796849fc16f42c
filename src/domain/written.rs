//! How ids and years are written in addresses.

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
