//! The texts by which a record is found: its own, and those of what it is joined to, which are indexed once each.

use std::collections::HashMap;
use std::sync::Arc;

use super::field::Field;
use crate::domain::dataset::Dataset;
use crate::domain::edition::{Document, Edition, Theme};
use crate::domain::lang::{Lang, Localized};
use crate::domain::record::Record;
use crate::domain::vocabulary::Term;

/// Something that records share.
pub enum Entity {
    Term(Field, Arc<Term>),
    /// What else a topic covers, and the words that find it: what is filed under it need not say them.
    Covered(Arc<Term>),
    Theme(Arc<Theme>),
    Edition(Arc<Edition>),
    Document(Arc<Document>),
}

/// Takes a text, the field in which it stands and its language, `None` where it may be any.
pub type GiveText<'a> = dyn FnMut(Field, Option<Lang>, &str) + 'a;

impl Entity {
    /// Hands its texts to a function.
    pub fn each_text(&self, give: &mut GiveText) {
        match self {
            Entity::Term(field, term) => {
                each_lang(*field, &term.label, give);
                if *field != Field::Topic {
                    each_other_name(*field, term, give);
                }
            }
            Entity::Covered(topic) => each_other_name(Field::Topic, topic, give),
            Entity::Theme(theme) => each_lang(Field::Theme, &theme.title.text, give),
            Entity::Edition(edition) => {
                give(Field::Edition, None, &edition.id);
                let names = [&edition.city, &edition.country].into_iter().flatten();
                names.for_each(|name| each_lang(Field::Edition, name, give));
                if let Some(title) = &edition.theme {
                    each_lang(Field::EditionTheme, &title.text, give);
                }
            }
            Entity::Document(document) => each_lang(Field::DocumentTitle, &document.title.text, give),
        }
    }

    /// What tells it from the others while the program runs.
    fn address(&self) -> usize {
        match self {
            Entity::Term(_, term) => address(term),
            // No other thing has an address between two of theirs.
            Entity::Covered(topic) => address(topic) + 1,
            Entity::Theme(theme) => address(theme),
            Entity::Edition(edition) => address(edition),
            Entity::Document(document) => address(document),
        }
    }
}

/// Hands the texts that belong to a record alone to a function.
pub fn each_own_text(record: &Record, give: &mut GiveText) {
    match record {
        Record::Outcome(outcome) => {
            each_lang(Field::Summary, &outcome.summary, give);
            if let Some(place) = &outcome.place {
                each_lang(Field::Place, place, give);
            }
        }
        Record::Milestone(milestone) => each_lang(Field::Summary, &milestone.summary, give),
        // Their titles are those of entities.
        Record::Theme(_) | Record::Document(_) => {}
    }
}

/// The entities of one record.
pub fn of_record(record: &Record, dataset: &Dataset) -> Vec<Entity> {
    let edition = || dataset.edition(record.year()).cloned().map(Entity::Edition);
    let mut entities = Vec::new();
    match record {
        Record::Outcome(outcome) => {
            for topic in &outcome.topics {
                entities.extend([Entity::Term(Field::Topic, topic.clone()), Entity::Covered(topic.clone())]);
            }
            entities.extend(outcome.addressees.iter().map(|term| Entity::Term(Field::Addressee, term.clone())));
            entities.extend(outcome.theme.iter().cloned().map(Entity::Theme));
            entities.push(Entity::Term(Field::DocumentKind, outcome.document.kind.clone()));
            entities.push(Entity::Edition(outcome.edition.clone()));
            entities.push(Entity::Document(outcome.document.clone()));
        }
        Record::Theme(theme) => {
            entities.push(Entity::Theme(theme.clone()));
            entities.extend(edition());
        }
        Record::Document(document) => {
            entities.push(Entity::Term(Field::DocumentKind, document.kind.clone()));
            entities.push(Entity::Document(document.clone()));
            entities.extend(edition());
        }
        Record::Milestone(_) => entities.extend(edition()),
    }
    entities
}

/// Every entity with its records.
#[derive(Default)]
pub struct Entities {
    pub list: Vec<Entity>,
    /// The numbers of their records, in rising order.
    pub records: Vec<Vec<u32>>,
}

impl Entities {
    /// Collects what the records of a dataset are joined to.
    pub fn collect(dataset: &Dataset) -> Self {
        let mut entities = Entities::default();
        let mut numbers: HashMap<usize, usize> = HashMap::new();
        for (number, record) in dataset.records().enumerate() {
            for entity in of_record(&record, dataset) {
                let at = *numbers.entry(entity.address()).or_insert_with(|| {
                    entities.list.push(entity);
                    entities.records.push(Vec::new());
                    entities.list.len() - 1
                });
                if let Some(records) = entities.records.get_mut(at) {
                    records.push(number as u32);
                }
            }
        }
        entities.records.iter_mut().for_each(Vec::shrink_to_fit);
        entities
    }

    /// Hands the texts of a number to a function: the records come first, then the entities.
    pub fn each_text_of(&self, number: usize, dataset: &Dataset, give: &mut GiveText) {
        if let Some(record) = dataset.record(number) {
            each_own_text(&record, give);
        } else if let Some(entity) = self.list.get(number - dataset.len()) {
            entity.each_text(give);
        }
    }

    /// The memory that the lists hold, in bytes.
    pub fn bytes(&self) -> usize {
        self.records.iter().map(|list| list.capacity() * 4 + 24).sum()
    }
}

fn each_other_name(field: Field, term: &Term, give: &mut GiveText) {
    term.synonyms.iter().chain(&term.other_names).for_each(|name| give(field, None, name));
}

fn each_lang(field: Field, text: &Localized, give: &mut GiveText) {
    let there = Lang::ALL.into_iter().filter(|lang| text.is_in(*lang));
    there.for_each(|lang| give(field, Some(lang), text.get(lang)));
}

fn address<T>(shared: &Arc<T>) -> usize {
    Arc::as_ptr(shared).addr()
}
