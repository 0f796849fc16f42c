//! The outline of a word: enough to tell that two words are far apart, without comparing them.

/// What tells most words apart without comparing them: which letters they have, one bit each, and their length.
#[derive(Clone, Copy)]
pub struct Outline(u32);

/// Bits for the letters; the length stands above them.
const LETTERS: u32 = 27;
const LONGEST: usize = (1 << (32 - LETTERS)) - 1;

impl Outline {
    pub fn of(word: &str) -> Self {
        let mut length = 0;
        let letters = word.chars().fold(0, |letters, c| {
            length += 1;
            letters | 1 << (c as u32).wrapping_sub('a' as u32).min(LETTERS - 1)
        });
        Outline(letters | (length.min(LONGEST) as u32) << LETTERS)
    }

    fn length(self) -> usize {
        (self.0 >> LETTERS) as usize
    }

    /// Whether a word may be within a number of errors of what was typed.
    pub fn may_be(self, typed: Outline, most: usize, is_prefix: bool) -> bool {
        const ALL: u32 = (1 << LETTERS) - 1;
        let only_in = |one: Outline, other: Outline| (one.0 & !other.0 & ALL).count_ones() as usize;
        // An error takes at most one letter from those typed, and brings at most one of the word's.
        let is_near = only_in(typed, self) <= most && (is_prefix || only_in(self, typed) <= most);
        let is_short = self.length() + most < typed.length();
        let is_long = !is_prefix && self.length() > typed.length() + most;
        is_near && !is_short && (!is_long || typed.length() == LONGEST)
    }
}
