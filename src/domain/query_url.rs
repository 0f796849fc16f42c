//! The query ⇄ URL pair.

use form_urlencoded::byte_serialize;

use super::facet::{Facet, IN_ADDRESSES};
use super::parameters::{HOST, PAGE, SHOW, SORT, TEXT, YEARS};
use super::query::{MAX_TEXT, Query, Sort};
use super::record::Kind;
use super::written;

/// The most values of a facet that an address may select: more than any list has, and a bound on its length.
const MAX_VALUES: usize = 200;
const MAX_PAGE: usize = 100_000;
/// What other programs add to addresses to follow their readers, besides everything that begins with `utm_`.
const TRACKERS: [&str; 8] = ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "si"];
/// Every order, as they are offered.
pub const SORTS: [Sort; 3] = [Sort::Relevance, Sort::Newest, Sort::Oldest];

/// A parameter that was dropped, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub parameter: String,
    pub reason: &'static str,
}

impl Rejected {
    /// Whether readers should know: what others add to every address to follow their readers tells them nothing.
    pub fn is_telling(&self) -> bool {
        !self.parameter.starts_with("utm_") && !TRACKERS.contains(&self.parameter.as_str())
    }
}

/// Reads the part of an address after `?`. Any text is survived; what is not understood is dropped and listed. What a
/// host asks for is no part of the query.
pub fn read(search: &str) -> (Query, Vec<Rejected>) {
    let mut query = Query::default();
    let mut rejected = Vec::new();
    for (key, value) in pairs(search) {
        if let Err(reason) = read_parameter(&mut query, &key, &value) {
            rejected.push(Rejected { parameter: key, reason });
        }
    }
    (query, rejected)
}

/// The parameters as they were meant: `&amp;` from a page's source is `&`, and a key may be in capitals.
pub(super) fn pairs(search: &str) -> impl Iterator<Item = (String, String)> {
    let plain = |text: &str| written::decoded(&text.replace('+', " "));
    search.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(move |pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key = plain(key).to_lowercase();
        (key.trim_start_matches("amp;").trim().to_owned(), plain(value))
    })
}

fn read_parameter(query: &mut Query, key: &str, value: &str) -> Result<(), &'static str> {
    let word = || written::meant(value);
    match key {
        TEXT => query.text = value.trim().chars().take(MAX_TEXT).collect::<String>().trim_end().to_owned(),
        SHOW => query.show = Kind::from_name(&word()).ok_or("not a kind of record")?,
        YEARS => query.years = Some(read_years(value).ok_or("not two years")?),
        SORT => query.sort = read_sort(&word()).ok_or("not a sort order")?,
        PAGE => query.page = read_page(value.trim()).ok_or("not a page number")?,
        key if HOST.contains(&key) => {}
        _ => return read_selections(query, Facet::from_key(key).ok_or("unknown parameter")?, value),
    }
    Ok(())
}

fn read_selections(query: &mut Query, facet: Facet, value: &str) -> Result<(), &'static str> {
    let mut result = Ok(());
    for id in value.split(',').filter(|id| !id.trim().is_empty()) {
        let id = written::meant(id);
        if !written::is_id(&id) {
            result = Err("not an id");
            continue;
        }
        if query.selected(facet).len() >= MAX_VALUES {
            return Err("too many values");
        }
        query.select(facet, &id);
    }
    result
}

/// Two years in any order, or one; whatever dash stands between them.
fn read_years(value: &str) -> Option<(u16, u16)> {
    let value: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
    let value = value.trim_matches(|mark: char| mark.is_ascii_punctuation() && mark != '-' && mark != '+');
    let (first, last) = value.split_once(DASHES).unwrap_or((value, value));
    let (first, last) = (written::year(first)?, written::year(last)?);
    Some((first.min(last), first.max(last)))
}

/// Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus sign.
const DASHES: [char; 7] = ['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'];

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
