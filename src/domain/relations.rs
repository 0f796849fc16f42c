//! How the records belong together: what the pages of an edition, a theme, an outcome, a document and a topic list.

use std::sync::Arc;

use super::dataset::Dataset;
use super::edition::{Document, Edition, Theme};
use super::order::{pair, sorted_by};
use super::outcome::Outcome;
use super::vocabulary::Term;

/// How many related outcomes a page names.
const RELATED: usize = 5;

/// The outcomes of an edition by document: those with the best sourced outcomes first, then those with the most.
pub fn by_document(dataset: &Dataset, edition: &Edition) -> Vec<(Arc<Document>, Vec<Arc<Outcome>>)> {
    let of = |document: &Arc<Document>| -> Vec<Arc<Outcome>> {
        let outcomes = dataset.outcomes_of(edition.year).filter(|outcome| outcome.document.id == document.id);
        best_sourced_first(outcomes)
    };
    let documents = edition.documents.iter().map(|document| (document.clone(), of(document)));
    let documents: Vec<_> = documents.filter(|(_, outcomes)| !outcomes.is_empty()).collect();
    let best = |outcomes: &[Arc<Outcome>]| outcomes.first().map_or(0, |outcome| outcome.evidence as u32);
    sorted_by(&documents, |(_, outcomes)| pair(best(outcomes), u32::MAX - outcomes.len() as u32))
}

/// The outcomes of a theme, the best sourced first.
pub fn of_theme(dataset: &Dataset, theme: &Theme) -> Vec<Arc<Outcome>> {
    let is_of = |outcome: &&Arc<Outcome>| outcome.theme.as_ref().is_some_and(|own| own.id == theme.id);
    best_sourced_first(dataset.outcomes_of(theme.year).filter(is_of))
}

/// The outcomes that stand in a document, in its order.
pub fn of_document(dataset: &Dataset, document: &Document) -> Vec<Arc<Outcome>> {
    dataset.outcomes_of(document.year).filter(|outcome| outcome.document.id == document.id).cloned().collect()
}

/// The outcomes on a topic by class of evidence, strongest first, in each class the newest first.
pub fn by_evidence(dataset: &Dataset, topic: &str) -> Vec<(Arc<Term>, Vec<Arc<Outcome>>)> {
    let on_topic = |outcome: &&Arc<Outcome>| outcome.topics.iter().any(|term| *term.id == *topic);
    let outcomes: Vec<&Arc<Outcome>> = dataset.outcomes.iter().filter(on_topic).collect();
    let classes = dataset.vocabulary.evidence.iter().map(|class| {
        let own = outcomes.iter().filter(|outcome| outcome.evidence_term.id == class.id);
        let own: Vec<Arc<Outcome>> = own.map(|outcome| Arc::clone(outcome)).collect();
        (class.clone(), sorted_by(&own, |outcome| u64::from(u16::MAX - outcome.edition.year)))
    });
    classes.filter(|(_, outcomes)| !outcomes.is_empty()).collect()
}

/// The editions of which themes name a topic, in order of time, each with those themes, those of the programme first.
pub fn named_in(dataset: &Dataset, topic: &str) -> Vec<(Arc<Edition>, Vec<Arc<Theme>>)> {
    let names = |theme: &&Arc<Theme>| theme.topics.iter().any(|term| *term.id == *topic);
    let editions = dataset.editions.iter().map(|edition| {
        let themes: Vec<Arc<Theme>> = edition.themes.iter().filter(names).cloned().collect();
        (edition.clone(), sorted_by(&themes, |theme| u64::from(!theme.is_of_programme)))
    });
    editions.filter(|(_, themes)| !themes.is_empty()).collect()
}

/// To whom outcomes on a topic are addressed, and how many, the most first.
pub fn asked_on(dataset: &Dataset, topic: &str) -> Vec<(Arc<Term>, usize)> {
    let on_topic = |outcome: &&Arc<Outcome>| outcome.topics.iter().any(|term| *term.id == *topic);
    let outcomes: Vec<&Arc<Outcome>> = dataset.outcomes.iter().filter(on_topic).collect();
    let counts = dataset.vocabulary.addressees.iter().map(|addressee| {
        let asked = outcomes.iter().filter(|outcome| outcome.addressees.iter().any(|term| term.id == addressee.id));
        (addressee.clone(), asked.count())
    });
    let counts: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
    sorted_by(&counts, |(_, count)| u64::MAX - *count as u64)
}

fn best_sourced_first<'a>(outcomes: impl Iterator<Item = &'a Arc<Outcome>>) -> Vec<Arc<Outcome>> {
    let outcomes: Vec<Arc<Outcome>> = outcomes.cloned().collect();
    sorted_by(&outcomes, |outcome| outcome.evidence as u64)
}

/// The outcomes before and after one in the same document.
pub fn neighbours(dataset: &Dataset, outcome: &Outcome) -> (Option<Arc<Outcome>>, Option<Arc<Outcome>>) {
    let same = |other: &&Arc<Outcome>| other.document.id == outcome.document.id;
    let document: Vec<&Arc<Outcome>> = dataset.outcomes_of(outcome.edition.year).filter(same).collect();
    let Some(at) = document.iter().position(|other| other.id == outcome.id) else { return (None, None) };
    let get = |index: Option<usize>| index.and_then(|index| document.get(index)).map(|found| Arc::clone(found));
    (get(at.checked_sub(1)), get(at.checked_add(1)))
}

/// Outcomes of other editions with the most topics in common, then the same addressee, then the newest.
pub fn related(dataset: &Dataset, outcome: &Outcome) -> Vec<Arc<Outcome>> {
    let common = |other: &Outcome| other.topics.iter().filter(|topic| outcome.topics.contains(topic)).count();
    let addressed = |other: &Outcome| other.addressees.iter().any(|addressee| outcome.addressees.contains(addressee));
    let others =
        dataset.outcomes.iter().filter(|other| other.edition.year != outcome.edition.year && common(other) > 0);
    let others: Vec<&Arc<Outcome>> = others.collect();
    let rank = |other: &&Arc<Outcome>| {
        let closeness = (common(other) * 2 + usize::from(addressed(other))) as u32;
        pair(u32::MAX - closeness, u32::from(u16::MAX - other.edition.year))
    };
    sorted_by(&others, rank).into_iter().take(RELATED).cloned().collect()
}

/// The editions with outcomes on a topic, newest first, each with those outcomes.
pub fn by_edition(dataset: &Dataset, topic: &str) -> Vec<(Arc<Edition>, Vec<Arc<Outcome>>)> {
    let on_topic = |outcome: &&Arc<Outcome>| outcome.topics.iter().any(|term| *term.id == *topic);
    let editions = dataset.editions.iter().rev().map(|edition| {
        (edition.clone(), dataset.outcomes_of(edition.year).filter(on_topic).cloned().collect::<Vec<_>>())
    });
    editions.filter(|(_, outcomes)| !outcomes.is_empty()).collect()
}

/// The edition that gave the most outcomes in documents of one kind, the newest of those that gave as many; `None`
/// where there are none.
pub fn richest_in(dataset: &Dataset, kind: &str) -> Option<Arc<Edition>> {
    let of_kind = |outcome: &&Arc<Outcome>| *outcome.document.kind.id == *kind;
    let counts =
        dataset.editions.iter().map(|edition| (dataset.outcomes_of(edition.year).filter(of_kind).count(), edition));
    let (count, edition) = counts.max_by_key(|(count, edition)| (*count, edition.year))?;
    (count > 0).then(|| edition.clone())
}

/// How many outcomes each class of evidence has, strongest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvidenceCounts(pub [usize; 4]);

impl EvidenceCounts {
    /// Outcomes of every class.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

/// Counts outcomes by class of evidence.
pub fn evidence_counts<'a>(outcomes: impl Iterator<Item = &'a Arc<Outcome>>) -> EvidenceCounts {
    let mut counts = EvidenceCounts::default();
    for outcome in outcomes {
        if let Some(count) = counts.0.get_mut(outcome.evidence as usize) {
            *count += 1;
        }
    }
    counts
}
