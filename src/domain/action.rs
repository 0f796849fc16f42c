//! What the reader does: each act is one change of the query and one entry of the history, or none.

use super::facet::Facet;
use super::query::{Query, Selections, Sort};
use super::record::Kind;

/// One act of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The text while it is being typed.
    SetText(String),
    /// A text that is chosen, not typed: one that is offered, or none.
    Ask(String),
    /// Selects a value, or takes its selection back.
    Toggle(Facet, String),
    ClearFacet(Facet),
    /// Selects the one value that is wanted of all facets, or none.
    Choose(Facet, Option<String>),
    /// Follows the line of a theme, and nothing else.
    Follow(String),
    SetYears(Option<(u16, u16)>),
    /// Shows another kind of record; filters that it does not have are taken back.
    Show(Kind),
    SetSort(Sort),
    SetPage(usize),
    /// Everything but what is shown and in which order.
    ClearAll,
}

impl Action {
    /// Whether the act replaces the current entry of the history instead of adding one: only typing does.
    pub fn replaces(&self) -> bool {
        matches!(self, Action::SetText(_))
    }

    /// The query after the act. Whatever changes the results leads back to their first page.
    pub fn apply(self, query: &Query) -> Query {
        let mut next = Query { page: 1, ..query.clone() };
        match self {
            Action::SetText(text) | Action::Ask(text) => next.text = text,
            Action::Toggle(facet, id) => {
                if !next.deselect(facet, &id) {
                    next.select(facet, &id);
                }
            }
            Action::ClearFacet(facet) => next.clear(facet),
            Action::Choose(facet, id) => {
                next.selections = Selections::default();
                id.iter().for_each(|id| next.select(facet, id));
            }
            Action::Follow(theme) => next = Query::of(Facet::Theme, &theme),
            Action::SetYears(years) => next.years = years,
            Action::Show(kind) => {
                next.show = kind;
                next.retain(|facet, _| facet.applies_to(kind));
            }
            Action::SetSort(sort) => next.sort = sort,
            Action::SetPage(page) => next.page = page,
            Action::ClearAll => next = Query { show: query.show, sort: query.sort, ..Query::default() },
        }
        next
    }
}
