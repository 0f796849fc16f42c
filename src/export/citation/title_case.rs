//! English titles With Capitals: all words but the small ones, which are named here.

use super::quotes::respaced;
use super::words::Words;

/// The words that stay small unless they begin or end a title: articles, conjunctions, prepositions.
const SMALL: &str = " a about above across afore after against al along alongside amid amidst among amongst an and \
    anenst apropos apud around as aside astride at athwart atop barring before behind below beneath beside besides \
    between beyond but by c ca circa de despite down during et except for forenenst from given in inside into lest \
    like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since so than the \
    through throughout thruout till to toward towards under underneath until unto up upon v van versus via von vs \
    with within without yet ";

/// What parts a title besides spaces.
const MARKS: &str = "‘’“”\"'-–—/.,;?!:[]()";

/// A word, a gap or a mark of a title.
struct Piece<'a> {
    text: &'a str,
    capital: bool,
}

/// Where a quotation began: its mark, and the first piece in it unless that is settled.
type Open = (char, Option<usize>);

/// A title as it is written in English; as it is in other languages.
pub(super) fn title_case(title: &str, words: &Words) -> String {
    if !words.title_case {
        return title.to_owned();
    }
    let title = respaced(title);
    let mut casing = Casing::default();
    let mut rest = title.as_str();
    let mut mark = "";
    loop {
        // A straight apostrophe goes with the letters behind it.
        let own = usize::from(mark.is_empty() && !casing.pieces.is_empty());
        let end = rest.char_indices().skip(own).find(|(_, c)| MARKS.contains(*c)).map_or(rest.len(), |(at, _)| at);
        let (segment, after) = rest.split_at(end);
        let next = after.chars().next();
        casing.segment(mark, segment, next);
        let Some(next) = next else { break };
        let (own, behind) = after.split_at(next.len_utf8());
        if own == "'" && !casing.is_after_space() && goes_on(behind) {
            (mark, rest) = ("", after);
            continue;
        }
        (mark, rest) = (own, behind);
        casing.pieces.push(Piece { text: mark, capital: false });
    }
    casing.finish()
}

#[derive(Default)]
struct Casing<'a> {
    pieces: Vec<Piece<'a>>,
    has_words: bool,
    after_stop: bool,
    open: Vec<Open>,
    /// The last word, unless a stray quotation mark stands before it.
    last: Option<usize>,
}

impl<'a> Casing<'a> {
    /// Adds what stands between two marks.
    fn segment(&mut self, mark: &'a str, segment: &'a str, next: Option<char>) {
        let start = self.pieces.len();
        // A single mark may also begin the title.
        let before = self.pieces.iter().rev().nth(1);
        let spaced = before.map_or(mark == "'", |piece| piece.text.ends_with(' '));
        let is_first = start == 0;
        self.after_stop |= matches!(mark, "?" | "!" | ":");
        let mut rest = segment;
        if segment.trim().is_empty() {
            self.gap(segment);
            rest = "";
        }
        while !rest.is_empty() {
            let gap = rest.find(|c| !is_space(c)).unwrap_or(rest.len());
            let (space, words) = rest.split_at(gap);
            let (word, others) = words.split_at(words.find(is_space).unwrap_or(words.len()));
            let joined = is_first && others.is_empty() && next == Some('-');
            self.gap(space);
            self.word(word, joined);
            rest = others;
        }
        self.quote(mark, spaced, start);
    }

    fn gap(&mut self, text: &'a str) {
        if !text.is_empty() {
            self.pieces.push(Piece { text, capital: false });
        }
    }

    fn word(&mut self, text: &'a str, joined: bool) {
        if text.is_empty() {
            return;
        }
        let begins = !self.has_words || self.after_stop;
        let is_lower = text.to_lowercase() == text;
        let capital = is_lower && (begins || joined || (is_long(text) && !is_small(text)));
        self.last = Some(self.pieces.len());
        self.pieces.push(Piece { text, capital });
        self.has_words = true;
        self.after_stop = false;
    }

    fn is_after_space(&self) -> bool {
        self.pieces.last().is_none_or(|piece| piece.text.ends_with(' '))
    }

    /// Follows the quotations: what stands behind a mark that belongs to none, such as an apostrophe, keeps its case.
    fn quote(&mut self, mark: &str, spaced: bool, start: usize) {
        let Some(mark) = mark.chars().next().filter(|c| "‘’“”\"'".contains(*c)) else { return };
        let opens = matches!(mark, '‘' | '“') || (spaced && matches!(mark, '"' | '\''));
        let stray = match self.open.pop() {
            None if opens => {
                self.open.push((mark, Some(start)));
                return;
            }
            Some(outer) if opens && may_hold(outer.0, mark) => {
                self.open.extend([outer, (mark, Some(start))]);
                return;
            }
            Some(outer) if opens => {
                self.open.push((mark, None));
                outer.1
            }
            Some(outer) if closing(outer.0) == mark => return,
            outer => {
                self.open.extend(outer);
                Some(start)
            }
        };
        self.keep(stray);
        self.last = None;
    }

    /// Leaves the piece as it was.
    fn keep(&mut self, piece: Option<usize>) {
        if let Some(piece) = piece.and_then(|index| self.pieces.get_mut(index)) {
            piece.capital = false;
        }
    }

    fn finish(mut self) -> String {
        for (_, piece) in std::mem::take(&mut self.open) {
            self.keep(piece);
        }
        if let Some(piece) = self.last.and_then(|index| self.pieces.get_mut(index)) {
            piece.capital |= is_long(piece.text) && is_small(piece.text);
        }
        self.pieces
            .iter()
            .map(|piece| if piece.capital { capitalised(piece.text) } else { piece.text.into() })
            .collect()
    }
}

/// Straight quotations hold those of the other kind, curly ones those of their own.
fn may_hold(outer: char, inner: char) -> bool {
    match outer {
        '"' => inner == '\'',
        '\'' => inner == '"',
        _ => inner == outer,
    }
}

/// Whether words and no mark stand behind a straight mark.
fn goes_on(behind: &str) -> bool {
    let is_mark = |text: &str| text.starts_with(|c| MARKS.contains(c));
    let is_spaced_mark = behind.strip_prefix(' ').is_some_and(|next| next.starts_with(['"', '\'']));
    !behind.is_empty() && !is_mark(behind) && !is_spaced_mark
}

fn closing(open: char) -> char {
    match open {
        '‘' => '’',
        '“' => '”',
        straight => straight,
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{205f}' | '\u{3000}')
}

fn is_long(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

/// Whether it is a word of the list; as reference managers have it, also any two letters of which the first is a v.
fn is_small(word: &str) -> bool {
    let listed = |part: &str| SMALL.split(' ').any(|small| small == part);
    let word = word.to_lowercase();
    // Narrow no-break spaces part no words here, but may stand beside one.
    word.split_whitespace().any(|part| listed(part) || (part.starts_with('v') && part.chars().count() == 2))
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
