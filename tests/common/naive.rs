//! The explorer's answers, recounted the slow and obvious way: every record is looked at for every question.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use igf_explorer::domain::edition::Edition;
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::text::words;
use igf_explorer::domain::vocabulary::Term;
use igf_explorer::domain::{Dataset, Facet, Query};

/// Every facet, written out by hand.
pub const FACETS: [Facet; 6] =
    [Facet::Edition, Facet::Theme, Facet::Topic, Facet::Addressee, Facet::Document, Facet::Evidence];

/// Every record with its words.
pub struct Naive {
    dataset: Dataset,
    records: Vec<HashSet<String>>,
    /// Groups of expressions that mean the same, each a list of words.
    groups: Vec<Vec<Vec<String>>>,
}

/// A filter that a count leaves out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Except {
    Nothing,
    Facet(Facet),
    Years,
}

impl Naive {
    pub fn new(dataset: &Dataset) -> Naive {
        let groups = dataset.vocabulary.expressions.iter();
        Naive {
            dataset: dataset.clone(),
            records: dataset.outcomes.iter().map(|outcome| words_of(outcome)).collect(),
            groups: groups.map(|group| group.iter().map(|text| words(text).collect()).collect()).collect(),
        }
    }

    /// The numbers of the outcomes that a query leaves, one of its filters apart.
    pub fn matches(&self, query: &Query, except: Except) -> Vec<usize> {
        let text = self.found_by_text(&query.text);
        text.into_iter().filter(|number| self.is_selected(query, except, *number)).collect()
    }

    /// What a facet would count for each of its values; a selected value stands there with 0 too.
    pub fn counts(&self, query: &Query, facet: Facet) -> BTreeMap<String, usize> {
        let known = ids(&self.dataset, facet);
        let selected = query.selected(facet).iter().filter(|id| known.contains(id));
        let mut counts: BTreeMap<String, usize> = selected.map(|id| (id.clone(), 0)).collect();
        for number in self.matches(query, Except::Facet(facet)) {
            for id in values(&self.dataset.outcomes[number], facet) {
                *counts.entry(id).or_default() += 1;
            }
        }
        counts
    }

    /// The numbers of the outcomes that hold every word of a text, the last one as a beginning while it is typed.
    pub fn found_by_text(&self, text: &str) -> Vec<usize> {
        let mut typed: Vec<String> = words(text).collect();
        // A word that is being typed again counts as it is typed now.
        let last = typed.last().cloned();
        typed.retain(|word| Some(word) != last.as_ref());
        typed.extend(last);
        let is_typing = text.chars().last().is_some_and(char::is_alphanumeric);
        let holds = |record: &HashSet<String>| {
            typed.iter().enumerate().all(|(index, word)| {
                let is_prefix = is_typing && index + 1 == typed.len();
                self.holds(record, word, is_prefix)
            })
        };
        (0..self.records.len()).filter(|number| holds(&self.records[*number])).collect()
    }

    fn holds(&self, record: &HashSet<String>, word: &str, is_prefix: bool) -> bool {
        let own = record.contains(word) || (is_prefix && record.iter().any(|other| other.starts_with(word)));
        own || (self.groups.iter())
            .filter(|group| group.iter().any(|words| words.len() == 1 && words[0] == word))
            .flatten()
            .any(|words| !words.is_empty() && words.iter().all(|word| record.contains(word)))
    }

    fn is_selected(&self, query: &Query, except: Except, number: usize) -> bool {
        let outcome = &self.dataset.outcomes[number];
        let in_years = query.years.is_none_or(|(first, last)| (first..=last).contains(&outcome.edition.year));
        (except == Except::Years || in_years)
            && FACETS.into_iter().filter(|facet| except != Except::Facet(*facet)).all(|facet| {
                let selected = query.selected(facet);
                selected.is_empty() || values(outcome, facet).iter().any(|id| selected.contains(id))
            })
    }
}

/// The ids of an outcome's values of a facet.
pub fn values(outcome: &Outcome, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Edition => vec![outcome.edition.year.to_string()],
        Facet::Theme => outcome.theme.iter().map(|theme| theme.id.to_string()).collect(),
        Facet::Topic => ids_of(&outcome.topics),
        Facet::Addressee => ids_of(&outcome.addressees),
        Facet::Document => vec![outcome.document.kind.id.to_string()],
        Facet::Evidence => vec![outcome.evidence_term.id.to_string()],
    }
}

/// Every id that a facet knows: of editions and themes newest edition first, else as the vocabulary has them.
pub fn ids(dataset: &Dataset, facet: Facet) -> Vec<String> {
    let newest_first = || dataset.editions.iter().rev();
    let themes = |edition: &Arc<Edition>| edition.themes.iter().map(|theme| theme.id.to_string()).collect::<Vec<_>>();
    match facet {
        Facet::Edition => newest_first().map(|edition| edition.year.to_string()).collect(),
        Facet::Theme => newest_first().flat_map(themes).collect(),
        Facet::Topic => ids_of(&dataset.vocabulary.topics),
        Facet::Addressee => ids_of(&dataset.vocabulary.addressees),
        Facet::Document => ids_of(&dataset.vocabulary.documents),
        Facet::Evidence => ids_of(&dataset.vocabulary.evidence),
    }
}

fn ids_of(terms: &[Arc<Term>]) -> Vec<String> {
    terms.iter().map(|term| term.id.to_string()).collect()
}

/// Every word by which an outcome is found.
fn words_of(outcome: &Outcome) -> HashSet<String> {
    let Outcome { edition, document, place, theme, addressees, topics, summary, .. } = outcome;
    let mut texts: Vec<&str> = summary.each().collect();
    for term in topics.iter().chain(addressees).chain([&document.kind]) {
        texts.extend(term.label.each());
        texts.extend(term.synonyms.iter().map(|synonym| &**synonym));
    }
    texts.extend(theme.iter().flat_map(|theme| theme.title.text.each()));
    texts.extend([&edition.city, &edition.country, place].into_iter().flatten().flat_map(|name| name.each()));
    texts.extend(edition.theme.iter().chain([&document.title]).flat_map(|title| title.text.each()));
    texts.push(&edition.id);
    texts.into_iter().flat_map(words).collect()
}
