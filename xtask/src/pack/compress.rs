//! Compressed siblings (`app.js.br`, `app.js.gz`), made once with all the effort there is, so that
//! a plain static host can serve them.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::files;
use super::layout::is_page;
use super::side_by_side::side_by_side;

/// Texts and wasm. Images and fonts are compressed by their own formats.
const COMPRESSIBLE: [&str; 12] =
    ["html", "js", "mjs", "ts", "css", "wasm", "json", "ndjson", "svg", "webmanifest", "txt", "xml"];

/// The highest quality of brotli, and its largest ordinary window (2^22 bytes), which every
/// browser knows.
const BROTLI_QUALITY: u32 = 11;
/// For the static pages, of which there are hundreds: the last two steps would take ten times as long for a tenth of the
/// bytes.
const PAGE_QUALITY: u32 = 9;
const BROTLI_WINDOW: u32 = 22;
const BUFFER: usize = 4096;

/// Writes the siblings of every compressible file below `folder`; those of an earlier run go.
pub(super) fn folder(folder: &Path) -> Result<()> {
    for file in files::below(folder)? {
        if files::has_extension(&file, &["br", "gz"]) {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    let mut compressible = files::below(folder)?;
    compressible.retain(|file| files::has_extension(file, &COMPRESSIBLE));
    side_by_side(&compressible, |file| {
        let path = file.strip_prefix(folder).unwrap_or(file);
        let quality = if is_page(&path.to_string_lossy()) { PAGE_QUALITY } else { BROTLI_QUALITY };
        write(file, quality).with_context(|| format!("cannot compress {}", file.display()))
    })
}

/// Writes the siblings of one file.
pub(super) fn siblings(file: &Path) -> Result<()> {
    write(file, BROTLI_QUALITY)
}

fn write(file: &Path, quality: u32) -> Result<()> {
    let bytes = fs::read(file)?;
    fs::write(files::with_suffix(file, ".br"), brotli_at(&bytes, quality)?)?;
    fs::write(files::with_suffix(file, ".gz"), gzip(&bytes)?)?;
    Ok(())
}

/// The bytes, compressed as far as brotli can.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    brotli_at(bytes, BROTLI_QUALITY)
}

fn brotli_at(bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, quality, BROTLI_WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn siblings_decompress_to_the_file() {
        let text = "the same words, ".repeat(500);
        let mut from_brotli = String::new();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::Decompressor::new(packed.as_slice(), BUFFER).read_to_string(&mut from_brotli).unwrap();
        let mut from_gzip = String::new();
        let zipped = gzip(text.as_bytes()).unwrap();
        flate2::read::GzDecoder::new(zipped.as_slice()).read_to_string(&mut from_gzip).unwrap();
        assert_eq!((&from_brotli, &from_gzip), (&text, &text));
        assert!(packed.len() < 100 && zipped.len() < 200);
    }

    #[test]
    fn only_texts_and_wasm_get_siblings_and_old_ones_go() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["app.js", "icon.png", "gone.css.br"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        super::folder(folder.path()).unwrap();
        let names: Vec<_> = files::below(folder.path()).unwrap();
        let names: Vec<_> = names.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["app.js", "app.js.br", "app.js.gz", "icon.png"]);
    }
}
