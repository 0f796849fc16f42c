//! From what was understood to the records that match, each with its score.

use std::ops::Range;

use super::entities::Entity;
use super::field::Field;
use super::index::SearchIndex;
use super::understood::{Matcher, Understood};
use super::weights::{WEIGHTS, rarity};
use super::word::{Form, Word};
use crate::domain::bit_set::BitSet;
use crate::domain::dataset::Dataset;
use crate::domain::facet_index::FacetIndex;
use crate::domain::lang::Lang;
use crate::domain::text::each_token;

/// The answer of the search alone, without filters.
pub struct Scores {
    /// The records that match.
    pub matches: BitSet,
    /// Of these, those that say all of it: the others are filed under a topic that covers it. Full where nothing is asked.
    pub said: BitSet,
    /// By record; empty if nothing was asked for, when all are alike.
    scores: Vec<u32>,
    /// What is found of each unit of the text.
    pub(super) units: Vec<Found>,
    /// What must not match.
    excluded: Option<BitSet>,
}

/// The records that hold one unit of a text.
pub(super) struct Found {
    pub(super) any: BitSet,
    /// Those that say it.
    said: BitSet,
    /// How telling it is: see [`rarity`].
    pub(super) rarity: u32,
}

/// Units of a text, a bit each: [`MAX_UNITS`] have room.
pub type Units = u32;

impl Scores {
    /// Where nothing is asked for, all of so many records match.
    pub fn of_all(records: usize) -> Self {
        let [matches, said] = [BitSet::full(records), BitSet::full(records)];
        Scores { matches, said, scores: Vec::new(), units: Vec::new(), excluded: None }
    }

    /// Whether some match better than others.
    pub fn is_ranked(&self) -> bool {
        !self.scores.is_empty()
    }

    /// The score of a record, the larger the better.
    pub fn of(&self, record: usize) -> u32 {
        self.scores.get(record).copied().unwrap_or(0)
    }

    /// The records that hold all of those units.
    pub fn holding(&self, units: Units, records: usize) -> BitSet {
        self.all_of(units, records, |found| &found.any)
    }

    /// Asks for those units alone from now on. The score of a record that holds no other is theirs.
    pub fn ask_only(&mut self, units: Units, records: usize) {
        self.matches = self.holding(units, records);
        self.said = self.all_of(units, records, |found| &found.said);
    }

    /// Which units each of those records holds.
    pub(super) fn units_by_record(&self, records: &Range<usize>) -> Vec<Units> {
        let mut held = vec![0; records.len()];
        for (unit, found) in self.units.iter().enumerate() {
            let mut hold =
                |record: usize| held.get_mut(record - records.start).into_iter().for_each(|own| *own |= 1 << unit);
            found.any.each_in(records, &mut hold);
        }
        held
    }

    fn all_of(&self, units: Units, records: usize, set: impl Fn(&Found) -> &BitSet) -> BitSet {
        let mut all = match &self.excluded {
            Some(excluded) => excluded.complement(records),
            None => BitSet::full(records),
        };
        let asked = self.units.iter().enumerate().filter(|(unit, _)| units & 1 << unit != 0);
        asked.for_each(|(_, found)| all.intersect_with(set(found)));
        all
    }
}

/// The best match so far of every record and every entity, and which have one: all work follows these.
pub(super) struct Best {
    records: Vec<u16>,
    entities: Vec<u16>,
    found: Vec<u32>,
    found_entities: Vec<u32>,
}

impl Best {
    pub(super) fn new(index: &SearchIndex) -> Self {
        let (records, entities) = (vec![0; index.len], vec![0; index.entities.list.len()]);
        Best { records, entities, found: Vec::new(), found_entities: Vec::new() }
    }

    fn raise(&mut self, record: u32, score: u16) {
        let at = record as usize;
        let (best, found, number) = match at.checked_sub(self.records.len()) {
            None => (self.records.get_mut(at), &mut self.found, record),
            Some(entity) => (self.entities.get_mut(entity), &mut self.found_entities, entity as u32),
        };
        debug_assert!(best.is_some(), "there is no record {record}");
        let Some(best) = best else { return };
        if *best == 0 {
            found.push(number);
        }
        *best = (*best).max(score);
    }

    /// Hands the match of every entity on to its records. How many were found before those that a topic only covers.
    pub(super) fn spread(&mut self, index: &SearchIndex) -> usize {
        let covers = |entity: &u32| matches!(index.entities.list.get(*entity as usize), Some(Entity::Covered(_)));
        let (covering, own): (Vec<u32>, Vec<u32>) =
            std::mem::take(&mut self.found_entities).into_iter().partition(covers);
        self.hand_on(&own, index);
        let said = self.found.len();
        self.hand_on(&covering, index);
        said
    }

    fn hand_on(&mut self, entities: &[u32], index: &SearchIndex) {
        for entity in entities {
            let score = self.entities.get_mut(*entity as usize).map_or(0, std::mem::take);
            let records = index.entities.records.get(*entity as usize).into_iter().flatten();
            records.for_each(|record| self.raise(*record, score));
        }
    }

    /// Takes what was found, with the scores, and begins anew.
    pub(super) fn take(&mut self) -> impl ExactSizeIterator<Item = (usize, u16)> + '_ {
        let records = &mut self.records;
        std::mem::take(&mut self.found).into_iter().map(|number| {
            let score = records.get_mut(number as usize).map_or(0, std::mem::take);
            (number as usize, score)
        })
    }
}

impl SearchIndex {
    /// The records that match all units and nothing that is excluded.
    pub fn evaluate(&self, understood: &Understood, dataset: &Dataset, facets: &FacetIndex) -> Scores {
        let mut best = Best::new(self);
        let mut scores = Scores::of_all(self.len);
        scores.scores = vec![0; if understood.units.is_empty() { 0 } else { self.len }];
        for unit in &understood.units {
            unit.atoms.iter().for_each(|atom| self.raise(&atom.matcher, dataset, facets, &mut best));
            let found = self.take(&mut best, &mut scores.scores);
            scores.units.push(found);
        }
        if !understood.excluded.is_empty() {
            understood.excluded.iter().for_each(|atom| self.raise(&atom.matcher, dataset, facets, &mut best));
            best.spread(self);
            let mut excluded = BitSet::empty(self.len);
            best.take().for_each(|(record, _)| excluded.insert(record));
            scores.excluded = Some(excluded);
        }
        scores.ask_only(Units::MAX, self.len);
        scores
    }

    /// Takes what was found of one unit, and adds what it brings to the scores.
    fn take(&self, best: &mut Best, scores: &mut [u32]) -> Found {
        let saying = best.spread(self);
        let found = best.take();
        let rarity = rarity(self.len as u32, found.len() as u32);
        let mut any = BitSet::empty(self.len);
        let mut said = None;
        for (place, (record, score)) in found.enumerate() {
            if place == saying {
                said = Some(any.clone());
            }
            any.insert(record);
            if let Some(total) = scores.get_mut(record) {
                *total += u32::from(score) * rarity;
            }
        }
        Found { said: said.unwrap_or_else(|| any.clone()), any, rarity }
    }

    /// Raises the records and entities that match, by how well they do.
    pub(super) fn raise(&self, matcher: &Matcher, dataset: &Dataset, facets: &FacetIndex, best: &mut Best) {
        match matcher {
            Matcher::Word(word) => self.raise_word(word, best),
            Matcher::Expression(_, group) => {
                self.raise_list(self.dictionary.len() + group.number, Form::Synonym, best);
            }
            Matcher::Phrase(words) => self.raise_phrase(words, dataset, best),
            Matcher::Field(facet, id) => {
                let score = WEIGHTS.score(WEIGHTS.flat_impact(WEIGHTS.named), Form::Exact);
                facets.records_of(*facet, id).iter().for_each(|record| best.raise(*record, score));
            }
        }
    }

    /// One or two letters begin so many words that nothing can be said of a record but that it has one: all such
    /// records score alike, and are only noted while the lists are read.
    fn raise_word(&self, word: &Word, best: &mut Best) {
        let is_short = word.is_prefix && word.folded.chars().nth(2).is_none();
        let mut begun = is_short.then(|| BitSet::empty(self.len + self.entities.list.len()));
        self.each_term(word, &mut |term, form| match &mut begun {
            Some(begun) if form == Form::Prefix => {
                self.postings.each(term, |posting| begun.insert(posting.record as usize));
            }
            _ => self.raise_list(term, form, best),
        });
        if let Some(begun) = begun {
            let score = WEIGHTS.score(WEIGHTS.flat_impact(WEIGHTS.title), Form::Prefix);
            begun.each(|record| best.raise(record as u32, score));
        }
    }

    fn raise_list(&self, list: u32, form: Form, best: &mut Best) {
        self.postings.each(list, |posting| best.raise(posting.record, WEIGHTS.score(posting.impact, form)));
    }

    /// Looks for a phrase in the texts of the records that hold all of its words.
    fn raise_phrase(&self, words: &[Word], dataset: &Dataset, best: &mut Best) {
        for record in self.records_with(words).iter() {
            let mut score = 0;
            let look = &mut |field: Field, lang: Option<Lang>, text: &str| {
                if phrase_in(words, lang, text) {
                    score = score.max(WEIGHTS.score(WEIGHTS.flat_impact(field.boost(lang, &WEIGHTS)), Form::Exact));
                }
            };
            self.entities.each_text_of(record, dataset, look);
            if score > 0 {
                best.raise(record as u32, score);
            }
        }
    }

    fn records_with(&self, words: &[Word]) -> BitSet {
        let len = self.len + self.entities.list.len();
        let mut all = BitSet::full(len);
        for word in words {
            let mut own = BitSet::empty(len);
            self.each_term(word, &mut |term, _| {
                self.postings.each(term, |posting| own.insert(posting.record as usize));
            });
            all.intersect_with(&own);
        }
        all
    }
}

/// Whether the words stand one after the other in a text.
fn phrase_in(words: &[Word], lang: Option<Lang>, text: &str) -> bool {
    // How many words of the phrase each beginning so far has matched.
    let mut begun: Vec<usize> = Vec::new();
    let mut is_found = false;
    each_token(text, &mut |token| {
        if token.is_compound || is_found {
            return;
        }
        begun.push(0);
        begun.retain_mut(|matched| {
            let matches =
                words.get(*matched).is_some_and(|word| word.form_in(token.lower, token.folded, lang).is_some());
            *matched += 1;
            is_found |= matches && *matched == words.len();
            matches
        });
    });
    is_found
}
