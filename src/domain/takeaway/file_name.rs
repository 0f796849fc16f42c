//! What a file is called on the reader's disk.

use super::request::Format;

/// The most letters of what the file is about: some systems allow 255 bytes in all.
const LONGEST: usize = 60;
/// As many digits of the release as tell it from every other.
const DIGITS: usize = 8;

/// The name of a file: the site, what it is about (a title, or what was asked), the data release.
pub fn file_name(about: &str, release: &str, format: Format) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let about: String = about.to_lowercase().chars().map(plain).take(LONGEST).collect();
    let release: String = release.chars().take(DIGITS).collect();
    let parts = about.split('-').chain([release.as_str()]).filter(|part| !part.is_empty());
    let name = ["igf-explorer"].into_iter().chain(parts).collect::<Vec<_>>().join("-");
    format!("{name}.{}", format.extension())
}
