//! Web addresses in texts.

/// The longest that Excel takes, in characters.
const LONGEST: usize = 2_079;
/// What may stand in an address beside letters and digits, and `%` and `#`, which have rules of their own.
const SIGNS: &[u8] = b"-._~:/?@!$&'()*+,;=";
/// What ends a sentence or a bracket around an address, and seldom the address itself.
const AFTER: [char; 10] = ['.', ',', ';', ':', '!', '?', '>', '"', '»', '”'];

/// A piece of a text.
pub(super) struct Piece<'a> {
    pub text: &'a str,
    /// Where it leads, as files write it; `None` for a piece that is no address.
    pub address: Option<String>,
}

/// An address of the web, written so that every program takes it: one bad address, and Word or Excel call the whole file
/// broken. `None` for everything else, such as `javascript:`, and for names of hosts beyond ASCII.
pub(super) fn address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once(':')?;
    let rest = rest.strip_prefix("//")?;
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return None;
    }
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_label = |label: &str| {
        let is_good = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(is_good)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    if !is_port || name.len() > 253 || !name.split('.').all(is_label) {
        return None;
    }
    let address = [scheme, "://", host, &encoded(path)].concat();
    (address.len() <= LONGEST).then_some(address)
}

/// A path with its query and fragment, with `%` for what may not stand in it.
fn encoded(path: &str) -> String {
    let mut encoded = String::new();
    let mut has_fragment = false;
    let is_digit = |at: usize| path.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
    for (at, byte) in path.bytes().enumerate() {
        let is_good = match byte {
            b'%' => is_digit(at + 1) && is_digit(at + 2),
            b'#' => !has_fragment,
            _ => byte.is_ascii_alphanumeric() || SIGNS.contains(&byte),
        };
        has_fragment |= byte == b'#';
        if is_good {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}

/// A text in pieces: the addresses in it, and what stands between them.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(start) = rest.get(from..).and_then(|tail| tail.find('h')).map(|at| at + from) {
        let (before, tail) = rest.split_at(start);
        let word = word(tail);
        if let Some(address) = address(word) {
            pieces.extend((!before.is_empty()).then_some(Piece { text: before, address: None }));
            pieces.push(Piece { text: word, address: Some(address) });
            (rest, from) = (tail.get(word.len()..).unwrap_or_default(), 0);
        } else {
            from = start + 1;
        }
    }
    pieces.extend((!rest.is_empty()).then_some(Piece { text: rest, address: None }));
    pieces
}

/// What stands before the next space, without the marks after an address.
fn word(text: &str) -> &str {
    let word = text.split(|letter: char| letter.is_whitespace() || letter == '<').next().unwrap_or_default();
    let word = word.trim_end_matches(AFTER);
    // A bracket belongs to an address in which it was opened.
    if word.contains('(') { word } else { word.trim_end_matches([')', '.', ',']) }
}
