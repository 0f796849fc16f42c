//! What the reader asks of the explorer.

use super::facet::{FACETS, Facet};
use super::record::Kind;

/// The longest text that is kept, in characters; more is cut.
pub const MAX_TEXT: usize = 1_000;
/// How much of it is searched, in characters: whoever pastes a paragraph is told that its beginning is.
pub const MAX_SEARCHED: usize = 200;
/// How much of it is repeated in titles and sentences, in characters.
const MAX_REPEATED: usize = 80;
/// How many records stand on a page of results.
pub const PAGE_SIZE: usize = 20;

/// The order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; without a text, best sourced first, then the newest.
    #[default]
    Relevance,
    Newest,
    Oldest,
}

/// The selected values of every facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selections([Vec<String>; FACETS.len()]);

/// The state of the explorer: all of it, and all of it in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// As typed, without spaces at its ends.
    pub text: String,
    /// The kind of record that is shown.
    pub show: Kind,
    pub selections: Selections,
    /// The first and last year, both included.
    pub years: Option<(u16, u16)>,
    pub sort: Sort,
    /// Counted from 1.
    pub page: usize,
}

impl Default for Query {
    fn default() -> Self {
        Query {
            text: String::new(),
            show: Kind::default(),
            selections: Selections::default(),
            years: None,
            sort: Sort::default(),
            page: 1,
        }
    }
}

impl Query {
    /// The text as titles and sentences repeat it: the beginning of a long one.
    pub fn text_in_short(&self) -> String {
        let text = self.text.trim();
        if text.chars().nth(MAX_REPEATED).is_none() {
            return text.to_owned();
        }
        text.chars().take(MAX_REPEATED).chain(['…']).collect()
    }

    /// The query that asks for one value of a facet.
    pub fn of(facet: Facet, id: &str) -> Self {
        let mut query = Query::default();
        query.select(facet, id);
        query
    }

    /// The query that shows everything of a kind.
    pub fn of_kind(kind: Kind) -> Self {
        Query { show: kind, ..Query::default() }
    }

    /// The selected ids of a facet, in alphabetical order, none twice.
    pub fn selected(&self, facet: Facet) -> &[String] {
        self.selections.0.get(facet as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a value is selected.
    pub fn has(&self, facet: Facet, id: &str) -> bool {
        self.selected(facet).iter().any(|other| other == id)
    }

    /// Selects a value.
    pub fn select(&mut self, facet: Facet, id: &str) {
        if let Some(ids) = self.selections.0.get_mut(facet as usize)
            && let Err(position) = ids.binary_search_by(|other| (**other).cmp(id))
        {
            ids.insert(position, id.to_owned());
        }
    }

    /// Takes the selection of a value back; whether it was there.
    pub fn deselect(&mut self, facet: Facet, id: &str) -> bool {
        let was_selected = self.has(facet, id);
        if let Some(ids) = self.selections.0.get_mut(facet as usize) {
            ids.retain(|other| other != id);
        }
        was_selected
    }

    /// Takes back every selection of a facet.
    pub fn clear(&mut self, facet: Facet) {
        if let Some(ids) = self.selections.0.get_mut(facet as usize) {
            ids.clear();
        }
    }

    /// Every selection, in the order in which facets are shown.
    pub fn selections(&self) -> impl Iterator<Item = (Facet, &str)> {
        FACETS.iter().flat_map(|def| self.selected(def.facet).iter().map(|id| (def.facet, id.as_str())))
    }

    /// How many filters stand, years counted as one.
    pub fn filter_count(&self) -> usize {
        self.selections().count() + usize::from(self.years.is_some())
    }

    /// Whether it asks for everything of the kind shown.
    pub fn is_unfiltered(&self) -> bool {
        self.text.trim().is_empty() && self.filter_count() == 0
    }

    /// Keeps only the selections that `known` accepts.
    pub fn retain(&mut self, mut known: impl FnMut(Facet, &str) -> bool) {
        for def in &FACETS {
            if let Some(ids) = self.selections.0.get_mut(def.facet as usize) {
                ids.retain(|id| known(def.facet, id));
            }
        }
    }
}
