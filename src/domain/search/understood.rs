//! What was understood of the reader's text.

use std::ops::Range;
use std::sync::Arc;

use super::expressions::Group;
use super::word::Word;
use crate::domain::facet::Facet;

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
}

/// Something that must match, in any of several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub atoms: Vec<Atom>,
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

/// What a reader should know about how the text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Only the beginning of a long text is searched.
    Cut,
    /// Words that say nothing were left out.
    LeftOut(Vec<String>),
    /// A field has no such value: it was searched as words.
    NoSuchValue(String),
    /// A word that stands nowhere was read as these.
    ReadAs(String, Vec<String>),
    /// An expression was searched together with others that mean the same.
    AlsoAs(String, Vec<String>),
    /// Nothing recorded says these words.
    Unknown(Vec<String>),
    /// Nothing says all of the words: these were left out.
    Relaxed(Vec<String>),
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
        for atom in self.atoms() {
            let note = match &atom.matcher {
                Matcher::Word(word) if !word.corrections.is_empty() => {
                    Note::ReadAs(typed(atom), word.corrections.iter().map(|word| word.to_string()).collect())
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

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty() && self.excluded.is_empty()
    }
}
