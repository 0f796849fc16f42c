//! oEmbed (<https://oembed.com>): for every page that is known a file with all that another site needs to show it. It
//! holds full addresses, and is written only where the site's origin is known.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use igf_explorer::domain::packed::unpack;
use igf_explorer::domain::snippet::Snippet;
use igf_explorer::domain::{self, Dataset, Embed, Lang, Page, Query, Route};
use igf_explorer::i18n::titles::{document_title, page_title};
use igf_explorer::i18n::{Catalog, Key};
use serde_json::{Value, json};

use super::names::Names;
use crate::site_address::SiteAddress;

/// Where the files are, below dist/.
pub(super) const FOLDER: &str = "oembed/";

/// The frame that is proposed, in CSS pixels: it is as wide as there is room, but oEmbed asks for a number.
const WIDTH: u32 = 800;
/// Of the explorer, and of every other page.
const HEIGHTS: (u32, u32) = (800, 600);
/// Seconds for which others may keep the answer: a day.
const CACHE_AGE: u32 = 86_400;

/// Writes the files of the packed site in `dist`, or removes them where its origin is not known.
///
/// # Errors
/// When data or texts cannot be read, or a file cannot be written.
pub(super) fn write(dist: &Path, names: &Names, site: &SiteAddress) -> Result<()> {
    let folder = dist.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    if site.origin().is_none() {
        return Ok(());
    }
    let files = Files { dist, names };
    let dataset = files.dataset()?;
    for lang in Lang::ALL {
        let catalog = files.catalog(lang)?;
        for page in pages(&dataset) {
            let route = Route::new(lang, page);
            let file = dist.join(path(&route));
            let text = answer(&route, &dataset, &catalog, site).to_string();
            fs::create_dir_all(file.parent().unwrap_or(dist))
                .and_then(|()| fs::write(&file, text))
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    Ok(())
}

/// `fr/topics/ai` → `oembed/fr/topics/ai.json`.
fn path(route: &Route) -> String {
    format!("{FOLDER}{}.json", route.path().trim_end_matches('/'))
}

fn pages(dataset: &Dataset) -> impl Iterator<Item = Page> + '_ {
    let editions = dataset.editions.iter().map(|edition| Page::Edition(edition.year));
    let outcomes = dataset.outcomes.iter().map(|outcome| Page::Outcome(outcome.id.to_string()));
    let topics = dataset.vocabulary.topics.iter().map(|topic| Page::Topic(topic.id.to_string()));
    [Page::Explore, Page::Coverage, Page::About].into_iter().chain(editions).chain(outcomes).chain(topics)
}

fn answer(route: &Route, dataset: &Dataset, catalog: &Catalog, site: &SiteAddress) -> Value {
    let address = site.to_string();
    let title = document_title(&page_title(&route.page, dataset, catalog), catalog);
    let height = if route.page == Page::Explore { HEIGHTS.0 } else { HEIGHTS.1 };
    let (query, embed) = (Query::default(), Embed::default());
    let snippet = Snippet { site: &address, route, query: &query, embed: &embed, title: &title, height };
    json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": catalog.text(Key::SiteName),
        "provider_url": address,
        "cache_age": CACHE_AGE,
        "html": snippet.frame(),
        "width": WIDTH,
        "height": height,
    })
}

/// The packed files by their names in the sources.
struct Files<'a> {
    dist: &'a Path,
    names: &'a Names,
}

impl Files<'_> {
    fn text(&self, name: &str) -> Result<String> {
        let path = self.names.get(name).with_context(|| format!("there is no {name}"))?;
        fs::read_to_string(self.dist.join(path)).with_context(|| format!("cannot read {path}"))
    }

    fn catalog(&self, lang: Lang) -> Result<Catalog> {
        let name = format!("locales/{lang}.json");
        Catalog::read(lang, &self.text(&name)?).map_err(|fault| anyhow!("{name}: {fault}"))
    }

    /// The corpus as readers get it: what is faulty in it has no page either.
    fn dataset(&self) -> Result<Dataset> {
        let mut issues = Vec::new();
        let (vocabulary, editions) = (self.text("data/vocabulary.json")?, self.text("data/editions.ndjson")?);
        let packed = unpack(&editions, &mut issues).map_err(|fault| anyhow!("data/editions.ndjson: {fault}"))?;
        let lines: Vec<_> = packed.files.iter().map(|(name, line)| (name.as_str(), *line)).collect();
        let (mut dataset, _) = domain::load_packed(&vocabulary, &lines);
        for lang in Lang::ALL {
            let summaries = self.text(&format!("data/summaries.{lang}.ndjson"))?;
            domain::add_summaries(&mut dataset, lang, &summaries, &packed.header.years, &mut issues);
        }
        Ok(dataset)
    }
}
