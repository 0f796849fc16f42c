//! Whether texts and web addresses are what they seem: what slips in where they are copied from pages and other programs.

/// Characters that nobody sees but that part words for every program, and the one that stands for what was lost.
const STRAY: [char; 10] = [
    '\u{ad}', '\u{200b}', '\u{2060}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{feff}',
    '\u{fffd}',
];

/// What a text holds that does not belong into plain text; the first of its kind, in words.
pub(super) fn stray(text: &str) -> Option<String> {
    // The bytes of most texts show that there can be nothing of the kind.
    let may_begin_one = |byte: u8| byte < b' ' || matches!(byte, b'&' | b'<' | 0x7f | 0xc2 | 0xe2 | 0xef);
    if !text.bytes().any(may_begin_one) {
        return None;
    }
    let character = text.chars().find(|c| (c.is_control() && !c.is_whitespace()) || STRAY.contains(c));
    let character = character.map(|c| format!("the character U+{:04X}", u32::from(c)));
    character.or_else(|| Some(format!("{:?} of HTML", markup(text)?)))
}

/// The first tag or entity of HTML.
fn markup(text: &str) -> Option<&str> {
    text.match_indices(['<', '&']).find_map(|(at, sign)| {
        let rest = text.get(at..)?;
        let length = if sign == "<" { tag_length(rest) } else { entity_length(rest) };
        rest.get(..length?)
    })
}

/// `<b>`, `</p>`, `<!-- … -->`.
fn tag_length(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix("</").or_else(|| rest.strip_prefix('<'))?;
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    rest.find('>').filter(|_| is_tag).map(|end| end + 1)
}

/// `&amp;`, `&#8217;`, `&#x2019;`.
fn entity_length(rest: &str) -> Option<usize> {
    let end = rest.find(';')?;
    let name = rest.get(1..end)?;
    // No entity's name is shorter: `R&D;` is none. Nor is a number, with its `#`.
    let is_name =
        name.len() > 1 && name.strip_prefix('#').unwrap_or(name).bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_name.then_some(end + 1)
}

/// Whether a text is a whole web address: a scheme, a host with a domain, and no space.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(is_host) && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// `example.org`, `example.org:8080`.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    is_port && name.contains('.') && name.split('.').all(is_label)
}
