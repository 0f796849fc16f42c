//! The reader's own list: what was kept, in the reader's order, with headings and notes.
//!
//! It is written as plain text, the same in the browser's storage and, packed, in the address by which it is shared:
//!
//! ```text
//! igf-explorer list 1
//! # A heading
//! outcomes/2024-pt-1a
//! > A note of the reader.
//! ?topic=ai&years=2020-2024
//! ```
//!
//! Pages stand in it as they do in addresses, without the language; as no published address ever stops working, neither
//! does a list. A text of a later version is refused, so that it is never overwritten by what cannot read it.

use super::lang::Lang;
use super::page::Page;
use super::query::Query;
use super::route::Route;

/// The first line; its number grows when older programs could no longer read what follows.
const FIRST: &str = "igf-explorer list 1";
/// How the first line of every version begins.
const KIND: &str = "igf-explorer list ";
/// The most lines of a list: more than anybody reads, and a bound on what an address can bring.
pub const MOST: usize = 1_000;
/// The most letters of a note.
pub const LONGEST_NOTE: usize = 2_000;
/// The most letters of a heading.
pub const LONGEST_HEADING: usize = 120;
/// The most letters of an address.
const LONGEST_ADDRESS: usize = 2_000;

/// What was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingList {
    lines: Vec<Line>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The title of what follows; none stands twice.
    Heading(String),
    /// A page, as [`address`] writes it, with the reader's note; none stands twice.
    Entry { address: String, note: String },
}

/// Why a text is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by a later version of the program.
    Newer,
    /// Something else.
    Damaged,
}

/// What a reader does to the list. It names lines by what they say, not by where they stand: another tab may have moved
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Puts a page at the end; one that is there stays where it is.
    Keep(String),
    /// Writes a note to a page.
    Note(String, String),
    /// Puts a heading at the end.
    AddHeading(String),
    /// Gives a heading another name.
    Rename(String, String),
    /// Takes the line of that name out.
    Drop(String),
    /// Puts a line back to where it stood.
    PutBack(usize, Line),
    /// Moves the line of that name up (negative) or down by so many places.
    Move(String, isize),
    /// Adds what another list holds.
    Merge(ReadingList),
    /// Takes everything out.
    Clear,
}

impl Line {
    /// Names the line: no other has the same.
    pub fn name(&self) -> String {
        match self {
            Line::Heading(title) => format!("# {title}"),
            Line::Entry { address, .. } => address.clone(),
        }
    }
}

/// A page, or what is asked of the explorer, as it stands in a list.
pub fn address(page: &Page, query: &Query) -> String {
    // Which page of the results was open is of no use to anybody later.
    let whole = Route::new(Lang::En, page.clone()).address(&Query { page: 1, ..query.clone() });
    whole.split_once('/').map_or(String::new(), |(_, rest)| rest.to_owned())
}

/// What an address of a list leads to.
pub fn read_address(address: &str) -> (Page, Query) {
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    let (route, query, _) = Route::in_language(Lang::En, path).asked(search);
    (route.page, query)
}

impl ReadingList {
    /// The lines in the reader's order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The addresses of the entries in their order.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| match line {
            Line::Entry { address, .. } => Some(address.as_str()),
            Line::Heading(_) => None,
        })
    }

    /// Whether nothing was kept.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether a page was kept.
    pub fn holds(&self, address: &str) -> bool {
        self.addresses().any(|own| own == address)
    }

    /// Where the line of that name stands.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.lines.iter().position(|line| line.name() == name)
    }

    /// Reads what [`ReadingList::write`] wrote. A line that cannot be read is left out; no text is the empty list.
    ///
    /// # Errors
    /// When it is no list of this version.
    pub fn read(text: &str) -> Result<ReadingList, Unreadable> {
        let mut lines = text.lines();
        match lines.next() {
            None => return Ok(ReadingList::default()),
            Some(FIRST) => {}
            Some(first) if first.starts_with(KIND) => return Err(Unreadable::Newer),
            Some(_) => return Err(Unreadable::Damaged),
        }
        let mut list = ReadingList::default();
        for line in lines {
            if let Some(title) = line.strip_prefix("# ") {
                list.push(Line::Heading(one_line(title, LONGEST_HEADING)));
            } else if let Some(more) = line.strip_prefix('>') {
                list.add_to_note(more.strip_prefix(' ').unwrap_or(more));
            } else if !line.trim().is_empty() {
                list.push(Line::Entry { address: meant(one_line(line, LONGEST_ADDRESS)), note: String::new() });
            }
        }
        for line in &mut list.lines {
            if let Line::Entry { note, .. } = line {
                *note = note_text(note);
            }
        }
        Ok(list)
    }

    /// The list as text.
    pub fn write(&self) -> String {
        let mut text = String::from(FIRST);
        for line in &self.lines {
            text.push('\n');
            text.push_str(&line.name());
            if let Line::Entry { note, .. } = line {
                note.lines().for_each(|line| text.extend(["\n> ", line]));
            }
        }
        text
    }

    /// The list after a change.
    pub fn changed(mut self, change: Change) -> ReadingList {
        match change {
            Change::Keep(address) => self.push(Line::Entry { address, note: String::new() }),
            Change::Note(address, text) => {
                if let Some(note) = self.note_of(&address) {
                    *note = note_text(&text);
                }
            }
            Change::AddHeading(title) => self.push(Line::Heading(one_line(&title, LONGEST_HEADING))),
            Change::Rename(name, title) => self.rename(&name, &one_line(&title, LONGEST_HEADING)),
            Change::Drop(name) => self.lines.retain(|line| line.name() != name),
            Change::PutBack(place, line) => self.insert(place, line),
            Change::Move(name, by) => self.shift(&name, by),
            Change::Merge(other) => self.merge(other),
            Change::Clear => self.lines.clear(),
        }
        self
    }

    fn push(&mut self, line: Line) {
        self.insert(self.lines.len(), line);
    }

    /// Puts a line at a place, unless it is there or says nothing (all of the explorer is nothing to keep), or the list is
    /// full.
    fn insert(&mut self, place: usize, line: Line) {
        let is_blank = match &line {
            Line::Heading(title) => title.is_empty(),
            // Written down it would be a heading or a note.
            Line::Entry { address, .. } => address.is_empty() || address.starts_with(['#', '>']),
        };
        if !is_blank && self.lines.len() < MOST && self.place(&line.name()).is_none() {
            self.lines.insert(place.min(self.lines.len()), line);
        }
    }

    fn note_of(&mut self, name: &str) -> Option<&mut String> {
        self.lines.iter_mut().find_map(|line| match line {
            Line::Entry { address, note } if address == name => Some(note),
            _ => None,
        })
    }

    /// Adds a line to the note of the last entry; what stands before any belongs to none.
    fn add_to_note(&mut self, more: &str) {
        if let Some(Line::Entry { note, .. }) = self.lines.last_mut() {
            let joint = if note.is_empty() { "" } else { "\n" };
            *note = cut(&format!("{note}{joint}{more}"), LONGEST_NOTE);
        }
    }

    fn rename(&mut self, name: &str, title: &str) {
        let renamed = Line::Heading(title.to_owned());
        if title.is_empty() || self.place(&renamed.name()).is_some() {
            return;
        }
        if let Some(Line::Heading(own)) = self.place(name).and_then(|place| self.lines.get_mut(place)) {
            *own = title.to_owned();
        }
    }

    fn shift(&mut self, name: &str, by: isize) {
        let Some(from) = self.place(name) else { return };
        let to = from.saturating_add_signed(by).min(self.lines.len() - 1);
        let line = self.lines.remove(from);
        self.lines.insert(to, line);
    }

    /// Puts each entry of another list at the end of the section that has its heading; where both have a note, both stay.
    fn merge(&mut self, other: ReadingList) {
        let mut end = self.lines.len();
        for line in other.lines {
            match (self.place(&line.name()), &line) {
                (Some(place), Line::Heading(_)) => end = self.end_of_section(place),
                (Some(_), Line::Entry { address, note }) => self.join_notes(address, note),
                (None, Line::Heading(_)) => {
                    self.push(line);
                    end = self.lines.len();
                }
                (None, Line::Entry { .. }) => {
                    self.insert(end, line);
                    end += 1;
                }
            }
        }
    }

    /// Where the section ends whose heading stands at a place.
    fn end_of_section(&self, place: usize) -> usize {
        let rest = self.lines.iter().skip(place + 1);
        place + 1 + rest.take_while(|line| matches!(line, Line::Entry { .. })).count()
    }

    fn join_notes(&mut self, address: &str, other: &str) {
        let Some(note) = self.note_of(address).filter(|note| !note.contains(other)) else { return };
        *note = note_text(&[&*note, other].join("\n"));
    }
}

/// The one form of an address; one that leads nowhere stays as it is.
fn meant(text: String) -> String {
    match read_address(&text) {
        (Page::NotFound(_), _) => text,
        (page, query) => address(&page, &query),
    }
}

/// On one line, at most so many letters.
fn one_line(text: &str, most: usize) -> String {
    cut(&text.split(char::is_control).map(str::trim).collect::<Vec<_>>().join(" "), most).trim().to_owned()
}

/// A note without what its lines cannot keep when they are written and read again.
fn note_text(text: &str) -> String {
    cut(&text.replace('\r', ""), LONGEST_NOTE).trim().to_owned()
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
