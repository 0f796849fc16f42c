//! The query ⇄ URL pair: the one place that knows the parameters.

use form_urlencoded::{byte_serialize, parse};

use super::embed;
use super::facet::Facet;
use super::query::{MAX_TEXT, Query, Sort};

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
/// host asks for ([`embed`]) is no part of the query.
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
        "q" => query.text = value.trim().chars().take(MAX_TEXT).collect::<String>().trim_end().to_owned(),
        "years" => query.years = Some(read_years(value).ok_or("not two years")?),
        "sort" => query.sort = read_sort(value).ok_or("not a sort order")?,
        "page" => query.page = read_page(value).ok_or("not a page number")?,
        key if embed::KEYS.contains(&key) => {}
        _ => return read_selections(query, Facet::from_key(key).ok_or("unknown parameter")?, value),
    }
    Ok(())
}

fn read_selections(query: &mut Query, facet: Facet, value: &str) -> Result<(), &'static str> {
    let mut result = Ok(());
    for id in value.split(',').filter(|id| !id.is_empty()) {
        let is_id = id.len() <= 100 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !is_id {
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
    let (first, last) = (read_year(first)?, read_year(last)?);
    (first <= last).then_some((first, last))
}

fn read_year(value: &str) -> Option<u16> {
    let is_year = value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()) && !value.starts_with('0');
    is_year.then(|| value.parse().ok()).flatten()
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
    let text = query.text.trim();
    if !text.is_empty() {
        parts.push(format!("q={}", byte_serialize(text.as_bytes()).collect::<String>()));
    }
    for key in ["edition", "theme", "topic", "addressee", "document", "evidence"] {
        let ids = Facet::from_key(key).map(|facet| query.selected(facet));
        if let Some(ids) = ids.filter(|ids| !ids.is_empty()) {
            parts.push(format!("{key}={}", ids.join(",")));
        }
    }
    if let Some((first, last)) = query.years {
        parts.push(if first == last { format!("years={first}") } else { format!("years={first}-{last}") });
    }
    if query.sort != Sort::default() {
        parts.push(format!("sort={}", sort_value(query.sort)));
    }
    if query.page > 1 {
        parts.push(format!("page={}", query.page));
    }
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}
