//! Zip archives, after PKWARE's APPNOTE 6.3: the container of XLSX and DOCX.

use miniz_oxide::deflate::compress_to_vec;

/// Deflate: 6 is the usual level, beyond which little is won.
const LEVEL: u8 = 6;
/// 1 January 1980, the first day that an archive can name: the same files give the same archive, whatever the clock says.
const DAY: u16 = 1 << 5 | 1;

/// An archive of files, given by path and content, in their order. Paths are ASCII.
pub(super) fn archive(files: &[(String, String)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for (path, content) in files {
        let start = bytes.len() as u32;
        let packed = compress_to_vec(content.as_bytes(), LEVEL);
        let header = header(path, content.as_bytes(), &packed);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&header);
        bytes.extend(path.as_bytes());
        bytes.extend(packed);
        // Written by a program that knows version 2.0.
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(header);
        // Neither a comment nor attributes, on the first disk.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = bytes.len() as u32;
    let size = directory.len() as u32;
    let count = (files.len() as u16).to_le_bytes();
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    bytes.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
    bytes.extend([0; 2]);
    bytes
}

/// What stands before a file and, once more, in the directory.
fn header(path: &str, content: &[u8], packed: &[u8]) -> Vec<u8> {
    // Version 2.0 reads it, no flags, method deflate, midnight.
    let mut header = vec![20, 0, 0, 0, 8, 0, 0, 0];
    header.extend(DAY.to_le_bytes());
    for number in [checksum(content), packed.len() as u32, content.len() as u32] {
        header.extend(number.to_le_bytes());
    }
    header.extend((path.len() as u16).to_le_bytes());
    header.extend([0; 2]);
    header
}

/// CRC-32 as zip and PNG use it. A table would be faster, and larger than what it serves.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}
