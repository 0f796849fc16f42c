//! The bytes of a file as text.

/// The text of a file that people wrote: UTF-8, with or without a byte order mark, which readers of JSON pass over.
///
/// # Errors
/// What the bytes are instead, as far as they tell.
pub fn text(bytes: &[u8]) -> Result<&str, String> {
    let is_utf_16 = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        // What is written here begins with a character of ASCII.
        [first, second, ..] => (*first == 0) != (*second == 0),
        _ => false,
    };
    if is_utf_16 {
        return Err("in UTF-16: save it as UTF-8".to_owned());
    }
    std::str::from_utf8(bytes).map_err(|fault| {
        let before = bytes.get(..fault.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("not in UTF-8 from line {line} on, but perhaps in Windows-1252: save it as UTF-8")
    })
}
