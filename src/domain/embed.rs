//! The site in a frame of another: what its host asks for in the address, beside route and query, and what is told
//! from outside the page while it is shown.

use form_urlencoded::parse;

use super::facet::{FACETS, Facet};
use super::lang::Lang;
use super::parameters::{SHOW, SORT, TEXT, YEARS};
use super::query::{PAGE_SIZE, Query};

/// What readers can change besides facets.
const OTHER_CONTROLS: [&str; 4] = [TEXT, SHOW, YEARS, SORT];
/// The value of `filter` where readers may change nothing.
const NOTHING: &str = "none";
/// How many records a list may show at once.
pub const LIMITS: std::ops::RangeInclusive<usize> = 1..=PAGE_SIZE;
/// The value of `cards` for cards that say little.
const COMPACT: &str = "compact";
/// Release ids are the start of a SHA-256.
const RELEASE_DIGITS: std::ops::RangeInclusive<usize> = 8..=64;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the reader's system has them.
    #[default]
    Auto,
    Light,
    Dark,
}

/// Every choice of colours, as they are offered.
pub const SCHEMES: [Scheme; 3] = [Scheme::Auto, Scheme::Light, Scheme::Dark];

impl Scheme {
    /// As addresses and the attribute `theme` name it.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Auto => "auto",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

/// What the host of a frame asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    pub scheme: Scheme,
    /// What readers may change, by its parameter, in the order of [`controls`]; `None`: everything.
    pub filter: Option<Vec<&'static str>>,
    /// The data release that is shown for good; `None`: always the newest.
    pub release: Option<String>,
    /// The most records that a list shows at once; `None`: as many as elsewhere.
    pub limit: Option<usize>,
    /// Cards say what a record says and whom it asks, and nothing else.
    pub is_compact: bool,
}

/// Everything that readers can change in the explorer, by its parameter.
pub fn controls() -> impl Iterator<Item = &'static str> {
    OTHER_CONTROLS.into_iter().chain(FACETS.iter().map(|def| def.key))
}

impl Embed {
    /// Reads the part of an address after `?`; `None` where the page is not in a frame. What is not understood is as
    /// if it were not there.
    pub fn read(search: &str) -> Option<Embed> {
        let mut embed = Embed::default();
        let mut is_embedded = false;
        for (key, value) in parse(search.trim_start_matches('?').as_bytes()) {
            match &*key {
                "embed" => is_embedded = value == "1",
                "scheme" => embed.scheme = read_scheme(&value),
                "filter" => embed.filter = read_filter(&value),
                "limit" => embed.limit = value.parse().ok().filter(|limit| LIMITS.contains(limit)),
                "cards" => embed.is_compact = value == COMPACT,
                "release" => embed.release = Some(value.into_owned()).filter(|id| is_release(id)),
                _ => {}
            }
        }
        is_embedded.then_some(embed)
    }

    /// The parameters in their canonical form.
    pub fn write(&self) -> String {
        let mut parts = vec!["embed=1".to_owned()];
        if self.scheme != Scheme::Auto {
            parts.push(format!("scheme={}", self.scheme.name()));
        }
        if let Some(filter) = &self.filter {
            parts.push(format!("filter={}", write_filter(filter)));
        }
        if let Some(release) = &self.release {
            parts.push(format!("release={release}"));
        }
        if let Some(limit) = self.limit {
            parts.push(format!("limit={limit}"));
        }
        if self.is_compact {
            parts.push(format!("cards={COMPACT}"));
        }
        parts.join("&")
    }

    /// Whether readers may change what a parameter says.
    pub fn allows(&self, control: &str) -> bool {
        self.filter.as_ref().is_none_or(|allowed| allowed.contains(&control))
    }

    /// Allows a control where it was not allowed, and the other way round.
    pub fn toggle(&mut self, control: &str) {
        let is_wanted = |other: &str| self.allows(other) != (other == control);
        let allowed: Vec<_> = controls().filter(|other| is_wanted(other)).collect();
        self.filter = (allowed.len() < controls().count()).then_some(allowed);
    }

    /// The part of a query that readers may change: the rest is the host's.
    pub fn changeable(&self, query: &Query) -> Query {
        let mut own = query.clone();
        own.retain(|facet: Facet, _| self.allows(facet.key()));
        own.years = own.years.filter(|_| self.allows(YEARS));
        own
    }

    /// What follows from an act, with all that readers may not change as it was before.
    pub fn restrict(&self, before: &Query, mut next: Query) -> Query {
        for def in FACETS.iter().filter(|def| !self.allows(def.key)) {
            next.clear(def.facet);
            before.selected(def.facet).iter().for_each(|id| next.select(def.facet, id));
        }
        if !self.allows(YEARS) {
            next.years = before.years;
        }
        if !self.allows(TEXT) {
            next.text.clone_from(&before.text);
        }
        if !self.allows(SHOW) {
            next.show = before.show;
        }
        if !self.allows(SORT) {
            next.sort = before.sort;
        }
        next
    }
}

/// The value of `filter` for what readers may change.
pub fn write_filter(allowed: &[&str]) -> String {
    if allowed.is_empty() { NOTHING.to_owned() } else { allowed.join(",") }
}

fn read_scheme(value: &str) -> Scheme {
    SCHEMES.into_iter().find(|scheme| scheme.name() == value).unwrap_or_default()
}

fn read_filter(value: &str) -> Option<Vec<&'static str>> {
    let named: Vec<&str> = value.split(',').collect();
    let allowed: Vec<_> = controls().filter(|control| named.contains(control)).collect();
    (value == NOTHING || !allowed.is_empty()).then_some(allowed)
}

/// Whether a text can be the id of a release.
fn is_release(id: &str) -> bool {
    RELEASE_DIGITS.contains(&id.len()) && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// What `frame.js` tells of the page's surroundings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The language that the host wants now.
    pub lang: Option<Lang>,
    /// The page shows this data release for good.
    pub pinned: Option<String>,
    /// There is a newer one than the pinned.
    pub has_newer: bool,
    /// This one was asked for, but is not hosted any more.
    pub lost: Option<String>,
}

impl Surroundings {
    /// Reads a report, written as the part of an address after `?`; what it does not say is not so.
    pub fn read(report: &str) -> Surroundings {
        let mut surroundings = Surroundings::default();
        for (key, value) in parse(report.as_bytes()) {
            let release = || Some(value.clone().into_owned()).filter(|id| is_release(id));
            match &*key {
                "lang" => surroundings.lang = Lang::from_tag(&value),
                "pinned" => surroundings.pinned = release(),
                "newer" => surroundings.has_newer = value == "1",
                "lost" => surroundings.lost = release(),
                _ => {}
            }
        }
        surroundings
    }
}
