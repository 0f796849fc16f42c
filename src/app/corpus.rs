//! The corpus, inside the components that are drawn once it has arrived.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::{App, DetailsState};
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

/// The corpus, inside a component.
pub fn use_corpus() -> Corpus {
    use_context::<Corpus>().unwrap_or_else(|| Corpus(Arc::new(Explorer::new(Dataset::default()))))
}

impl App {
    /// The details of an edition once they are there; `Err` says that they cannot be had.
    pub fn details_of(self, year: u16) -> Result<Option<Details>, ()> {
        self.details.with(|state| match state {
            DetailsState::Loading => Ok(None),
            DetailsState::Failed => Err(()),
            DetailsState::Ready(list) => list.iter().find(|details| details.year == year).cloned().map(Some).ok_or(()),
        })
    }
}
