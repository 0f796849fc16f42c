//! How the records belong together: what the pages of an edition, an outcome and a topic list.

use std::sync::Arc;

use super::dataset::Dataset;
use super::edition::{Document, Edition, Theme};
use super::order::{pair, sorted_by};
use super::outcome::Outcome;

/// How many related outcomes a page names.
const RELATED: usize = 5;

/// What the outcomes of a section have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    Theme(Arc<Theme>),
    /// Outcomes without a theme stand under the document that holds them.
    Document(Arc<Document>),
}

/// The outcomes of an edition by section: its themes in order, also those without outcomes, then documents.
pub fn sections(dataset: &Dataset, edition: &Edition) -> Vec<(Section, Vec<Arc<Outcome>>)> {
    let of = |belongs: &dyn Fn(&Outcome) -> bool| -> Vec<Arc<Outcome>> {
        dataset.outcomes_of(edition.year).filter(|outcome| belongs(outcome)).cloned().collect()
    };
    let themes = edition.themes.iter().map(|theme| {
        (Section::Theme(theme.clone()), of(&|outcome| outcome.theme.as_ref().is_some_and(|own| own.id == theme.id)))
    });
    let documents = edition.documents.iter().map(|document| {
        let belongs = |outcome: &Outcome| outcome.theme.is_none() && outcome.document.id == document.id;
        (Section::Document(document.clone()), of(&belongs))
    });
    themes.chain(documents.filter(|(_, outcomes)| !outcomes.is_empty())).collect()
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
