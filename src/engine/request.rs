//! What a caller asks.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::answer::Wanted;
use crate::domain::query_url::SORTS;
use crate::domain::query_url::sort_value;
use crate::domain::{Facet, Kind, Lang, Query};

/// How many hits are given when the caller does not say.
const LIMIT: usize = 20;

/// A query as the caller writes it. Whatever is left out filters nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    q: String,
    /// The kind of record: outcomes where the caller does not say.
    show: Option<String>,
    /// Ids by facet.
    filters: BTreeMap<String, Vec<String>>,
    /// The first and the last year.
    years: Option<(u16, u16)>,
    sort: Option<String>,
    limit: Option<usize>,
    offset: usize,
    /// The language whose summaries are marked.
    lang: Option<String>,
    /// Whether they are: yes where the caller does not say.
    highlights: Option<bool>,
    /// At most so many records that say a part of the text, where fewer say all of it: none where the caller does not say.
    near: usize,
    /// Whether values of facets and years are counted: yes where the caller does not say.
    counts: Option<bool>,
}

/// A query that was found sound.
pub struct Asked {
    pub query: Query,
    pub wanted: Wanted,
    /// The most records that say a part of the text.
    pub near: usize,
    /// The language in which summaries are marked, if they are.
    pub marked: Option<Lang>,
}

impl Request {
    /// The query of the domain.
    ///
    /// # Errors
    /// Which part is unknown.
    pub fn asked(self) -> Result<Asked, String> {
        let mut query = Query { text: self.q, years: self.years, ..Query::default() };
        if let Some(show) = &self.show {
            query.show = Kind::from_name(show).ok_or_else(|| format!("there is no kind of record {show}"))?;
        }
        for (key, ids) in &self.filters {
            let facet = Facet::from_key(key).ok_or_else(|| format!("there is no facet {key}"))?;
            if !facet.applies_to(query.show) {
                return Err(format!("{} have no {key}", query.show.name()));
            }
            ids.iter().for_each(|id| query.select(facet, id));
        }
        if let Some(sort) = &self.sort {
            let known = SORTS.into_iter().find(|known| sort_value(*known) == sort);
            query.sort = known.ok_or_else(|| format!("there is no order {sort}"))?;
        }
        let lang = self.lang.as_deref().unwrap_or("en");
        let lang = Lang::from_tag(lang).ok_or_else(|| format!("there is no language {lang}"))?;
        let marked = self.highlights.unwrap_or(true).then_some(lang);
        let (limit, counts) = (self.limit.unwrap_or(LIMIT), self.counts.unwrap_or(true));
        Ok(Asked { query, wanted: Wanted { offset: self.offset, limit, counts }, near: self.near, marked })
    }
}
