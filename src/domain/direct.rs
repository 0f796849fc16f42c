//! Records that bear the name of what was typed: they stand before the results.

use std::sync::Arc;

use super::dataset::Dataset;
use super::edition::{Document, Edition, Theme};
use super::lang::Localized;
use super::order::sorted_by;
use super::outcome::Outcome;
use super::text::words;
use super::vocabulary::Term;

/// The most that stand before the results.
const MOST: usize = 3;

/// A record that was named.
#[derive(Clone, Debug)]
pub enum Direct {
    Edition(Arc<Edition>),
    Topic(Arc<Term>),
    Theme(Arc<Theme>),
    Document(Arc<Document>),
    Outcome(Arc<Outcome>),
}

impl PartialEq for Direct {
    /// By what they are and by their ids, which name them.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.id() == other.id()
    }
}

impl Eq for Direct {}

impl Direct {
    /// Its id, unique among those of its kind.
    fn id(&self) -> String {
        match self {
            Direct::Edition(edition) => edition.id.to_string(),
            Direct::Topic(topic) => topic.id.to_string(),
            Direct::Theme(theme) => theme.id.to_string(),
            Direct::Document(document) => document.full_id(),
            Direct::Outcome(outcome) => outcome.id.to_string(),
        }
    }
}

/// A record and its names, each as its words.
struct Named {
    record: Direct,
    names: Vec<Vec<String>>,
}

/// The names of all records, taken apart once.
pub struct Names(Vec<Named>);

impl Names {
    /// Editions by year and place, topics by any of their names, documents and themes by title, of these the newest and
    /// most official first.
    pub fn collect(dataset: &Dataset) -> Self {
        let mut list = Vec::new();
        let mut add = |record: Direct, names: &mut dyn Iterator<Item = &str>| {
            list.push(Named { record, names: names.map(words).filter(|words| !words.is_empty()).collect() });
        };
        for edition in &dataset.editions {
            let places = [&edition.city, &edition.country].into_iter().flatten().flat_map(Localized::each);
            let with_year = edition.city.iter().flat_map(Localized::each).map(|city| format!("{} {city}", edition.id));
            let with_year: Vec<String> = with_year.collect();
            let names = places.chain([&*edition.id]).chain(with_year.iter().map(String::as_str));
            add(Direct::Edition(edition.clone()), &mut { names });
        }
        for topic in &dataset.vocabulary.topics {
            let others = topic.synonyms.iter().chain(&topic.other_names).map(|name| &**name);
            add(Direct::Topic(topic.clone()), &mut topic.label.each().chain(others));
        }
        for document in dataset.documents.iter().rev() {
            add(Direct::Document(document.clone()), &mut document.title.text.each());
        }
        let newest_first: Vec<&Arc<Theme>> = dataset.themes.iter().rev().collect();
        for theme in sorted_by(&newest_first, |theme| theme.level as u64) {
            add(Direct::Theme(theme.clone()), &mut theme.title.text.each());
        }
        Names(list)
    }

    /// The records that a text names: an outcome by its id, others by a name that is the whole text; then the themes with
    /// all of its words in their title.
    pub fn answers(&self, dataset: &Dataset, text: &str) -> Vec<Direct> {
        let asked = words(text);
        if asked.is_empty() {
            return Vec::new();
        }
        let outcome = dataset.outcome(text.trim()).cloned().map(Direct::Outcome);
        let is_whole = |named: &&Named| named.names.contains(&asked);
        let has_all = |named: &&Named| {
            let has_words = |name: &Vec<String>| asked.iter().all(|word| name.contains(word));
            matches!(named.record, Direct::Theme(_)) && !is_whole(named) && named.names.iter().any(has_words)
        };
        let named = self.0.iter().filter(is_whole).chain(self.0.iter().filter(has_all));
        outcome.into_iter().chain(named.map(|named| named.record.clone())).take(MOST).collect()
    }
}
