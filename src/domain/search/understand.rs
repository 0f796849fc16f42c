//! How the reader's text is understood.

use std::ops::Range;

use super::index::SearchIndex;
use super::parse::{Kind, Piece, parse};
use super::understood::{Atom, Matcher, Note, Understood, Unit};
use super::word::Word;
use crate::domain::dataset::Dataset;
use crate::domain::facet::Facet;
use crate::domain::facet_index::FacetIndex;
use crate::domain::query::MAX_SEARCHED;
use crate::domain::text::{each_token, is_part_of_word};

/// More are cut: nobody means so many, and an address could hold them.
const MAX_UNITS: usize = 32;

/// A word of the text that stands for itself, while the text is read.
pub(super) struct Plain {
    pub(super) unit: usize,
    pub(super) folded: Box<str>,
    /// A plus before it says that it is meant as a word.
    pub(super) is_word: bool,
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) index: &'a SearchIndex,
    facets: &'a FacetIndex,
    pub(super) dataset: &'a Dataset,
    pub(super) understood: Understood,
    /// In the order of the text; a gap where something else stands between them.
    pub(super) plain: Vec<Option<Plain>>,
}

impl SearchIndex {
    /// Reads a text; every text can be read.
    pub fn understand(&self, text: &str, facets: &FacetIndex, dataset: &Dataset) -> Understood {
        let end = text.char_indices().nth(MAX_SEARCHED).map_or(text.len(), |(end, _)| end);
        let is_cut = end < text.len();
        let text = text.get(..end).unwrap_or_default();
        let notes = if is_cut { vec![Note::Cut] } else { Vec::new() };
        let understood = Understood { text: text.to_owned(), notes, ..Understood::default() };
        let mut reader = Reader { text, index: self, facets, dataset, understood, plain: Vec::new() };
        let pieces = parse(text);
        for (at, piece) in pieces.iter().enumerate() {
            let next_is_alternative = pieces.get(at + 1).is_some_and(|next| next.is_alternative);
            reader.read(piece, piece.is_alternative || next_is_alternative);
        }
        // What is cut may end in a part of a word too.
        let is_typing = text.ends_with(is_part_of_word)
            && pieces.last().is_some_and(|piece| piece.kind == Kind::Words && !piece.is_excluded);
        reader.finish(is_typing)
    }
}

impl Reader<'_> {
    fn read(&mut self, piece: &Piece, is_choice: bool) {
        let own = self.text.get(piece.range.clone()).unwrap_or_default();
        let atom = |matcher| Atom { range: piece.range.clone(), matcher };
        if let Kind::Field(facet) = piece.kind {
            let values: Vec<&str> = own.split(',').map(str::trim).filter(|value| !value.is_empty()).collect();
            let ids: Option<Vec<Box<str>>> =
                values.iter().map(|value| self.facets.resolve(facet, self.dataset, value)).collect();
            if let Some(ids) = ids.filter(|ids| !ids.is_empty()) {
                let mut choice = piece.clone();
                for id in ids {
                    self.push(atom(Matcher::Field(facet, id)), &choice);
                    choice.is_alternative = true;
                }
                return;
            }
            self.understood.notes.push(Note::NoSuchValue(own.to_owned()));
        }
        let is_phrase = piece.kind == Kind::Phrase || piece.is_excluded || is_choice;
        if !is_phrase {
            return self.read_words(own, piece.range.start, piece.is_word);
        }
        let mut words = phrase(own, piece.kind == Kind::Phrase);
        match words.len() {
            0 => {}
            1 => words.into_iter().for_each(|word| self.push(atom(Matcher::Word(word)), piece)),
            _ => {
                words.iter_mut().for_each(|word| word.is_literal = true);
                self.push(atom(Matcher::Phrase(words)), piece);
            }
        }
    }

    fn push(&mut self, atom: Atom, piece: &Piece) {
        self.plain.push(None);
        if piece.is_excluded {
            return self.understood.excluded.push(atom);
        }
        match self.understood.units.last_mut().filter(|_| piece.is_alternative) {
            Some(unit) => unit.atoms.push(atom),
            None => self.understood.units.push(Unit { atoms: vec![atom], is_meant: false }),
        }
    }

    /// Each word is a unit; what a hyphen joins also matches as one word.
    fn read_words(&mut self, text: &str, start: usize, is_word: bool) {
        let first = self.understood.units.len();
        each_token(text, &mut |token| {
            let range = start + token.range.start..start + token.range.end;
            // As people mark a beginning elsewhere.
            let is_prefix = text.get(token.range.end..).is_some_and(|rest| rest.starts_with('*'));
            let word = Word { is_prefix, ..Word::new(token.lower, token.folded) };
            let atom = Atom { range, matcher: Matcher::Word(word) };
            if token.is_compound {
                let parts = self.understood.units.iter_mut().skip(first);
                return parts.for_each(|unit| unit.atoms.push(atom.clone()));
            }
            self.plain.push(Some(Plain { unit: self.understood.units.len(), folded: token.folded.into(), is_word }));
            self.understood.units.push(Unit { atoms: vec![atom], is_meant: false });
        });
    }

    fn finish(mut self, is_typing: bool) -> Understood {
        self.join_neighbours();
        if is_typing && let Some(last) = self.understood.units.last_mut() {
            for atom in &mut last.atoms {
                if let Matcher::Word(word) = &mut atom.matcher {
                    word.is_prefix = true;
                }
            }
        }
        self.add_expressions();
        self.read_structure();
        self.leave_out(is_typing);
        self.join_years();
        let mut understood = self.understood;
        if understood.units.len() > MAX_UNITS {
            understood.units.truncate(MAX_UNITS);
            understood.notes.push(Note::Cut);
        }
        self.index.correct(&mut understood);
        self.index.note_unknown(&mut understood);
        understood.note();
        understood
    }

    /// Two words that the corpus writes as one also match so: `cyber security`, `ip v6`.
    fn join_neighbours(&mut self) {
        for pair in self.plain.windows(2) {
            let [Some(one), Some(other)] = pair else { continue };
            let joined = format!("{}{}", one.folded, other.folded);
            let is_name = joined.bytes().any(|byte| byte.is_ascii_digit());
            if (joined.len() < 7 && !is_name) || self.index.dictionary.forms(&joined).next().is_none() {
                continue;
            }
            let range = self.range_of(one.unit).start..self.range_of(other.unit).end;
            let atom = Atom { range, matcher: Matcher::Word(Word::new(&joined, &joined)) };
            for unit in [one.unit, other.unit] {
                also(&mut self.understood, unit, atom.clone());
            }
        }
    }

    pub(super) fn range_of(&self, unit: usize) -> Range<usize> {
        let atom = self.understood.units.get(unit).and_then(|unit| unit.atoms.first());
        atom.map_or(0..0, |atom| atom.range.clone())
    }

    /// Words that are an expression of a group also match as any other of it.
    fn add_expressions(&mut self) {
        for group in &self.index.groups {
            let mut at = 0;
            while at < self.plain.len() {
                let rest = self.plain.get(at..).unwrap_or_default();
                let words = rest.iter().map_while(|plain| plain.as_ref().map(|plain| &*plain.folded));
                let length = group.length_at(words);
                let units: Vec<usize> = rest.iter().take(length).flatten().map(|plain| plain.unit).collect();
                let start = units.first().map_or(0, |unit| self.range_of(*unit).start);
                let span = start..units.last().map_or(0, |unit| self.range_of(*unit).end);
                for unit in units {
                    let matcher = Matcher::Expression(span.clone(), group.clone());
                    let atom = Atom { range: self.range_of(unit), matcher };
                    also(&mut self.understood, unit, atom);
                }
                at += length.max(1);
            }
        }
    }
}

impl Reader<'_> {
    /// Editions that are named by their years are alternatives: no record is of two.
    fn join_years(&mut self) {
        let is_year = |atom: &Atom| match &atom.matcher {
            Matcher::Word(word) => self.facets.knows(Facet::Edition, &word.folded),
            _ => false,
        };
        let years: Vec<usize> = (0..self.understood.units.len())
            .filter(|unit| self.understood.units.get(*unit).is_some_and(|unit| unit.atoms.iter().any(is_year)))
            .collect();
        let [first, rest @ ..] = &years[..] else { return };
        for unit in rest.iter().rev() {
            // The compound of a span, such as 20232024, is no word.
            let others = self.understood.units.remove(*unit).atoms.into_iter().filter(&is_year);
            let others: Vec<Atom> = others.collect();
            others.into_iter().for_each(|atom| also(&mut self.understood, *first, atom));
        }
    }
}

/// Lets a unit match in one way more.
fn also(understood: &mut Understood, unit: usize, atom: Atom) {
    debug_assert!(unit < understood.units.len(), "there is no unit {unit}");
    if let Some(unit) = understood.units.get_mut(unit) {
        unit.atoms.push(atom);
    }
}

/// The words of a phrase; without their other endings if it was quoted.
fn phrase(text: &str, is_quoted: bool) -> Vec<Word> {
    let mut words = Vec::new();
    each_token(text, &mut |token| {
        if !token.is_compound {
            words.push(Word { is_literal: is_quoted, ..Word::new(token.lower, token.folded) });
        }
    });
    words
}

impl SearchIndex {
    /// Looks for typing errors in the words of units that match nothing.
    fn correct(&self, understood: &mut Understood) {
        for unit in &mut understood.units {
            if unit.atoms.iter().any(|atom| self.may_match(&atom.matcher)) {
                continue;
            }
            for atom in &mut unit.atoms {
                // A plus before a word says that it is meant so.
                if understood.text.get(..atom.range.start).is_some_and(|before| before.ends_with('+')) {
                    continue;
                }
                // A word of the vocabulary is spelt right, though it may stand nowhere.
                if let Matcher::Word(word) = &mut atom.matcher
                    && !word.is_literal
                    && self.dictionary.forms(&word.folded).next().is_none()
                {
                    word.corrections = self.corrections(&word.folded, word.is_prefix);
                }
            }
        }
    }

    /// Notes the words that nothing recorded says: the reader must not think that they were found.
    fn note_unknown(&self, understood: &mut Understood) {
        let is_unknown = |unit: &&Unit| {
            unit.atoms.iter().all(|atom| match &atom.matcher {
                Matcher::Word(word) => word.corrections.is_empty() && !self.knows(word),
                _ => false,
            })
        };
        let unknown = understood.units.iter().filter(is_unknown).filter_map(|unit| unit.atoms.first());
        let is_said = |typed: &&str| {
            understood.notes.iter().any(|note| matches!(note, Note::NoSuchValue(value) if value.contains(*typed)))
        };
        let typed = unknown.filter_map(|atom| understood.text.get(atom.range.clone())).filter(|typed| !is_said(typed));
        let words: Vec<String> = typed.map(str::to_owned).collect();
        if !words.is_empty() {
            understood.notes.push(Note::Unknown(words));
        }
    }

    /// Whether something matches; phrases and fields are not looked for.
    pub(super) fn may_match(&self, matcher: &Matcher) -> bool {
        match matcher {
            Matcher::Word(word) => self.knows(word),
            // Expressions of the vocabulary are spelt well, though no text may hold them.
            Matcher::Phrase(_) | Matcher::Field(..) | Matcher::Expression(..) => true,
        }
    }
}
