//! Where no record says all that was asked: which of the words tell most, and are said together.

use std::ops::Range;

use super::entities::Entity;
use super::evaluate::Best;
use super::field::Field;
use super::index::SearchIndex;
use super::understood::{Atom, Matcher, Note, Understood, Unit};
use super::weights::rarity;
use crate::domain::dataset::Dataset;
use crate::domain::facet_index::FacetIndex;

/// The most units that are weighed against each other.
const MAX_UNITS: usize = 32;

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
fn required(understood: &Understood) -> u32 {
    let is_required = |atom: &Atom| match &atom.matcher {
        Matcher::Phrase(_) | Matcher::Field(..) => true,
        Matcher::Word(word) => word.is_literal,
        Matcher::Expression(..) => false,
    };
    let is_required = |unit: &Unit| unit.atoms.iter().any(is_required);
    let units = understood.units.iter().enumerate().filter(|(_, unit)| is_required(unit));
    units.fold(0, |mask, (unit, _)| mask | 1 << unit)
}

/// What the units of a text tell.
struct Weighed {
    /// How much each tells, in sixteenths of a bit.
    weights: Vec<u32>,
    /// Those that are words of the vocabulary, a bit each.
    named: u32,
    /// Those that each record holds, a bit each.
    masks: Vec<u32>,
}

impl SearchIndex {
    /// Leaves out the words that no record of those numbers says together with what tells most, if that is at least half of
    /// what is asked, and has a word of the vocabulary if one is asked for: however rare another word is, what a topic is
    /// called is more of a question than it. A word that stands nowhere tells the most. Whether any was.
    pub fn relax(
        &self,
        understood: &mut Understood,
        records: &Range<usize>,
        dataset: &Dataset,
        facets: &FacetIndex,
    ) -> bool {
        let count = understood.units.len();
        if !(2..=MAX_UNITS).contains(&count) || names_unknown(understood) {
            return false;
        }
        let Weighed { weights, named, masks } = self.weighed(understood, records, dataset, facets);
        let required = required(understood);
        let weight = |mask: u32| -> u32 {
            weights.iter().enumerate().filter(|(unit, _)| mask & 1 << unit != 0).map(|(_, weight)| weight).sum()
        };
        let all: u32 = weights.iter().sum();
        let holds = |mask: &u32| {
            let keeps_a_name = named == 0 || mask & named != 0;
            mask & required == required && keeps_a_name && weight(*mask) * 2 >= all
        };
        let best = masks.into_iter().filter(holds).max_by_key(|mask| (weight(*mask), *mask));
        let Some(best) = best else { return false };
        let mut left_out = Vec::new();
        let mut unit = 0;
        understood.units.retain(|own| {
            let is_kept = best & 1 << unit != 0;
            unit += 1;
            if !is_kept {
                left_out.extend(own.atoms.first().and_then(|atom| understood.text.get(atom.range.clone())));
            }
            is_kept
        });
        let left_out: Vec<String> = left_out.into_iter().map(str::to_owned).collect();
        understood.notes.push(Note::Relaxed(left_out));
        true
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

    /// Weighs the units against each other.
    fn weighed(
        &self,
        understood: &Understood,
        records: &Range<usize>,
        dataset: &Dataset,
        facets: &FacetIndex,
    ) -> Weighed {
        let mut best = Best::new(self);
        let (mut weights, mut named, mut masks) = (Vec::new(), 0, vec![0u32; records.len()]);
        for (unit, own) in understood.units.iter().enumerate() {
            own.atoms.iter().for_each(|atom| self.raise(&atom.matcher, dataset, facets, &mut best));
            best.spread(self);
            let found = best.take();
            let is_named = self.names_term(own);
            named |= u32::from(is_named) << unit;
            weights.push(rarity(self.len as u32, found.len() as u32) + if is_named { NAME } else { 0 });
            for (record, _) in found {
                let at = record.checked_sub(records.start);
                at.and_then(|at| masks.get_mut(at)).into_iter().for_each(|mask| *mask |= 1 << unit);
            }
        }
        Weighed { weights, named, masks }
    }
}
