//! Where no record says all that was asked: which of the words tell most, and are said together.

use std::ops::Range;

use super::entities::Entity;
use super::evaluate::{Found, Scores, Units};
use super::field::Field;
use super::index::SearchIndex;
use super::real_words::is_proper_name;
use super::understood::{Atom, Matcher, Meaning, Note, Understood, Unit};
use crate::domain::text::words;

/// What a word of the vocabulary tells more than its rarity says, in sixteenths of a bit.
const NAME: u32 = 64;

/// Whether a name is asked for that stands nowhere: without it the question is another.
fn names_unknown(understood: &Understood) -> bool {
    let is_shouted = !understood.text.chars().any(char::is_lowercase);
    // The first word of a text is often written with a capital.
    let is_written =
        |word: &String| word.starts_with(char::is_uppercase) && !understood.text.starts_with(word.as_str());
    let is_known = |word: &String| words(word).iter().any(|word| is_proper_name(word));
    let mut unknown = understood.notes.iter().filter_map(|note| match note {
        Note::Unknown(words) => Some(words),
        _ => None,
    });
    unknown.any(|words| words.iter().any(|word| is_known(word) || (!is_shouted && is_written(word))))
}

/// The units that are asked for in so many words, a bit each: phrases, fields and choices are never left out.
fn required(understood: &Understood) -> Units {
    let is_required = |atom: &Atom| match &atom.matcher {
        Matcher::Phrase(_) | Matcher::Field(..) => true,
        Matcher::Word(word) => word.is_literal,
        Matcher::Expression(..) => false,
    };
    bits(&understood.units, |unit| !unit.is_meant && unit.atoms.iter().any(is_required))
}

/// What the units of a text tell.
struct Telling {
    /// How much each tells, in sixteenths of a bit.
    weights: Vec<u32>,
    /// Those of which one must be said: the words of the vocabulary, if there are any. However rare another word is, what
    /// a topic is called is more of a question than it.
    named: Units,
    /// Those that must all be said.
    required: Units,
    /// Those that are one expression together: without the others, one of them says something else.
    expressions: Vec<Units>,
    /// How many must be said at least: where a word stands nowhere, one other is a different question.
    least: u32,
}

impl Telling {
    fn weight(&self, units: Units) -> u32 {
        let told = self.weights.iter().enumerate().filter(|(unit, _)| units & 1 << unit != 0);
        told.map(|(_, weight)| weight).sum()
    }

    /// Whether those units are the telling part of the text: at least half of what all of them tell.
    fn is_told_by(&self, units: Units) -> bool {
        let has_all = units & self.required == self.required;
        let has_name = self.named == 0 || units & self.named != 0;
        let has_whole = |expression: &Units| units & expression == 0 || units & expression == *expression;
        has_all
            && has_name
            && self.expressions.iter().all(has_whole)
            && units.count_ones() >= self.least
            && self.weight(units) * 2 >= self.weight(Units::MAX)
    }
}

/// The units of each expression that has several.
fn expressions(units: &[Unit]) -> Vec<Units> {
    let spans = units.iter().flat_map(|unit| &unit.atoms).filter_map(|atom| match &atom.matcher {
        Matcher::Expression(span, _) if *span != atom.range => Some(span),
        _ => None,
    });
    let is_in = |unit: &Unit, span: &Range<usize>| unit.atoms.iter().any(|atom| span.contains(&atom.range.start));
    let mut all: Vec<Units> = spans.map(|span| bits(units, |unit| is_in(unit, span))).collect();
    all.dedup();
    all
}

impl SearchIndex {
    /// Of the words that no record of those numbers says together: those that one says and that tell most, if they are the
    /// telling part.
    pub fn telling(&self, understood: &Understood, scores: &Scores, records: &Range<usize>) -> Option<Units> {
        let telling = self.weighed(understood, scores)?;
        let mut best = (0, 0);
        for units in scores.units_by_record(records) {
            // Most are part of the best one.
            if units & !best.1 != 0 && telling.is_told_by(units) {
                best = best.max((telling.weight(units), units));
            }
        }
        (best.1 != 0).then_some(best.1)
    }

    /// The records of those numbers that say the telling part of a text, or more of it, each with how much that tells.
    pub fn telling_records(
        &self,
        understood: &Understood,
        scores: &Scores,
        records: &Range<usize>,
    ) -> Vec<(usize, u32)> {
        let Some(telling) = self.weighed(understood, scores) else { return Vec::new() };
        let units = records.clone().zip(scores.units_by_record(records));
        let told = units.filter(|(_, units)| telling.is_told_by(*units));
        told.map(|(record, units)| (record, telling.weight(units))).collect()
    }

    /// `None` where nothing may be left out.
    fn weighed(&self, understood: &Understood, scores: &Scores) -> Option<Telling> {
        if understood.units.len() < 2 || names_unknown(understood) {
            return None;
        }
        let named = bits(&understood.units, |unit| self.names_term(unit));
        let is_unknown = |found: &Found| found.any.is_empty();
        let weigh = |(unit, found): (usize, &Found)| match is_unknown(found) {
            true => 0,
            false => found.rarity + if named & 1 << unit != 0 { NAME } else { 0 },
        };
        Some(Telling {
            weights: scores.units.iter().enumerate().map(weigh).collect(),
            named,
            required: required(understood),
            expressions: expressions(&understood.units),
            least: if scores.units.iter().any(is_unknown) { 2 } else { 1 },
        })
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
        let is_kept = |start: usize| kept.iter().flat_map(|unit| &unit.atoms).any(|atom| atom.range.start == start);
        self.notes.retain(|note| match note {
            Note::Meant(Meaning::Order(_), _) => true,
            Note::Meant(_, start) => is_kept(*start),
            _ => true,
        });
        self.units = kept;
    }
}

/// Those of which something is true, a bit each.
fn bits(units: &[Unit], is_true: impl Fn(&Unit) -> bool) -> Units {
    units.iter().enumerate().fold(0, |bits, (unit, own)| bits | Units::from(is_true(own)) << unit)
}
