//! From text to words: the same for the corpus and for what the reader types.

mod fold;
mod stem;

use std::ops::Range;

pub use stem::Stems;
pub(super) use stem::stems;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its bytes in the original text, always on character boundaries.
    pub range: Range<usize>,
    /// In lower case, with its accents.
    pub lower: &'a str,
    /// In lower case, without accents and ligatures.
    pub folded: &'a str,
    /// Joined from the words before it that a hyphen or the like holds together: `ecommerce` after `e`, `commerce`.
    pub is_compound: bool,
}

/// Short forms before an apostrophe: they say nothing.
const ELISIONS: [&str; 14] =
    ["l", "d", "qu", "j", "n", "s", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd"];
/// The most words that are joined into one.
const MAX_PARTS: usize = 6;

/// Letters with which words may begin.
#[derive(Clone, Copy)]
pub struct Beginnings(u128);

impl Beginnings {
    /// Any letter.
    pub const ALL: Beginnings = Beginnings(u128::MAX);

    /// The first letters of some folded words.
    pub fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        Beginnings(words.fold(0, |letters, word| {
            let first = word.bytes().next().unwrap_or(0);
            if first.is_ascii() { letters | 1 << first } else { letters }
        }))
    }

    /// Whether a word of the text, which no hyphen holds to another, certainly begins otherwise.
    fn rules_out(self, word: &str, rest: &str) -> bool {
        let first = word.bytes().next().unwrap_or(0).to_ascii_lowercase();
        let is_alone = matches!(rest.bytes().next(), Some(b' ' | b',' | b';' | b':' | b')')) || rest.is_empty();
        first.is_ascii() && is_alone && self.0 & 1 << first == 0
    }
}

/// Hands the words of a text in order to a function: runs of letters, digits and marks; of Chinese and Japanese, which
/// put no spaces, pairs of characters.
pub fn each_token(text: &str, give: &mut dyn FnMut(Token)) {
    each_token_of(text, Beginnings::ALL, give);
}

/// The same, where words that begin otherwise may be left out.
pub fn each_token_of(text: &str, beginnings: Beginnings, give: &mut dyn FnMut(Token)) {
    let (mut lower, mut folded) = (String::new(), String::new());
    let mut compound = Compound::default();
    let mut next = run_from(text, 0);
    while let Some(run) = next {
        next = run_from(text, run.range.end);
        let own = text.get(run.range.clone()).unwrap_or_default();
        let rest = text.get(run.range.end..).unwrap_or_default();
        if run.is_unspaced {
            each_pair(own, run.range.start, give);
            continue;
        }
        if compound.parts == 0 && beginnings.rules_out(own, rest) {
            continue;
        }
        fold_word(own, &mut lower, &mut folded);
        if folded.is_empty() || is_empty_part(text, &run.range, &folded) {
            compound.end(give);
            continue;
        }
        give(Token { range: run.range.clone(), lower: &lower, folded: &folded, is_compound: false });
        let after = next.as_ref().filter(|next| !next.is_unspaced).map_or(text.len(), |next| next.range.start);
        let gap = text.get(run.range.end..after).unwrap_or_default();
        let goes_on = compound.goes_on(gap, &folded);
        if goes_on || compound.parts > 0 {
            compound.add(&run.range, &lower, &folded);
        }
        if !goes_on {
            compound.end(give);
        }
    }
    compound.end(give);
}

/// Whether an apostrophe makes a run say nothing: `l'`, `'s`.
fn is_empty_part(text: &str, run: &Range<usize>, folded: &str) -> bool {
    let (before, rest) = (text.get(..run.start), text.get(run.end..));
    let is_elision = rest.is_some_and(|rest| rest.starts_with(is_apostrophe)) && ELISIONS.contains(&folded);
    is_elision || matches!(folded, "s" | "t") && before.is_some_and(|before| before.ends_with(is_apostrophe))
}

/// The folded words of a text, without those that are joined.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_token(text, &mut |token| {
        if !token.is_compound {
            words.push(token.folded.to_owned());
        }
    });
    words
}

/// Whether a character continues a word.
pub fn is_part_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && (c.is_alphanumeric() || fold::is_mark(c))
}

fn begins_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric() && !fold::is_mark(c)
}

/// The apostrophes in use.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '´' | '`')
}

/// A run of characters that belong together.
struct Run {
    range: Range<usize>,
    /// Of a script that puts no spaces between words.
    is_unspaced: bool,
}

/// The first run at or after a byte.
fn run_from(text: &str, at: usize) -> Option<Run> {
    let start = at + skip(text.get(at..)?, |c| !begins_word(c));
    let first = text.get(start..)?.chars().next()?;
    let is_unspaced = is_unspaced(first);
    let length = skip(text.get(start..)?, |c| is_part_of_word(c) && self::is_unspaced(c) == is_unspaced);
    Some(Run { range: start..start + length, is_unspaced })
}

/// How many bytes of a text lie before the first character that is not so.
fn skip(text: &str, is_so: impl Fn(char) -> bool) -> usize {
    text.find(|c: char| !is_so(c)).unwrap_or(text.len())
}

fn is_unspaced(c: char) -> bool {
    c >= '\u{3040}'
        && matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn fold_word(word: &str, lower: &mut String, folded: &mut String) {
    lower.clear();
    folded.clear();
    if word.is_ascii() {
        lower.push_str(word);
        lower.make_ascii_lowercase();
        folded.push_str(lower);
        return;
    }
    word.chars().for_each(|c| fold::fold(c, lower, folded));
    let article = folded.len() - fold::without_article(folded).len();
    folded.drain(..article);
}

/// Every two neighbours, which is how such scripts are searched without a dictionary; a single one stands alone.
fn each_pair(run: &str, start: usize, give: &mut dyn FnMut(Token)) {
    let ends = || run.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut pair = |from: usize, to: usize| {
        let own = run.get(from..to).unwrap_or_default();
        give(Token { range: start + from..start + to, lower: own, folded: own, is_compound: false });
    };
    if ends().nth(1).is_none() {
        pair(0, run.len());
    }
    run.char_indices().zip(ends().skip(1)).for_each(|((from, _), to)| pair(from, to));
}

/// Words that hang together, so far.
#[derive(Default)]
struct Compound {
    start: usize,
    end: usize,
    parts: usize,
    lower: String,
    folded: String,
    /// Only single letters: then dots hold them together, as in `U.N.`
    is_initials: bool,
    has_letters: bool,
}

impl Compound {
    fn add(&mut self, range: &Range<usize>, lower: &str, folded: &str) {
        if self.parts == 0 {
            *self = Compound { start: range.start, is_initials: true, ..Compound::default() };
        }
        self.end = range.end;
        self.parts += 1;
        self.lower.push_str(lower);
        self.folded.push_str(folded);
        self.is_initials &= folded.len() == 1;
        self.has_letters |= folded.bytes().any(|byte| !byte.is_ascii_digit());
    }

    /// Whether the gap after a word leads to another part.
    fn goes_on(&self, gap: &str, folded: &str) -> bool {
        if gap == " " {
            return false;
        }
        let is_initials = folded.len() == 1 && (self.parts == 0 || self.is_initials);
        let joins = matches!(gap, "-" | "\u{2010}" | "\u{2011}" | "+" | "&") || (is_initials && gap == ".");
        joins && self.parts + 1 < MAX_PARTS
    }

    fn end(&mut self, give: &mut dyn FnMut(Token)) {
        if self.parts > 1 && self.has_letters {
            let range = self.start..self.end;
            give(Token { range, lower: &self.lower, folded: &self.folded, is_compound: true });
        }
        self.parts = 0;
    }
}
