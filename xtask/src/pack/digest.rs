//! Digests: of what a name carries, and of what a browser compares.

use sha2::{Digest, Sha256, Sha384};

/// The first 16 hexadecimal digits of the SHA-256 of `bytes`.
pub(super) fn short(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-384 of `bytes` as browsers want it in `integrity`.
pub fn integrity(bytes: impl AsRef<[u8]>) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// Base64 of bytes whose number is a multiple of three, as that of every SHA-384: nothing needs filling up.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |number: u32| DIGITS.get(number as usize % DIGITS.len()).map_or('A', |byte| char::from(*byte));
    let quad = |three: &[u8]| {
        let number = three.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| digit(number >> shift))
    };
    bytes.chunks(3).flat_map(quad).collect()
}

/// What stands for the bytes of a file whose first line the packer writes: the digest of all but that line.
pub(super) fn without_first_line(bytes: &[u8]) -> String {
    integrity(bytes.splitn(2, |byte| *byte == b'\n').nth(1).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_digest_is_sixteen_digits_of_the_content() {
        assert_eq!(short("abc"), "ba7816bf8f01cfea");
    }

    #[test]
    fn integrity_is_what_browsers_compute() {
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity("abc"), expected);
    }

    #[test]
    fn the_first_line_can_be_left_out() {
        assert_eq!(without_first_line(b"one\nrest"), without_first_line(b"other\nrest"));
        assert_ne!(without_first_line(b"one\nrest"), without_first_line(b"one\nother"));
    }
}
