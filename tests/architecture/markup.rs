//! Finds wording that is handed to the builder of `src/ui/kit`: all of it belongs to the catalogue of i18n.

use std::ops::Range;

use super::source::{closing, line_of, mask, word_places};

/// Calls that put words before a reader: how they begin, which argument holds the words, and how many arguments
/// there are; a function of that name with another number of them is not the kit's.
const CALLS: [(&str, usize, usize); 11] = [
    (".text(", 0, 1),
    (".live_text(", 0, 1),
    (".push_str(", 0, 1),
    ("text_view(", 0, 1),
    ("para(", 0, 1),
    ("section(", 0, 1),
    ("disclosure(", 0, 2),
    ("muted(", 1, 2),
    ("link(", 1, 2),
    (".attr(", 1, 2),
    (".live_attr(", 1, 2),
];
/// Attributes whose value a reader sees or hears.
const SPOKEN: [&str; 8] = [
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "label",
];
/// Calls that hand on the words that they are given.
const TRANSPARENT: [&str; 4] = ["format!", "concat!", "String::from", "Some"];

/// The wording in the markup of a file: line and text.
pub fn wording(source: &str) -> Vec<(usize, String)> {
    let masked = mask(source);
    let mut found = Vec::new();
    for (call, place, count) in CALLS {
        for at in word_places(&masked, call) {
            let list = arguments(&masked, at + call.len() - 1);
            let is_spoken =
                !call.ends_with("attr(") || SPOKEN.contains(&source[list[0].clone()].trim().trim_matches('"'));
            if list.len() == count && is_spoken {
                found.extend(literals(&masked, list[place].clone()).filter(|range| has_words(&source[range.clone()])));
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found.into_iter().map(|range| (line_of(source, range.start), source[range].to_owned())).collect()
}

/// The arguments of the call whose bracket opens at `open`; an empty list has one empty argument.
fn arguments(masked: &str, open: usize) -> Vec<Range<usize>> {
    let end = closing(masked, open) - 1;
    let (mut at, mut start) = (open + 1, open + 1);
    let mut list = Vec::new();
    while at < end {
        match masked.as_bytes()[at] {
            b'(' | b'[' | b'{' => at = closing(masked, at),
            b',' => {
                list.push(start..at);
                (at, start) = (at + 1, at + 1);
            }
            _ => at += 1,
        }
    }
    if list.is_empty() || !masked[start..end].trim().is_empty() {
        list.push(start..end);
    }
    list
}

/// The insides of the literals that become the argument itself, not those that another call makes something of.
fn literals(masked: &str, argument: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut found = Vec::new();
    let mut at = argument.start;
    while at < argument.end {
        match masked.as_bytes()[at] {
            b'"' => {
                let end = masked[at + 1..argument.end].find('"').map_or(argument.end, |length| at + 1 + length);
                found.push(at + 1..end);
                at = end + 1;
            }
            b'(' | b'[' if is_call(&masked[argument.start..at]) => at = closing(masked, at),
            _ => at += 1,
        }
    }
    found.into_iter()
}

/// Whether the bracket after this code opens the arguments of a call that is not transparent.
fn is_call(before: &str) -> bool {
    let is_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '!');
    is_name && !TRANSPARENT.iter().any(|call| before.ends_with(call))
}

/// Whether a literal has a letter outside its places to be filled and its escapes.
fn has_words(literal: &str) -> bool {
    let mut depth = 0;
    let mut chars = literal.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 && c.is_alphabetic() => return true,
            _ => {}
        }
    }
    false
}
