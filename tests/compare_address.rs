//! Addresses of comparisons: read as they were meant, written in one form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{explorer, property};
use igf_explorer::domain::{Comparison, Facet, Lang, Page, Query, Route};
use proptest::prelude::*;

fn asked(address: &str) -> (String, Vec<String>) {
    let (path, search) =
        address.split_once('?').map_or((address, String::new()), |(path, rest)| (path, format!("?{rest}")));
    let (route, query, rejected) = Route::read(path).expect("a language").asked(&search);
    (route.address(&query), rejected.into_iter().map(|rejected| rejected.parameter).collect())
}

#[test]
fn what_is_compared_is_read_as_it_was_meant_and_written_in_one_form() {
    let check = |address: &str, written: &str, unread: &[&str]| {
        assert_eq!(
            asked(address),
            (written.to_owned(), unread.iter().map(|name| (*name).to_owned()).collect()),
            "{address}"
        );
        assert_eq!(asked(written), (written.to_owned(), Vec::new()), "{written}");
    };
    check("en/compare", "en/compare", &[]);
    check("en/compare?editions=2024,2019", "en/compare?editions=2019,2024", &[]);
    check("fr/Compare/?Editions=%202019%20,2024;2019", "fr/compare?editions=2019,2024", &[]);
    check("en/compare?editions=2019&editions=2024", "en/compare?editions=2019,2024", &[]);
    check("en/compare?edition=2019+2024.", "en/compare?editions=2019,2024", &[]);
    check("en/compare?topics=Privacy,ai,AI,", "en/compare?topics=ai,privacy", &[]);
    check("en/compare?topic=children_youth%2Cai%C2%A0)", "en/compare?topics=ai,children-youth", &[]);
    check("en/compare?embed=1&topics=ai&amp;utm_source=x", "en/compare?topics=ai", &["utm_source"]);
    check("en/compare?editions=2024,berlin", "en/compare?editions=2024", &["editions=berlin"]);
    check("en/compare?topics=caf%C3%A9&years=2020", "en/compare", &["topics=café", "years"]);
    check("en/compare?editions=2019,2024&topics=ai", "en/compare?editions=2019,2024", &["topics"]);
    check(
        "en/compare?editions=2021,2020,2019,2018,2017",
        "en/compare?editions=2018,2019,2020,2021",
        &["editions=2017"],
    );
    check("en/about?editions=2019", "en/about", &[]);
    let mut comparison = Comparison::of(Facet::Edition, &["1999", "2024"]);
    assert_eq!(comparison.drop_unknown(&explorer().dataset), ["editions=1999"]);
    assert_eq!(comparison, Comparison::of(Facet::Edition, &["2024"]));
    let mut comparison = Comparison::of(Facet::Topic, &["ia"]);
    assert_eq!(comparison.drop_unknown(&explorer().dataset), ["topics=ia"]);
    assert_eq!(comparison, Comparison::NOTHING);
}

#[test]
fn a_comparison_is_called_by_what_is_compared() {
    let dataset = &explorer().dataset;
    let names = |comparison: Comparison| comparison.names(dataset, Lang::Fr);
    assert_eq!(names(Comparison::of(Facet::Edition, &["2024", "2019"])).unwrap(), "2019 Berlin · 2024 Riyad");
    assert_eq!(names(Comparison::of(Facet::Edition, &["2024"])), None);
}

proptest! {
    #![proptest_config(property(500))]

    #[test]
    fn any_address_of_a_comparison_is_survived_and_has_one_form(
        search in prop_oneof![".{0,60}", "(editions|topics|topic|EDITION)=[a-z0-9,; %+._-]{0,60}", "editions=([0-9]{4},){0,7}&topics=[a-z,]{0,9}"],
    ) {
        let (comparison, _) = Comparison::read(&search);
        prop_assert!(comparison.ids.len() <= 4);
        prop_assert_eq!(Comparison::read(&comparison.write()), (comparison.clone(), vec![]), "{}", search);
        let route = Route::new(Lang::En, Page::Compare(comparison));
        prop_assert_eq!(asked(&route.address(&Query::default())), (route.address(&Query::default()), vec![]));
    }
}
