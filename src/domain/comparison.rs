//! What the page that compares is asked to compare, and how the part of its address after `?` says so.

use super::dataset::Dataset;
use super::facet::Facet;
use super::labels::label;
use super::lang::Lang;
use super::parameters::HOST;
use super::query::Query;
use super::query_url::{Rejected, pairs};
use super::written;

/// The most editions, or topics, that stand side by side: more columns cannot be read together.
pub const MOST: usize = 4;

/// What is compared: editions or topics. With fewer than two the page offers a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// [`Facet::Edition`] or [`Facet::Topic`]; the first also where nothing is compared.
    pub facet: Facet,
    /// Years, or ids of topics: at most four, in alphabetical order, none twice.
    pub ids: Vec<String>,
}

impl Comparison {
    /// Nothing is compared yet.
    pub const NOTHING: Comparison = Comparison { facet: Facet::Edition, ids: Vec::new() };

    /// Editions by their years, or topics by their ids, side by side; what is beyond the first four is left out.
    pub fn of(facet: Facet, ids: &[&str]) -> Self {
        let mut query = Query::default();
        for id in ids {
            if query.selected(facet).len() < MOST {
                query.select(facet, id);
            }
        }
        Self::selected(&query, facet)
    }

    fn selected(query: &Query, facet: Facet) -> Self {
        let ids = query.selected(facet).to_vec();
        if ids.is_empty() { Self::NOTHING } else { Comparison { facet, ids } }
    }

    /// Whether there are two things or more.
    pub fn is_whole(&self) -> bool {
        self.ids.len() > 1
    }

    /// What is compared by name, where there is something to compare.
    pub fn names(&self, dataset: &Dataset, lang: Lang) -> Option<String> {
        let name = |id: &String| label(dataset, self.facet, id, lang).unwrap_or_else(|| id.clone());
        self.is_whole().then(|| self.ids.iter().map(name).collect::<Vec<_>>().join(" · "))
    }

    /// Reads the part of an address after `?` as it was meant. What cannot be read is listed, and so are values beyond
    /// the first four, and topics beside editions.
    pub fn read(search: &str) -> (Comparison, Vec<Rejected>) {
        let (mut query, mut rejected) = (Query::default(), Vec::new());
        for (key, value) in pairs(search) {
            let mut reject = |parameter: String, reason| rejected.push(Rejected { parameter, reason });
            let Some(facet) = facet_of(&key) else {
                if !HOST.contains(&&*key) {
                    reject(key, "unknown parameter");
                }
                continue;
            };
            for part in value.split([',', ';', ' ']).map(written::meant).filter(|part| !part.is_empty()) {
                let is_value =
                    if facet == Facet::Edition { written::year(&part).is_some() } else { written::is_id(&part) };
                if is_value && (query.selected(facet).len() < MOST || query.has(facet, &part)) {
                    query.select(facet, &part);
                } else {
                    reject(format!("{key}={part}"), "cannot be compared");
                }
            }
        }
        let editions = Self::selected(&query, Facet::Edition);
        let topics = Self::selected(&query, Facet::Topic);
        if editions.ids.is_empty() {
            return (topics, rejected);
        }
        if !topics.ids.is_empty() {
            rejected.push(Rejected { parameter: TOPICS.to_owned(), reason: "editions are compared" });
        }
        (editions, rejected)
    }

    /// Writes it in its one canonical form, with its `?`; nothing is the empty text.
    pub fn write(&self) -> String {
        let key = self.key();
        if self.ids.is_empty() { String::new() } else { format!("?{key}={}", self.ids.join(",")) }
    }

    /// Drops what is not in the corpus, and lists it, each value with its parameter.
    pub fn drop_unknown(&mut self, dataset: &Dataset) -> Vec<String> {
        let (facet, key) = (self.facet, self.key());
        let mut unknown = Vec::new();
        self.ids.retain(|id| {
            let is_known = label(dataset, facet, id, Lang::En).is_some();
            unknown.extend((!is_known).then(|| format!("{key}={id}")));
            is_known
        });
        if self.ids.is_empty() {
            *self = Self::NOTHING;
        }
        unknown
    }

    /// The parameter in which it stands.
    fn key(&self) -> &'static str {
        if self.facet == Facet::Edition { EDITIONS } else { TOPICS }
    }
}

const EDITIONS: &str = "editions";
const TOPICS: &str = "topics";

/// What a parameter lists; those of the explorer are meant for the same.
fn facet_of(key: &str) -> Option<Facet> {
    match key {
        EDITIONS => Some(Facet::Edition),
        TOPICS => Some(Facet::Topic),
        _ => Facet::from_key(key).filter(|facet| matches!(facet, Facet::Edition | Facet::Topic)),
    }
}
