//! The route ⇄ address pair. Paths are relative to the base under which the site is served.

use super::comparison::Comparison;
use super::following;
use super::lang::Lang;
use super::page::Page;
use super::query::Query;
use super::query_url::{self, Rejected};
use super::written;

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub lang: Lang,
    pub page: Page,
}

impl Route {
    pub fn new(lang: Lang, page: Page) -> Self {
        Route { lang, page }
    }

    /// Reads a path without the base, such as `fr/editions/2023`, as generously as it can be: `fr-CA//Editions/2023).` is
    /// the same page. A missing or unknown language is `None`.
    pub fn read(path: &str) -> Option<Route> {
        let path = without_file_name(path);
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        Some(Route { lang: Lang::from_tag(&written::meant(&written::decoded(first)))?, page: Page::read(rest) })
    }

    /// The route of a path that lacks its language, such as `editions/2023`.
    pub fn in_language(lang: Lang, path: &str) -> Route {
        Route { lang, page: Page::read(without_file_name(path)) }
    }

    /// The path without the base and without a slash at its start.
    pub fn path(&self) -> String {
        format!("{}/{}", self.lang, self.page.path())
    }

    /// The route with what the part of an address after `?` asks of its page: what is compared or followed, or a
    /// query of the explorer. What is not understood is listed.
    pub fn asked(self, search: &str) -> (Route, Query, Vec<Rejected>) {
        let mut route = self;
        match &mut route.page {
            Page::Explore => {
                let (query, rejected) = query_url::read(search);
                (route, query, rejected)
            }
            Page::Compare(comparison) => {
                let (asked, rejected) = Comparison::read(search);
                *comparison = asked;
                (route, Query::default(), rejected)
            }
            Page::Timeline => {
                let (query, rejected) = following::read(search);
                (route, query, rejected)
            }
            // No other page asks for anything: what others have added is nobody's loss.
            _ => (route, Query::default(), Vec::new()),
        }
    }

    /// The address of the page with a query, without the base and without a slash at its start.
    pub fn address(&self, query: &Query) -> String {
        let search = match &self.page {
            Page::Compare(comparison) => comparison.write(),
            _ => query_url::write(query),
        };
        self.path() + &search
    }

    /// The same page in another language.
    pub fn in_lang(&self, lang: Lang) -> Route {
        Route { lang, page: self.page.clone() }
    }
}

/// A path without what names the file that holds the page: some hosts show it, and so do links to it.
fn without_file_name(path: &str) -> &str {
    let path = path.trim_matches('/');
    let Some(path) = path.strip_suffix(".html") else { return path };
    let is_whole = |folder: &str| folder.is_empty() || folder.ends_with('/');
    let folder = path.strip_suffix("index").filter(|folder| is_whole(folder));
    folder.map_or(path, |folder| folder.trim_end_matches('/'))
}
