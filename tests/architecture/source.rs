//! A small reader of Rust source: enough to keep the house rules, and no more.

use std::collections::BTreeSet;
use std::ops::Range;

/// The source with comments and the insides of literals blanked out, byte for byte; quotes stay.
pub fn mask(source: &str) -> String {
    let bytes = source.as_bytes();
    let mut masked = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let (hidden, next) = match rest[0] {
            b'/' if rest.starts_with(b"//") => (at..line_end(bytes, at), line_end(bytes, at)),
            b'/' if rest.starts_with(b"/*") => (at..comment_end(bytes, at), comment_end(bytes, at)),
            b'"' => (at + 1..text_end(bytes, at), text_end(bytes, at) + 1),
            b'r' if !is_name(bytes, at.wrapping_sub(1)) && raw_text(rest).is_some() => {
                let (inside, length) = raw_text(rest).expect("just seen");
                // The guards go too, so that every literal looks the same.
                masked[at..at + inside.start - 1].fill(b' ');
                masked[at + inside.end + 1..at + length].fill(b' ');
                (at + inside.start..at + inside.end, at + length)
            }
            b'\'' => letter(source, at).map_or((at..at, at + 1), |end| (at + 1..end - 1, end)),
            _ => (at..at, at + 1),
        };
        let hidden = hidden.start..hidden.end.min(bytes.len());
        masked[hidden].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = next.max(at + 1);
    }
    String::from_utf8(masked).expect("whole characters are blanked out")
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length)
}

/// The end of a block comment, which may hold others.
fn comment_end(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The place of the quote that closes the text opened at `at`.
fn text_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != b'"' {
        end += 1 + usize::from(bytes[end] == b'\\');
    }
    end.min(bytes.len())
}

/// The inside of a raw text such as `r#"…"#`, and the length of all of it.
fn raw_text(rest: &[u8]) -> Option<(Range<usize>, usize)> {
    let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
    let start = 1 + hashes + 1;
    if rest.get(start - 1) != Some(&b'"') {
        return None;
    }
    let close = [b"\"".to_vec(), vec![b'#'; hashes]].concat();
    let length = rest[start..].windows(close.len()).position(|window| window == close)?;
    Some((start..start + length, start + length + close.len()))
}

/// The end of the character literal at `at`; `None` for a lifetime.
fn letter(source: &str, at: usize) -> Option<usize> {
    let mut chars = source[at + 1..].char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        let escaped = chars.next()?.1;
        let braces = |end: usize| source[at + 1 + end..].find('\'').map(|length| at + 2 + end + length);
        return braces(1 + escaped.len_utf8());
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(offset, _)| at + 1 + offset + 1)
}

fn is_name(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
}

/// The places where a word stands by itself in masked source.
pub fn word_places(masked: &str, word: &str) -> Vec<usize> {
    let bytes = masked.as_bytes();
    let alone = |at: &usize| {
        let starts = !word.starts_with(|c: char| c.is_alphanumeric()) || !is_name(bytes, at.wrapping_sub(1));
        starts && (!word.ends_with(|c: char| c.is_alphanumeric() || c == '_') || !is_name(bytes, at + word.len()))
    };
    masked.match_indices(word).map(|(at, _)| at).filter(alone).collect()
}

/// The place after the bracket that closes the one at `open`.
pub fn closing(masked: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in masked.bytes().enumerate().skip(open) {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    masked.len()
}

/// The line of a place, counted from 1.
pub fn line_of(source: &str, at: usize) -> usize {
    source[..at].matches('\n').count() + 1
}

/// Masked source without its modules of tests.
pub fn without_tests(masked: &str) -> String {
    let mut left = masked.to_owned();
    while let Some(at) = left.find("#[cfg(test)]") {
        let end = left[at..].find('{').map_or(left.len(), |open| closing(&left, at + open));
        let blank: String = left[at..end].chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
        left.replace_range(at..end, &blank);
    }
    left
}

/// A function: its name, the line of its `fn`, and how many lines it takes to its closing brace.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
}

/// Every function that has a body.
pub fn functions(source: &str) -> Vec<Function> {
    let masked = mask(source);
    let mut list = Vec::new();
    for at in word_places(&masked, "fn") {
        let after = masked[at + 2..].trim_start();
        let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if let Some(open) = body(&masked, at).filter(|_| !name.is_empty()) {
            let (line, end) = (line_of(&masked, at), closing(&masked, open));
            list.push(Function { name, line, lines: line_of(&masked, end - 1) - line + 1 });
        }
    }
    list
}

/// The brace that opens the body of the function at `at`; `None` for a mere signature.
fn body(masked: &str, at: usize) -> Option<usize> {
    let mut depth = 0;
    for (place, byte) in masked.bytes().enumerate().skip(at) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b'{' if depth == 0 => return Some(place),
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The modules of the crate that a file at `depth` below its root names, by `crate::…` or enough of `super::`.
pub fn modules_used(masked: &str, depth: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let roots = [("crate::".to_owned(), true), ("super::".repeat(depth), depth > 0)];
    for (root, _) in roots.iter().filter(|(_, is_root)| *is_root) {
        for at in word_places(masked, root).into_iter().filter(|at| !masked[..*at].ends_with("super::")) {
            let rest = &masked[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(_) => found.extend(group(&masked[at + root.len()..closing(masked, at + root.len())])),
                None => found.extend(first_name(rest)),
            }
        }
    }
    found
}

/// The first names of a group such as `{app::load, ui::{a, b}}`.
fn group(text: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = Vec::new();
    let mut is_start = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => (depth, is_start) = (depth + 1, depth == 0),
            b'}' => depth -= 1,
            b',' => is_start = depth == 1,
            b' ' | b'\n' => {}
            _ if is_start => {
                names.extend(first_name(&text[at..]));
                is_start = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}
