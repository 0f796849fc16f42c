//! Route and query ⇄ the address in the browser.

use leptos::prelude::*;

use super::state::App;
use crate::browser::{languages, location, storage};
use crate::domain::{Lang, Page, Query, Route, query_url};

/// Where the reader's chosen language is stored; `boot.js` reads it too.
pub(super) const LANG_KEY: &str = "igf-explorer.lang";

/// What an address asks for, and whether it is already in its canonical form.
pub(super) struct Address {
    pub route: Route,
    pub query: Query,
    pub is_canonical: bool,
}

impl App {
    /// The address of a page with a query: that of the whole page, also inside a frame, for whoever opens it elsewhere.
    pub fn href(self, route: &Route, query: &Query) -> String {
        self.base.with_value(|base| self.href_at(base, route, query))
    }

    /// The same below another base.
    pub(super) fn href_at(self, base: &str, route: &Route, query: &Query) -> String {
        format!("{base}{}{}", route.path(), query_url::write(query))
    }

    /// The address of the present page, with the query changed.
    pub fn here(self, change: impl Fn(&Query) -> Query) -> String {
        self.route.with(|route| self.query.with(|query| self.href(route, &change(query))))
    }

    /// The address of the present page in another language.
    pub fn here_in(self, lang: Lang) -> String {
        self.route.with(|route| self.query.with(|query| self.href(&route.in_lang(lang), query)))
    }

    /// The address of a page in the language shown.
    pub fn page_href(self, page: Page) -> String {
        self.href(&Route::new(self.lang(), page), &Query::default())
    }

    /// The address of the explorer with a query.
    pub fn explore_href(self, query: Query) -> String {
        self.href(&Route::new(self.lang(), Page::Explore), &query)
    }

    /// The language of the address.
    pub fn lang(self) -> Lang {
        self.route.with_untracked(|route| route.lang)
    }

    pub(super) fn read_location(self) -> Option<Address> {
        self.read_address(&location::path(), &location::search())
    }

    /// What a path and search ask for; `None` where the path is outside the site.
    pub(super) fn read_address(self, path: &str, search: &str) -> Option<Address> {
        let inside = self.base.with_value(|base| path.strip_prefix(base.as_str()).map(str::to_owned));
        // The base without its slash is the site too.
        let is_bare = self.base.with_value(|base| path == base.trim_end_matches('/'));
        let inside = inside.or_else(|| is_bare.then(String::new))?;
        let route = Route::read(&inside).unwrap_or_else(|| Route::in_language(preferred_lang(), &inside));
        let (query, _) = query_url::read(search);
        let query = if route.page == Page::Explore { query } else { Query::default() };
        let is_canonical = self.href(&route, &query) == format!("{path}{search}");
        Some(Address { route, query, is_canonical })
    }
}

/// The stored choice, then the browser's list, then English.
fn preferred_lang() -> Lang {
    let stored = storage::get(LANG_KEY).and_then(|tag| Lang::from_tag(&tag));
    stored.unwrap_or_else(|| Lang::negotiate(languages::preferred().iter().map(String::as_str)))
}
