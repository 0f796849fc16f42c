//! Quotation marks inside a text: those of the language, flipped where they stand inside others, and apostrophes.

use super::words::Words;

/// A text with its quotation marks set.
pub(super) struct Set {
    pub(super) text: String,
    /// How many bytes of closing quotation marks stand at its end.
    pub(super) closing: usize,
    /// Whether it had no marks at all.
    pub(super) is_plain: bool,
}

/// How a quotation is spelled in the source.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    Outer,
    Inner,
    Double,
    Single,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Opens or closes nothing.
    Stray,
    Apostrophe,
    Opening,
    Closing,
}

/// A quotation mark or apostrophe.
struct Mark<'a> {
    /// The text between the mark before and this one.
    before: &'a str,
    own: &'a str,
    spelling: Spelling,
    role: Role,
}

/// Sets the marks of a text that itself stands between quotation marks or not.
pub(super) fn set(text: &str, words: &Words, quoted: bool) -> Set {
    let text = respaced(text);
    let (mut marks, rest) = marks(&text, words);
    pair(&mut marks);
    let mut set = Set { text: String::with_capacity(text.len()), closing: 0, is_plain: marks.is_empty() };
    let mut outer_now = Vec::from_iter(quoted.then_some(true));
    let straight = marks.iter().find(|mark| mark.role == Role::Opening && mark.is_straight()).map(|mark| mark.spelling);
    for mark in &marks {
        set.push(mark.before);
        match mark.role {
            Role::Stray => set.push(mark.own),
            Role::Apostrophe => set.push("’"),
            Role::Opening => {
                let outer = outer_now.last().map_or(mark.is_outer(straight), |outer| !outer);
                outer_now.push(outer);
                set.push(words.marks(outer).0);
            }
            Role::Closing => {
                let outer = outer_now.pop().unwrap_or(true);
                set.close(words.marks(outer).1);
            }
        }
    }
    set.push(rest);
    set
}

impl Set {
    fn push(&mut self, text: &str) {
        if !text.is_empty() {
            self.text.push_str(text);
            self.closing = 0;
        }
    }

    fn close(&mut self, mark: &str) {
        self.text.push_str(mark);
        self.closing += mark.len();
    }
}

impl Mark<'_> {
    fn is_straight(&self) -> bool {
        matches!(self.spelling, Spelling::Double | Spelling::Single)
    }

    /// Whether a quotation inside no other is an outer one: of straight marks, those of the kind that comes first.
    fn is_outer(&self, straight: Option<Spelling>) -> bool {
        self.spelling == Spelling::Outer || straight == Some(self.spelling)
    }
}

/// A text with narrow no-break spaces where French has them, and plain ones before straight marks.
pub(super) fn respaced(text: &str) -> String {
    let mut text = text.replace("« ", "«\u{202f}");
    for mark in [":", ";", "?", "!", "»"] {
        text = text.replace(&format!(" {mark}"), &format!("\u{202f}{mark}"));
    }
    for space in ["\u{202f}'", "\u{a0}'"] {
        text = text.replace(space, " '");
    }
    text
}

/// All marks, and the text after the last.
fn marks<'a>(text: &'a str, words: &Words) -> (Vec<Mark<'a>>, &'a str) {
    let mut marks: Vec<Mark<'a>> = Vec::new();
    let mut rest = text;
    let mut at = 0;
    let mut last = None;
    while let Some(c) = rest.get(at..).and_then(|ahead| ahead.chars().next()) {
        let ahead = rest.get(at..).unwrap_or_default();
        let opened = at == 0 && marks.last().is_some_and(|mark| mark.role == Role::Opening);
        let Some((own, spelling, role)) = mark_at(ahead, last, opened, words) else {
            at += c.len_utf8();
            last = Some(c);
            continue;
        };
        let (before, after) = rest.split_at(at);
        marks.push(Mark { before, own, spelling, role });
        rest = after.get(own.len()..).unwrap_or_default();
        last = own.chars().next_back();
        at = 0;
    }
    (marks, rest)
}

/// The mark that a text begins with, and what it would be: `last` stands before it, `opened` says an opening mark does.
fn mark_at<'a>(ahead: &'a str, last: Option<char>, opened: bool, words: &Words) -> Option<(&'a str, Spelling, Role)> {
    let spelled = |mark: &str, spelling, role| Some((ahead.get(..mark.len())?, spelling, role));
    let next = ahead.chars().nth(1);
    let may_open = opened || last.is_none_or(|last| matches!(last, ' ' | '('));
    if ahead.starts_with('’') && last.is_some_and(joins) && next.is_some_and(joins) {
        return spelled("’", Spelling::Single, Role::Apostrophe);
    }
    for ((open, close), spelling) in words.quotes.iter().zip([Spelling::Outer, Spelling::Inner]) {
        for (mark, role) in [(open, Role::Opening), (close, Role::Closing)] {
            if ahead.starts_with(mark) {
                return spelled(mark, spelling, role);
            }
        }
    }
    let role = if may_open { Role::Opening } else { Role::Closing };
    match ahead.chars().next()? {
        '"' => spelled("\"", Spelling::Double, role),
        '\'' if may_open && next == Some(' ') => spelled("'", Spelling::Single, Role::Apostrophe),
        '\'' if !may_open && ahead.get(1..).is_some_and(|behind| goes_on(behind, words)) => {
            spelled("'", Spelling::Single, Role::Apostrophe)
        }
        '\'' => spelled("'", Spelling::Single, role),
        _ => None,
    }
}

/// Whether a straight mark before it can close nothing, since a word goes on behind it.
fn goes_on(behind: &str, words: &Words) -> bool {
    let is_mark = |&(open, close): &(&str, &str)| behind.starts_with(open) || behind.starts_with(close);
    behind.starts_with(|c| !",.?:; \"'".contains(c)) && !words.quotes.iter().any(is_mark)
}

/// Whether an apostrophe beside it stands within a word.
fn joins(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Finds what opens and closes each other. A closing mark makes strays of those in between that nothing closes.
fn pair(marks: &mut [Mark<'_>]) {
    let mut open: Vec<(usize, Spelling)> = Vec::new();
    let mut strays = Vec::new();
    for (index, mark) in marks.iter_mut().enumerate() {
        let is_closed = open.last().is_some_and(|last| last.1 == mark.spelling);
        match mark.role {
            Role::Opening => open.push((index, mark.spelling)),
            Role::Closing if mark.spelling == Spelling::Single && !is_closed => mark.role = Role::Apostrophe,
            Role::Closing => {
                let keep = open.iter().rposition(|last| last.1 == mark.spelling);
                strays.extend(open.drain(keep.map_or(0, |keep| keep + 1)..).map(|(index, _)| index));
                if open.pop().is_none() {
                    mark.role = Role::Stray;
                }
            }
            Role::Stray | Role::Apostrophe => {}
        }
    }
    for index in strays {
        if let Some(mark) = marks.get_mut(index) {
            mark.role = Role::Stray;
        }
    }
    for (index, spelling) in open {
        if let Some(mark) = marks.get_mut(index) {
            let is_word = spelling == Spelling::Single && !mark.before.ends_with('(');
            mark.role = if is_word { Role::Apostrophe } else { Role::Stray };
        }
    }
}
