//! The corpus, inside the components that are drawn once it has arrived.

use std::sync::Arc;

use leptos::prelude::*;

use super::bug;
use super::state::{App, DetailsState, use_app};
use crate::domain::details::Details;
use crate::domain::{Dataset, Explorer};

/// The corpus with its indexes.
#[derive(Clone)]
pub struct Corpus(pub Arc<Explorer>);

impl Corpus {
    pub fn dataset(&self) -> &Dataset {
        &self.0.dataset
    }
}

/// The corpus as it is when a component is drawn.
pub fn use_corpus() -> Corpus {
    let explorer = use_app().loaded.explorer.get_untracked();
    Corpus(explorer.unwrap_or_else(|| {
        bug::hear("a component is drawn before the corpus is there");
        Arc::new(Explorer::new(Dataset::default()))
    }))
}

/// The details of one edition, which arrive after the rest.
pub enum Awaited {
    Waiting,
    /// They cannot be had.
    Lost,
    Here(Arc<Details>),
}

impl App {
    /// The details of an edition, as far as they are there.
    pub fn details_of(self, year: u16) -> Awaited {
        self.loaded.details.with(|state| match state {
            DetailsState::Loading => Awaited::Waiting,
            DetailsState::Failed => Awaited::Lost,
            DetailsState::Ready(list) => match list.iter().find(|details| details.year == year) {
                Some(details) => Awaited::Here(Arc::clone(details)),
                None => Awaited::Lost,
            },
        })
    }
}
