//! Where the address of a record leads that is not there: to those that were perhaps meant, and to what it would be part
//! of.

use super::dataset::Dataset;
use super::direct::Direct;
use super::explore::Explorer;
use super::order::sorted_by;
use super::page::{Page, PageKind};
use super::written;

/// The most records of the same kind with ids alike.
const MOST_ALIKE: usize = 3;

/// Pages that exist, the likeliest first; empty where nothing is near.
pub fn nearest(explorer: &Explorer, page: &Page) -> Vec<Page> {
    let path = written::meant(&written::decoded(&page.path()));
    let id = path.rsplit('/').next().unwrap_or_default();
    let named = explorer.direct_answers(&id.replace('-', " "));
    let named = named.iter().filter(|direct| !matches!(direct, Direct::List(..))).map(Direct::page);
    let mut pages: Vec<Page> = named.collect();
    if let Some(kind) = page.kind() {
        let alike = alike(kind, id, &explorer.dataset);
        // The id of an outcome says its edition, those of the others have the words of their titles.
        let place = if kind == PageKind::Outcome { pages.len() } else { 0 };
        pages.splice(place..place, alike);
        pages.extend(nearest_edition(id, &explorer.dataset).filter(|_| kind == PageKind::Edition));
        // The list that it would stand in.
        pages.extend(kind.read(None));
    }
    let mut seen = Vec::new();
    pages.retain(|page| {
        let is_new = !seen.contains(page);
        seen.push(page.clone());
        is_new
    });
    pages
}

/// Records of a kind whose ids share more than half of the words of one, those that share most first.
fn alike(kind: PageKind, id: &str, dataset: &Dataset) -> Vec<Page> {
    let asked: Vec<&str> = id.split('-').collect();
    let shared = |page: &Page| {
        let path = page.path();
        let own: Vec<&str> = path.rsplit('/').next().unwrap_or_default().split('-').collect();
        asked.iter().filter(|word| own.contains(word)).count()
    };
    let pages = kind.pages(dataset).into_iter().map(|page| (shared(&page), page));
    let alike: Vec<(usize, Page)> = pages.filter(|(shared, _)| shared * 2 > asked.len()).collect();
    let best_first = sorted_by(&alike, |(shared, _)| u64::MAX - *shared as u64);
    best_first.into_iter().take(MOST_ALIKE).map(|(_, page)| page.clone()).collect()
}

/// The edition of the year nearest to one.
fn nearest_edition(id: &str, dataset: &Dataset) -> Option<Page> {
    let year = written::year(id)?;
    let years = dataset.editions.iter().map(|edition| edition.year);
    years.min_by_key(|own| own.abs_diff(year)).map(Page::Edition)
}
