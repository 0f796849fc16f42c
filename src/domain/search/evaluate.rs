//! From what was understood to the outcomes that match, each with its score.

use super::entities::{GiveText, each_own_text};
use super::explain::Field;
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
    /// The outcomes that match.
    pub matches: BitSet,
    /// By outcome; empty if nothing was asked for, when all are alike.
    scores: Vec<u32>,
}

impl Scores {
    /// Whether some match better than others.
    pub fn is_ranked(&self) -> bool {
        !self.scores.is_empty()
    }

    /// The score of an outcome, the larger the better.
    pub fn of(&self, outcome: usize) -> u32 {
        self.scores.get(outcome).copied().unwrap_or(0)
    }
}

/// The best match so far of every outcome and every entity.
struct Best {
    outcomes: Vec<u16>,
    entities: Vec<u16>,
}

impl Best {
    fn raise(&mut self, record: u32, score: u16) {
        let at = record as usize;
        let best = match at.checked_sub(self.outcomes.len()) {
            None => self.outcomes.get_mut(at),
            Some(entity) => self.entities.get_mut(entity),
        };
        if let Some(best) = best {
            *best = (*best).max(score);
        }
    }

    fn clear(&mut self) {
        self.outcomes.fill(0);
        self.entities.fill(0);
    }
}

impl SearchIndex {
    /// The outcomes that match all units and nothing that is excluded.
    pub fn evaluate(&self, understood: &Understood, dataset: &Dataset, facets: &FacetIndex) -> Scores {
        if understood.is_empty() {
            return Scores { matches: BitSet::full(self.len), scores: Vec::new() };
        }
        let mut best = Best { outcomes: vec![0; self.len], entities: vec![0; self.entities.list.len()] };
        let mut scores = vec![u32::from(understood.units.is_empty()); self.len];
        for (number, unit) in understood.units.iter().enumerate() {
            best.clear();
            unit.atoms.iter().for_each(|atom| self.raise(&atom.matcher, dataset, facets, &mut best));
            self.spread(&mut best);
            let found = best.outcomes.iter().filter(|score| **score > 0).count();
            let rarity = rarity(self.len as u32, found as u32);
            for (score, best) in scores.iter_mut().zip(&best.outcomes) {
                let is_in = *best > 0 && (number == 0 || *score > 0);
                *score = if is_in { *score + u32::from(*best) * rarity } else { 0 };
            }
        }
        if !understood.excluded.is_empty() {
            best.clear();
            understood.excluded.iter().for_each(|atom| self.raise(&atom.matcher, dataset, facets, &mut best));
            self.spread(&mut best);
            scores.iter_mut().zip(&best.outcomes).for_each(|(score, best)| *score = if *best > 0 { 0 } else { *score });
        }
        let matches = BitSet::collect(scores.iter().map(|score| *score > 0));
        Scores { matches, scores: if understood.units.is_empty() { Vec::new() } else { scores } }
    }

    fn raise(&self, matcher: &Matcher, dataset: &Dataset, facets: &FacetIndex, best: &mut Best) {
        match matcher {
            Matcher::Word(word) => self.each_term(word, &mut |term, form| self.raise_list(term, form, best)),
            Matcher::Expression(_, group) => {
                self.raise_list(self.dictionary.len() + group.number, Form::Synonym, best);
            }
            Matcher::Phrase(words) => self.raise_phrase(words, dataset, best),
            Matcher::Field(facet, id) => {
                let score = WEIGHTS.score(WEIGHTS.flat_impact(WEIGHTS.named), Form::Exact);
                facets.outcomes_of(*facet, id).iter().for_each(|outcome| best.raise(*outcome, score));
            }
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
                    score = score.max(WEIGHTS.score(WEIGHTS.flat_impact(field.boost(&WEIGHTS)), Form::Exact));
                }
            };
            self.each_text(record, dataset, look);
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

    fn each_text(&self, record: usize, dataset: &Dataset, give: &mut GiveText) {
        match record.checked_sub(self.len) {
            None => dataset.outcomes.get(record).into_iter().for_each(|outcome| each_own_text(outcome, give)),
            Some(entity) => self.entities.list.get(entity).into_iter().for_each(|entity| entity.each_text(give)),
        }
    }

    /// Hands the match of every entity on to its outcomes.
    fn spread(&self, best: &mut Best) {
        for (score, outcomes) in best.entities.iter().zip(&self.entities.outcomes).filter(|(score, _)| **score > 0) {
            for outcome in outcomes {
                if let Some(best) = best.outcomes.get_mut(*outcome as usize) {
                    *best = (*best).max(*score);
                }
            }
        }
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
