//! Route and query ⇄ the address in the browser.

use leptos::prelude::*;

use super::address::Address;
use super::state::App;
use crate::browser::{languages, location, storage};
use crate::domain::query_url::Rejected;
use crate::domain::{Facet, Lang, Page, Query, Route};

/// Where the reader's chosen language is stored; `boot.js` reads it too.
pub(super) const LANG_KEY: &str = "igf-explorer.lang";

impl App {
    /// The address of a page with a query: that of the whole page, also inside a frame, for whoever opens it elsewhere.
    pub fn href(self, route: &Route, query: &Query) -> String {
        self.platform.with_value(|platform| href(&platform.links, route, query))
    }

    /// The address of the present page, with the query changed.
    pub fn here(self, change: impl Fn(&Query) -> Query) -> String {
        self.asked.route.with(|route| self.asked.query.with(|query| self.href(route, &change(query))))
    }

    /// The address of the present page in another language.
    pub fn here_in(self, lang: Lang) -> String {
        self.asked.route.with(|route| self.asked.query.with(|query| self.href(&route.in_lang(lang), query)))
    }

    /// The address of a page in the language shown.
    pub fn page_href(self, page: Page) -> String {
        self.href(&Route::new(self.lang(), page), &Query::default())
    }

    /// The address of a file of the site.
    pub fn file_href(self, path: &str) -> String {
        self.platform.with_value(|platform| format!("{}{path}", platform.links))
    }

    /// The address of the picture of the themes that follows a value.
    pub fn timeline_href(self, facet: Facet, id: &str) -> String {
        self.href(&Route::new(self.lang(), Page::Timeline), &Query::of(facet, id))
    }

    /// The address of the explorer with a query.
    pub fn explore_href(self, query: Query) -> String {
        self.href(&Route::new(self.lang(), Page::Explore), &query)
    }

    /// The language of the address.
    pub fn lang(self) -> Lang {
        self.asked.route.with_untracked(|route| route.lang)
    }

    pub(super) fn read_location(self) -> Option<Address> {
        self.read_address(&location::path(), &location::search())
    }

    /// What a path and search ask for; `None` where the path is outside the site.
    pub(super) fn read_address(self, path: &str, search: &str) -> Option<Address> {
        self.platform.with_value(|platform| read_address(&platform.base, path, search))
    }
}

/// The address of the reader's list, without the base.
pub(super) fn list_address(lang: Lang) -> String {
    Route::new(lang, Page::List).path()
}

/// What a path and search ask for of the site at a base; `None` where the path is outside the site.
pub(super) fn read_address(base: &str, path: &str, search: &str) -> Option<Address> {
    // The base without its slash is the site too.
    let bare = (path == base.trim_end_matches('/')).then_some("");
    let inside = path.strip_prefix(base).or(bare)?;
    let route = Route::read(inside).unwrap_or_else(|| Route::in_language(preferred_lang(), inside));
    let (route, query, rejected) = route.asked(search);
    let is_canonical = href(base, &route, &query) == format!("{path}{search}");
    let unread = rejected.into_iter().filter(Rejected::is_telling).map(|rejected| rejected.parameter).collect();
    Some(Address { route, query, is_canonical, unread })
}

/// The address of a page with a query below a base.
pub(super) fn href(base: &str, route: &Route, query: &Query) -> String {
    format!("{base}{}", route.address(query))
}

/// The stored choice, then the browser's list, then English.
fn preferred_lang() -> Lang {
    let stored = storage::get(LANG_KEY).and_then(|tag| Lang::from_tag(&tag));
    stored.unwrap_or_else(|| Lang::negotiate(languages::preferred().iter().map(String::as_str)))
}
