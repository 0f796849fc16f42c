//! What the picture of the themes is asked to follow: the themes that a word and a topic name, or the line of one theme.
//! It is asked as the explorer is; of a query it takes only these.

use std::sync::Arc;

use super::compare::names;
use super::dataset::Dataset;
use super::facet::Facet;
use super::order::sorted_by;
use super::query::Query;
use super::query_url::{self, Rejected};
use super::vocabulary::Term;

/// How many topics are offered to begin with.
const EXAMPLES: usize = 5;

/// Reads the part of an address after `?`. What is not understood, or cannot be followed, is listed.
pub fn read(search: &str) -> (Query, Vec<Rejected>) {
    let (mut rest, mut rejected) = query_url::read(search);
    let own = followed(&rest);
    rest.text.clear();
    rest.retain(|facet, id| !own.has(facet, id));
    let rest = query_url::write(&rest);
    for part in rest.trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
        rejected.push(Rejected { parameter: part.to_owned(), reason: "cannot be followed" });
    }
    (own, rejected)
}

/// What of a query the picture follows: its text and its first topic; where it has neither, its first theme.
pub fn followed(query: &Query) -> Query {
    let mut own = Query { text: query.text.clone(), ..Query::default() };
    let is_line = query.text.is_empty() && query.selected(Facet::Topic).is_empty();
    let facet = if is_line { Facet::Theme } else { Facet::Topic };
    if let Some(id) = query.selected(facet).first() {
        own.select(facet, id);
    }
    own
}

/// Whether a value has a place in the picture, which shows the themes of the programmes alone.
pub fn can_follow(dataset: &Dataset, facet: Facet, id: &str) -> bool {
    facet != Facet::Theme || dataset.theme(id).is_some_and(|theme| theme.is_of_programme)
}

/// The topics that the programmes of most editions name, to begin with.
pub fn examples(dataset: &Dataset) -> Vec<Arc<Term>> {
    let editions =
        |topic: &Term| dataset.editions.iter().filter(|edition| names(dataset, &edition.id, &topic.id)).count();
    let mut topics = sorted_by(&dataset.vocabulary.topics, |topic| u64::MAX - editions(topic) as u64);
    topics.truncate(EXAMPLES);
    topics
}
