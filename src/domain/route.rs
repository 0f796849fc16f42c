//! The route ⇄ path pair. Paths are relative to the base under which the site is served.

use super::lang::Lang;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Explore,
    Edition(u16),
    Outcome(String),
    Topic(String),
    Coverage,
    About,
    /// Anything that is no page; the path is kept so that a change of language keeps it too.
    NotFound(String),
}

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

    /// Reads a path without the base, such as `fr/editions/2023`. A missing or unknown language is `None`.
    pub fn read(path: &str) -> Option<Route> {
        let path = path.trim_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == first)?;
        Some(Route { lang, page: read_page(rest) })
    }

    /// The route of a path that lacks its language, such as `editions/2023`.
    pub fn in_language(lang: Lang, path: &str) -> Route {
        Route { lang, page: read_page(path.trim_matches('/')) }
    }

    /// The path without the base and without a slash at its start.
    pub fn path(&self) -> String {
        let lang = self.lang;
        match &self.page {
            Page::Explore => format!("{lang}/"),
            Page::Edition(year) => format!("{lang}/editions/{year}"),
            Page::Outcome(id) => format!("{lang}/outcomes/{id}"),
            Page::Topic(id) => format!("{lang}/topics/{id}"),
            Page::Coverage => format!("{lang}/coverage"),
            Page::About => format!("{lang}/about"),
            Page::NotFound(rest) => format!("{lang}/{rest}"),
        }
    }

    /// The same page in another language.
    pub fn in_lang(&self, lang: Lang) -> Route {
        Route { lang, page: self.page.clone() }
    }
}

fn read_page(rest: &str) -> Page {
    let mut parts = rest.split('/');
    let page = match (parts.next(), parts.next(), parts.next()) {
        (Some(""), None, None) => Some(Page::Explore),
        (Some("editions"), Some(year), None) => read_year(year).map(Page::Edition),
        (Some("outcomes"), Some(id), None) if is_id(id) => Some(Page::Outcome(id.to_owned())),
        (Some("topics"), Some(id), None) if is_id(id) => Some(Page::Topic(id.to_owned())),
        (Some("coverage"), None, None) => Some(Page::Coverage),
        (Some("about"), None, None) => Some(Page::About),
        _ => None,
    };
    page.unwrap_or_else(|| Page::NotFound(rest.to_owned()))
}

fn read_year(year: &str) -> Option<u16> {
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && !year.starts_with('0');
    is_year.then(|| year.parse().ok()).flatten()
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= 100 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
