//! A citation as it grows: fields with the stops between them, none of them doubled.

use super::quotes;
use super::words::Words;

/// A line of text.
pub(super) struct Line {
    words: &'static Words,
    text: String,
    /// How many bytes of closing quotation marks stand at the end.
    closing: usize,
}

impl Line {
    pub(super) fn new(words: &'static Words) -> Self {
        Self { words, text: String::new(), closing: 0 }
    }

    /// Adds words of the style.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self.closing = 0;
        self
    }

    /// Adds a text of the reference, with the language's own quotation marks in it.
    pub(super) fn field(&mut self, text: &str) -> &mut Self {
        let field = quotes::set(text, self.words, false);
        self.text.push_str(&field.text);
        self.closing = field.closing;
        self
    }

    /// Adds a text of the reference between quotation marks.
    pub(super) fn quoted(&mut self, text: &str) -> &mut Self {
        let [(open, close), _] = self.words.quotes;
        let field = quotes::set(text, self.words, true);
        // Where stops stand outside, so do those that end a title, unless it has marks of its own.
        let stays_whole = self.words.stops_in_quotes || !field.is_plain;
        let own = if stays_whole { field.text.as_str() } else { field.text.trim_end_matches([',', ':', ';']) };
        let after = field.text.get(own.len()..).unwrap_or_default();
        self.text.extend([open, own, close, after]);
        self.closing = if after.is_empty() { field.closing + close.len() } else { 0 };
        self
    }

    /// Ends a field with a full stop or comma, unless its own last character says as much.
    pub(super) fn stop(&mut self, mark: char) -> &mut Self {
        let end = self.text.len() - self.closing;
        let last = self.text.get(..end).and_then(|text| text.chars().next_back());
        let is_said = |last: char| if mark == '.' { ".!?:;".contains(last) } else { last == mark };
        if !last.is_some_and(is_said) {
            self.text.insert(if self.words.stops_in_quotes { end } else { self.text.len() }, mark);
        }
        self
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}
