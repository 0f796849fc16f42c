//! What the values of facets are called.

use super::dataset::Dataset;
use super::facet::{Facet, Values};
use super::lang::Lang;
use super::vocabulary::find;

/// The name of a facet's value; `None` for an unknown one.
pub fn label(dataset: &Dataset, facet: Facet, id: &str, lang: Lang) -> Option<String> {
    match facet.def().values {
        Values::Editions => edition(dataset, id, lang),
        Values::Themes => theme(dataset, id, lang),
        Values::Terms(of) => find(of(&dataset.vocabulary), id).map(|term| term.label.get(lang).to_owned()),
    }
}

fn edition(dataset: &Dataset, id: &str, lang: Lang) -> Option<String> {
    let edition = dataset.editions.iter().find(|edition| *edition.id == *id)?;
    Some(edition.short_name(lang))
}

/// The title, after its year: the same title can come back.
fn theme(dataset: &Dataset, id: &str, lang: Lang) -> Option<String> {
    let theme = dataset.theme(id)?;
    Some(format!("{} · {}", theme.year, theme.title.get(lang)))
}
