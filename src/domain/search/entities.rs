//! The texts by which an outcome is found: its own, and those of what it is joined to, which are indexed once each.

use std::collections::HashMap;
use std::sync::Arc;

use super::field::Field;
use crate::domain::dataset::Dataset;
use crate::domain::edition::{Document, Edition, Theme};
use crate::domain::lang::{Lang, Localized};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Term;

/// Something that outcomes share.
pub enum Entity {
    Term(Field, Arc<Term>),
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
                term.synonyms.iter().chain(&term.other_names).for_each(|name| give(*field, None, name));
            }
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
            Entity::Theme(theme) => address(theme),
            Entity::Edition(edition) => address(edition),
            Entity::Document(document) => address(document),
        }
    }
}

/// Hands the texts that belong to an outcome alone to a function.
pub fn each_own_text(outcome: &Outcome, give: &mut GiveText) {
    each_lang(Field::Summary, &outcome.summary, give);
    if let Some(place) = &outcome.place {
        each_lang(Field::Place, place, give);
    }
}

/// The entities of one outcome.
pub fn of_outcome(outcome: &Outcome) -> impl Iterator<Item = Entity> + '_ {
    let topics = outcome.topics.iter().map(|term| Entity::Term(Field::Topic, term.clone()));
    let addressees = outcome.addressees.iter().map(|term| Entity::Term(Field::Addressee, term.clone()));
    let kind = Entity::Term(Field::DocumentKind, outcome.document.kind.clone());
    let joined = [kind, Entity::Edition(outcome.edition.clone()), Entity::Document(outcome.document.clone())];
    topics.chain(addressees).chain(outcome.theme.iter().cloned().map(Entity::Theme)).chain(joined)
}

/// Every entity with its outcomes.
#[derive(Default)]
pub struct Entities {
    pub list: Vec<Entity>,
    /// The numbers of their outcomes, in rising order.
    pub outcomes: Vec<Vec<u32>>,
}

impl Entities {
    /// Collects what the outcomes of a dataset are joined to.
    pub fn collect(dataset: &Dataset) -> Self {
        let mut entities = Entities::default();
        let mut numbers: HashMap<usize, usize> = HashMap::new();
        for (number, outcome) in dataset.outcomes.iter().enumerate() {
            for entity in of_outcome(outcome) {
                let at = *numbers.entry(entity.address()).or_insert_with(|| {
                    entities.list.push(entity);
                    entities.outcomes.push(Vec::new());
                    entities.list.len() - 1
                });
                if let Some(outcomes) = entities.outcomes.get_mut(at) {
                    outcomes.push(number as u32);
                }
            }
        }
        entities.outcomes.iter_mut().for_each(Vec::shrink_to_fit);
        entities
    }

    /// Hands the texts of a record to a function; records are the outcomes, then the entities.
    pub fn each_text_of(&self, record: usize, dataset: &Dataset, give: &mut GiveText) {
        if let Some(outcome) = dataset.outcomes.get(record) {
            each_own_text(outcome, give);
        } else if let Some(entity) = self.list.get(record - dataset.outcomes.len()) {
            entity.each_text(give);
        }
    }

    /// The memory that the lists hold, in bytes.
    pub fn bytes(&self) -> usize {
        self.outcomes.iter().map(|list| list.capacity() * 4 + 24).sum()
    }
}

fn each_lang(field: Field, text: &Localized, give: &mut GiveText) {
    let there = Lang::ALL.into_iter().filter(|lang| text.is_in(*lang));
    there.for_each(|lang| give(field, Some(lang), text.get(lang)));
}

fn address<T>(shared: &Arc<T>) -> usize {
    Arc::as_ptr(shared).addr()
}
