//! The query ⇄ URL pair.

use form_urlencoded::{byte_serialize, parse};

use super::facet::{Facet, IN_ADDRESSES};
use super::parameters::{HOST, PAGE, SHOW, SORT, TEXT, YEARS};
use super::query::{MAX_TEXT, Query, Sort};
use super::record::Kind;
use super::written;

/// The most values of a facet that an address may select: more than any list has, and a bound on its length.
const MAX_VALUES: usize = 200;
const MAX_PAGE: usize = 100_000;
/// Every order, as they are offered.
pub const SORTS: [Sort; 3] = [Sort::Relevance, Sort::Newest, Sort::Oldest];

/// A parameter that was dropped, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub parameter: String,
    pub reason: &'static str,
}

/// Reads the part of an address after `?`. Any text is survived; what is not understood is dropped and listed. What a
/// host asks for is no part of the query.
pub fn read(search: &str) -> (Query, Vec<Rejected>) {
    let mut query = Query::default();
    let mut rejected = Vec::new();
    for (key, value) in parse(search.trim_start_matches('?').as_bytes()) {
        if let Err(reason) = read_parameter(&mut query, &key, &value) {
            rejected.push(Rejected { parameter: key.into_owned(), reason });
        }
    }
    (query, rejected)
}

fn read_parameter(query: &mut Query, key: &str, value: &str) -> Result<(), &'static str> {
    match key {
        TEXT => query.text = value.trim().chars().take(MAX_TEXT).collect::<String>().trim_end().to_owned(),
        SHOW => query.show = Kind::from_name(value).ok_or("not a kind of record")?,
        YEARS => query.years = Some(read_years(value).ok_or("not two years")?),
        SORT => query.sort = read_sort(value).ok_or("not a sort order")?,
        PAGE => query.page = read_page(value).ok_or("not a page number")?,
        key if HOST.contains(&key) => {}
        _ => return read_selections(query, Facet::from_key(key).ok_or("unknown parameter")?, value),
    }
    Ok(())
}

fn read_selections(query: &mut Query, facet: Facet, value: &str) -> Result<(), &'static str> {
    let mut result = Ok(());
    for id in value.split(',').filter(|id| !id.is_empty()) {
        if !written::is_id(id) {
            result = Err("not an id");
            continue;
        }
        if query.selected(facet).len() >= MAX_VALUES {
            return Err("too many values");
        }
        query.select(facet, id);
    }
    result
}

fn read_years(value: &str) -> Option<(u16, u16)> {
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    let (first, last) = (written::year(first)?, written::year(last)?);
    (first <= last).then_some((first, last))
}

fn read_sort(value: &str) -> Option<Sort> {
    SORTS.into_iter().find(|sort| sort_value(*sort) == value)
}

fn read_page(value: &str) -> Option<usize> {
    value.parse().ok().filter(|page| (1..=MAX_PAGE).contains(page))
}

/// The parameter's value for a sort order.
pub fn sort_value(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => "relevance",
        Sort::Newest => "newest",
        Sort::Oldest => "oldest",
    }
}

/// Writes the query in its one canonical form, with its `?`; the default query is the empty text.
pub fn write(query: &Query) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |key: &str, value: &str| parts.push(format!("{key}={value}"));
    let text = query.text.trim();
    if !text.is_empty() {
        add(TEXT, &byte_serialize(text.as_bytes()).collect::<String>());
    }
    if query.show != Kind::default() {
        add(SHOW, query.show.name());
    }
    for facet in IN_ADDRESSES {
        let ids = query.selected(facet);
        if !ids.is_empty() {
            add(facet.key(), &ids.join(","));
        }
    }
    if let Some((first, last)) = query.years {
        add(YEARS, &if first == last { first.to_string() } else { format!("{first}-{last}") });
    }
    if query.sort != Sort::default() {
        add(SORT, sort_value(query.sort));
    }
    if query.page > 1 {
        add(PAGE, &query.page.to_string());
    }
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}
