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
    let dataset = &explorer.dataset;
    let mut pages: Vec<Page> = Vec::new();
    let mut add = |page: Page| {
        if !pages.contains(&page) {
            pages.push(page);
        }
    };
    let of_id = |kind: PageKind| alike(&ids(kind, dataset), id).into_iter().filter_map(move |id| kind.read(Some(&id)));
    page.kind().into_iter().flat_map(of_id).for_each(&mut add);
    let named = explorer.direct_answers(&id.replace('-', " "));
    named.iter().filter(|direct| !matches!(direct, Direct::List(..))).for_each(|direct| add(direct.page()));
    if let Page::Edition(year) = page {
        let years = dataset.editions.iter().map(|edition| edition.year);
        years.min_by_key(|own| own.abs_diff(*year)).map(Page::Edition).into_iter().for_each(&mut add);
    }
    // The list that it would stand in.
    page.kind().and_then(|kind| kind.read(None)).into_iter().for_each(&mut add);
    pages
}

/// The ids of the records of a kind whose ids have the words of their titles: that of an outcome only says its edition.
fn ids(kind: PageKind, dataset: &Dataset) -> Vec<String> {
    match kind {
        PageKind::Theme => dataset.themes.iter().map(|theme| theme.id.to_string()).collect(),
        PageKind::Document => dataset.documents.iter().map(|document| document.full_id()).collect(),
        _ => Vec::new(),
    }
}

/// Those that share more than half of the words of an id, the ones that share most first.
fn alike(ids: &[String], id: &str) -> Vec<String> {
    let asked: Vec<&str> = id.split('-').collect();
    let shared = |own: &String| asked.iter().filter(|word| own.split('-').any(|own| own == **word)).count();
    let mut best = sorted_by(ids, |own| u64::MAX - shared(own) as u64);
    best.truncate(MOST_ALIKE);
    best.retain(|own| shared(own) * 2 > asked.len());
    best
}
