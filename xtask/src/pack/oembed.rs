//! oEmbed (<https://oembed.com>): for every page that is known a file with all that another site needs to show it. It
//! holds full addresses, and is written only where the site's origin is known.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::domain::snippet::Snippet;
use igf_explorer::domain::{Dataset, Embed, Page, Query, Route, pages};
use igf_explorer::i18n::titles::{document_title, page_title};
use igf_explorer::i18n::{Catalog, Key};
use serde_json::{Value, json};

use super::corpus::Corpus;
use super::layout::OEMBED;
use crate::site_address::SiteAddress;

/// The frame that is proposed, in CSS pixels: it is as wide as there is room, but oEmbed asks for a number.
const WIDTH: u32 = 800;
/// Of the explorer, and of every other page.
const HEIGHTS: (u32, u32) = (800, 600);
/// Seconds for which others may keep the answer: a day.
const CACHE_AGE: u32 = 86_400;

/// Writes the files of the packed site in `dist`, where its origin is known.
///
/// # Errors
/// When a file cannot be written.
pub(super) fn write(dist: &Path, corpus: &Corpus, site: &SiteAddress) -> Result<()> {
    if site.origin().is_none() {
        return Ok(());
    }
    for catalog in &corpus.catalogs {
        for page in pages(corpus.dataset()) {
            let route = Route::new(catalog.lang, page);
            let file = dist.join(path(&route));
            let text = answer(&route, corpus.dataset(), catalog, site).to_string();
            fs::create_dir_all(file.parent().unwrap_or(dist))
                .and_then(|()| fs::write(&file, text))
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    Ok(())
}

/// `fr/topics/ai` → `oembed/fr/topics/ai.json`.
pub(super) fn path(route: &Route) -> String {
    format!("{OEMBED}{}.json", route.path().trim_end_matches('/'))
}

fn answer(route: &Route, dataset: &Dataset, catalog: &Catalog, site: &SiteAddress) -> Value {
    let address = site.to_string();
    let title = document_title(&page_title(&route.page, dataset, catalog), catalog);
    let height = if route.page == Page::Explore { HEIGHTS.0 } else { HEIGHTS.1 };
    let (query, embed) = (Query::default(), Embed::default());
    let snippet =
        Snippet { site: &address, route, query: &query, embed: &embed, title: &title, height, max_height: None };
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
