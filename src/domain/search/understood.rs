//! What was understood of the reader's text.

use std::ops::Range;
use std::sync::Arc;

use super::expressions::Group;
use super::word::Word;
use crate::domain::facet::Facet;
use crate::domain::query::Sort;

/// A text as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The text itself, cut where it was too long.
    pub text: String,
    /// All of them must match.
    pub units: Vec<Unit>,
    /// None of them may match.
    pub excluded: Vec<Atom>,
    pub notes: Vec<Note>,
    /// The order that the text asks for, such as "since when".
    pub order: Option<Sort>,
}

/// Something that must match, in any of several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub atoms: Vec<Atom>,
    /// Words were read as what they mean: it may be left out, unlike a field that is named.
    pub is_meant: bool,
}

/// One way in which a unit matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Atom {
    /// The bytes of the reader's text from which it comes.
    pub range: Range<usize>,
    pub matcher: Matcher,
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matcher {
    Word(Word),
    /// Words one after the other.
    Phrase(Vec<Word>),
    /// Any of the expressions of a group, one of which stands in these bytes of the reader's text.
    Expression(Range<usize>, Arc<Group>),
    /// A value of a facet.
    Field(Facet, Box<str>),
}

/// What words that say how a text is asked were read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Only records with that value of a facet.
    Only(Facet, Box<str>),
    /// Only records of these years.
    Years(u16, u16),
    Order(Sort),
}

/// What a reader should know about how the text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Only the beginning of a long text is searched.
    Cut,
    /// Words that say nothing were left out.
    LeftOut(Vec<String>),
    /// A field has no such value: it was searched as words.
    NoSuchValue(String),
    /// A word that stands nowhere was read as these; from that byte of the text on: see [`Understood::taken_back`].
    ReadAs(String, Vec<String>, usize),
    /// An expression was searched together with others that mean the same.
    AlsoAs(String, Vec<String>),
    /// Nothing recorded says these words.
    Unknown(Vec<String>),
    /// Nothing says all of the words: these were left out.
    Relaxed(Vec<String>),
    /// Words were read as what they mean, from that byte of the text on: see [`Understood::taken_back`].
    Meant(Meaning, usize),
    /// Only records with that value of a facet.
    Only(Facet, Box<str>),
    /// Only records without this.
    Without(String),
}

impl Understood {
    /// Every atom that may match, those that are excluded left out.
    pub fn atoms(&self) -> impl Iterator<Item = &Atom> {
        self.units.iter().flat_map(|unit| &unit.atoms)
    }

    /// Notes what follows from what was understood.
    pub(super) fn note(&mut self) {
        let typed = |atom: &Atom| self.text.get(atom.range.clone()).unwrap_or_default().to_owned();
        let mut notes: Vec<Note> = Vec::new();
        for atom in self.units.iter().filter(|unit| !unit.is_meant).flat_map(|unit| &unit.atoms) {
            let note = match &atom.matcher {
                Matcher::Word(word) if !word.corrections.is_empty() => {
                    let words = word.corrections.iter().map(|word| word.to_string());
                    Note::ReadAs(typed(atom), words.collect(), atom.range.start)
                }
                Matcher::Expression(span, group) => {
                    let typed = self.text.get(span.clone()).unwrap_or_default();
                    Note::AlsoAs(typed.to_owned(), group.others(typed))
                }
                Matcher::Field(facet, id) => Note::Only(*facet, id.clone()),
                _ => continue,
            };
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes.extend(self.excluded.iter().map(|atom| Note::Without(typed(atom))));
        self.notes.extend(notes);
    }

    /// The order that the text was read to ask for, and the text with that taken back.
    pub fn order_read(&self) -> Option<(Sort, String)> {
        self.notes.iter().find_map(|note| match note {
            Note::Meant(Meaning::Order(order), start) => Some((*order, self.taken_back(*start))),
            _ => None,
        })
    }

    /// The text with the words from a byte on meant as words.
    pub fn taken_back(&self, start: usize) -> String {
        let (before, behind) = self.text.split_at_checked(start).unwrap_or((&self.text, ""));
        format!("{before}+{behind}")
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty() && self.excluded.is_empty()
    }
}
