//! The pictures beside a link in a messenger or a network: a card for every page, in every language. They are named by
//! full addresses, and written only where the site's origin is known.

mod content;
mod drawing;
mod lines;
mod size;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::domain::{Dataset, Route, pages};
use igf_explorer::i18n::Catalog;

use super::corpus::Corpus;
use super::digest;
use super::layout::CARDS;
use super::paint::{FONT, Painter};
use super::side_by_side::side_by_side;
use crate::site_address::SiteAddress;
use content::Card;
use drawing::drawn;
use lines::Face;
pub(super) use size::{HEIGHT, WIDTH};

/// Whatever a finished card depends on beside its drawing.
const DEPENDS_ON: [&[u8]; 3] = [FONT, include_bytes!("../../../../Cargo.lock"), include_bytes!("../paint.rs")];
/// With what every whole PNG ends.
const END: [u8; 12] = *b"\0\0\0\0IEND\xae\x42\x60\x82";

/// Writes the cards of the packed site in `dist`, where its origin is known. Finished ones are kept in `store` and not
/// painted again.
///
/// # Errors
/// When a card cannot be painted or written.
pub(super) fn write(dist: &Path, corpus: &Corpus, site: &SiteAddress, store: &Path) -> Result<()> {
    if site.origin().is_none() {
        return Ok(());
    }
    let easel = Easel::new(store)?;
    let routes: Vec<(&Catalog, Route)> = corpus
        .catalogs()
        .into_iter()
        .flat_map(|catalog| pages(corpus.dataset()).map(move |page| (catalog, Route::new(catalog.lang, page))))
        .collect();
    side_by_side(&routes, |(catalog, route)| {
        let bytes = easel.card(&Card::of(&route.page, corpus.dataset(), catalog))?;
        let name = path(route);
        let file = dist.join(&name);
        fs::create_dir_all(file.parent().unwrap_or(dist))
            .and_then(|()| fs::write(&file, bytes))
            .with_context(|| format!("cannot write {name}"))
    })?;
    println!("{} cards", routes.len());
    Ok(())
}

/// `fr/topics/ai` → `cards/fr/topics/ai.png`.
pub(super) fn path(route: &Route) -> String {
    format!("{CARDS}{}.png", route.path().trim_end_matches('/'))
}

/// What the card of a page says, for those who do not see it.
pub(super) fn alternative(route: &Route, dataset: &Dataset, catalog: &Catalog) -> String {
    Card::of(&route.page, dataset, catalog).text()
}

struct Easel<'a> {
    face: Face,
    painter: Painter,
    store: &'a Path,
    /// The digest of [`DEPENDS_ON`].
    means: String,
}

impl<'a> Easel<'a> {
    fn new(store: &'a Path) -> Result<Self> {
        fs::create_dir_all(store).with_context(|| format!("cannot make {}", store.display()))?;
        let means = digest::short(DEPENDS_ON.concat());
        Ok(Self { face: Face::new()?, painter: Painter::new(), store, means })
    }

    fn card(&self, card: &Card) -> Result<Vec<u8>> {
        let svg = drawn(card, &self.face);
        let kept = self.store.join(format!("{}.png", digest::short(format!("{}{svg}", self.means))));
        // Another build may be writing it at this moment.
        if let Some(bytes) = fs::read(&kept).ok().filter(|bytes| bytes.ends_with(&END)) {
            return Ok(bytes);
        }
        let bytes = self.painter.png(&svg).with_context(|| card.text())?;
        fs::write(&kept, &bytes).with_context(|| format!("cannot write {}", kept.display()))?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests;
