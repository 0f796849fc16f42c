//! Finds wording inside `view!`: all of it belongs to the catalogue of i18n.

use std::ops::Range;

use super::source::{closing, line_of, mask, word_places};

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

/// The wording in the markup of a file: line and text.
pub fn wording(source: &str) -> Vec<(usize, String)> {
    let masked = mask(source);
    let mut found = Vec::new();
    for at in word_places(&masked, "view!") {
        let Some(open) = masked[at..].find(['{', '(', '[']).map(|length| at + length) else { continue };
        let inside = open + 1..closing(&masked, open) - 1;
        for range in (Markup { masked: &masked, at: inside.start, end: inside.end }).wording() {
            let text = &source[range.clone()];
            if text.contains(char::is_alphabetic) {
                found.push((line_of(source, range.start), text.trim().to_owned()));
            }
        }
    }
    found
}

/// Walks through the markup of one macro.
struct Markup<'a> {
    masked: &'a str,
    at: usize,
    end: usize,
}

impl Markup<'_> {
    fn byte(&self) -> Option<u8> {
        (self.at < self.end).then(|| self.masked.as_bytes()[self.at])
    }

    /// The places of texts between tags and of literals in spoken attributes.
    fn wording(mut self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        while let Some(byte) = self.byte() {
            match byte {
                b'<' => self.tag(&mut found),
                b'{' => {
                    let block = self.block();
                    found.extend(self.literal_alone(block.start + 1..block.end - 1));
                }
                b'"' => found.push(self.literal()),
                _ if byte.is_ascii_whitespace() => self.at += 1,
                _ => {
                    let start = self.at;
                    let is_text = |byte: &u8| !matches!(byte, b'<' | b'{' | b'"');
                    self.at += self.masked.as_bytes()[start..self.end].iter().take_while(|byte| is_text(byte)).count();
                    found.push(start..self.at);
                }
            }
        }
        found
    }

    /// A block of code, passed over; a `view!` inside it is found by itself.
    fn block(&mut self) -> Range<usize> {
        let start = self.at;
        self.at = closing(self.masked, start).min(self.end);
        start..self.at
    }

    /// The inside of a literal; in masked source it holds no quote.
    fn literal(&mut self) -> Range<usize> {
        let start = self.at + 1;
        let length = self.masked[start..self.end].find('"').unwrap_or(self.end - start);
        self.at = (start + length + 1).min(self.end);
        start..start + length
    }

    /// The inside of the one literal that a range holds, if it holds nothing else.
    fn literal_alone(&self, range: Range<usize>) -> Option<Range<usize>> {
        let code = &self.masked[range.clone()];
        let inside = code.trim().strip_prefix('"')?.strip_suffix('"')?;
        let start = range.start + code.find('"')? + 1;
        (!inside.contains('"')).then(|| start..start + inside.len())
    }

    /// A tag, up to its `>`: a literal may be the value of an attribute, and code may stand in brackets.
    fn tag(&mut self, found: &mut Vec<Range<usize>>) {
        self.at += 1;
        let mut attribute = Attribute::default();
        while let Some(byte) = self.byte() {
            match byte {
                // An arrow of code, not the end of the tag.
                b'>' if matches!(self.masked.as_bytes()[self.at - 1], b'-' | b'=') => self.at += 1,
                b'>' => {
                    self.at += 1;
                    return;
                }
                b'{' | b'(' | b'[' => {
                    let block = self.block();
                    let literal = self.literal_alone(block.start + 1..block.end - 1);
                    found.extend(literal.filter(|_| attribute.awaits_spoken_value()));
                    attribute.see(b'_');
                }
                b'"' => {
                    let literal = self.literal();
                    found.extend(attribute.awaits_spoken_value().then_some(literal));
                    attribute.see(b'_');
                }
                _ => {
                    attribute.see(byte);
                    self.at += 1;
                }
            }
        }
    }
}

/// The attribute that is being read: its name, and how far its value has come.
#[derive(Default)]
struct Attribute {
    name: String,
    is_named: bool,
    has_equals: bool,
    has_value: bool,
}

impl Attribute {
    fn see(&mut self, byte: u8) {
        match byte {
            b'=' => self.has_equals = true,
            _ if byte.is_ascii_whitespace() => self.is_named = !self.name.is_empty(),
            _ if self.has_equals && !self.has_value => (self.has_value, self.is_named) = (true, false),
            _ if self.is_named => {
                *self = Attribute { name: char::from(byte).to_string(), ..Attribute::default() };
            }
            _ if !self.has_equals => self.name.push(char::from(byte)),
            _ => {}
        }
    }

    /// Whether what comes next is the value of an attribute such as `title`, `attr:title` or `prop:title`.
    fn awaits_spoken_value(&self) -> bool {
        let name = self.name.rsplit(':').next().unwrap_or_default();
        self.has_equals && !self.has_value && SPOKEN.contains(&name)
    }
}
