//! Where no record says all that was asked: which of the words tell most, and are said together.

use std::ops::Range;

use super::entities::Entity;
use super::evaluate::{Found, Scores, Units};
use super::field::Field;
use super::index::SearchIndex;
use super::understood::{Atom, Matcher, Note, Understood, Unit};

/// What a word of the vocabulary tells more than its rarity says, in sixteenths of a bit.
const NAME: u32 = 64;

/// Whether a name is asked for that stands nowhere: without it the question is another.
fn names_unknown(understood: &Understood) -> bool {
    let is_shouted = !understood.text.chars().any(char::is_lowercase);
    let is_name = |word: &String| word.starts_with(char::is_uppercase) && !understood.text.starts_with(word.as_str());
    let mut unknown = understood.notes.iter().filter_map(|note| match note {
        Note::Unknown(words) => Some(words),
        _ => None,
    });
    !is_shouted && unknown.any(|words| words.iter().any(is_name))
}

/// The units that are asked for in so many words, a bit each: phrases, fields and choices are never left out.
fn required(understood: &Understood) -> Units {
    let is_required = |atom: &Atom| match &atom.matcher {
        Matcher::Phrase(_) | Matcher::Field(..) => true,
        Matcher::Word(word) => word.is_literal,
        Matcher::Expression(..) => false,
    };
    bits(&understood.units, |unit| unit.atoms.iter().any(is_required))
}

impl SearchIndex {
    /// Of the words that no record of those numbers says together: those that one says and that tell most, if that is at
    /// least half of what is asked, and has a word of the vocabulary if one is asked for: however rare another word is,
    /// what a topic is called is more of a question than it. A word that stands nowhere tells the most.
    pub fn telling(&self, understood: &Understood, scores: &Scores, records: &Range<usize>) -> Option<Units> {
        if understood.units.len() < 2 || names_unknown(understood) {
            return None;
        }
        let named = bits(&understood.units, |unit| self.names_term(unit));
        let required = required(understood);
        let weigh = |(unit, found): (usize, &Found)| found.rarity + if named & 1 << unit != 0 { NAME } else { 0 };
        let weights: Vec<u32> = scores.units.iter().enumerate().map(weigh).collect();
        let all: u32 = weights.iter().sum();
        let weight = |units: Units| -> u32 {
            weights.iter().enumerate().filter(|(unit, _)| units & 1 << unit != 0).map(|(_, weight)| weight).sum()
        };
        let mut best = (0, 0);
        for units in scores.units_by_record(records) {
            // Most are part of the best one.
            let is_part = units & !best.1 == 0;
            if is_part || units & required != required || (named != 0 && units & named == 0) {
                continue;
            }
            best = best.max((weight(units), units));
        }
        (best.1 != 0 && best.0 * 2 >= all).then_some(best.1)
    }

    /// Whether a word is one of the vocabulary's: it names what is asked about.
    fn names_term(&self, understood: &Unit) -> bool {
        understood.atoms.iter().any(|atom| match &atom.matcher {
            Matcher::Word(word) => {
                let mut is_name = false;
                self.each_term(word, &mut |term, _| is_name |= self.stands_in_a_term(term));
                is_name
            }
            Matcher::Expression(..) => true,
            Matcher::Phrase(_) | Matcher::Field(..) => false,
        })
    }

    fn stands_in_a_term(&self, term: u32) -> bool {
        let mut stands = false;
        self.postings.each(term, |posting| {
            let entity = (posting.record as usize).checked_sub(self.len).and_then(|at| self.entities.list.get(at));
            stands |= matches!(entity, Some(Entity::Term(Field::Topic | Field::Addressee, _) | Entity::Covered(_)));
        });
        stands
    }
}

impl Understood {
    /// Leaves out all but those units, and notes it.
    pub fn leave_out_others(&mut self, units: Units) {
        let mut numbers = 0..;
        let (kept, others): (Vec<Unit>, Vec<Unit>) = std::mem::take(&mut self.units)
            .into_iter()
            .partition(|_| numbers.next().is_some_and(|number: u32| units & 1 << number != 0));
        let typed = |unit: &Unit| Some(self.text.get(unit.atoms.first()?.range.clone())?.to_owned());
        self.notes.push(Note::Relaxed(others.iter().filter_map(typed).collect()));
        self.units = kept;
    }
}

/// Those of which something is true, a bit each.
fn bits(units: &[Unit], is_true: impl Fn(&Unit) -> bool) -> Units {
    units.iter().enumerate().fold(0, |bits, (unit, own)| bits | Units::from(is_true(own)) << unit)
}
