//! Texts in addresses: compressed, in letters that every program leaves alone.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// Begins what is packed as it is now: raw DEFLATE, then base64url. A later way gets another sign; this one is read for
/// ever, since addresses are.
const DEFLATED: char = '1';
/// The highest level: what is packed is short, and an address should be.
const LEVEL: u8 = 10;
/// The longest text that is unpacked, in bytes: a crafted address must not fill the memory.
const LONGEST: usize = 4_000_000;

/// A text as it can stand in an address.
pub fn pack(text: &str) -> String {
    let packed = BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), LEVEL));
    format!("{DEFLATED}{packed}")
}

/// The text that [`pack`] packed; `None` for anything else. Marks and spaces that came along at the end of an address are
/// left out.
pub fn unpack(packed: &str) -> Option<String> {
    let packed = packed.trim().strip_prefix(DEFLATED)?;
    let packed = packed.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter));
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(packed).ok()?;
    String::from_utf8(decompress_to_vec_with_limit(&bytes, LONGEST).ok()?).ok()
}
