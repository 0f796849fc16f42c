//! Addresses of the explorer: every query has one, every text after `?` is survived, and published links keep working.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::HashSet;

use common::{explorer, property, read as read_file};
use igf_explorer::domain::facet::IN_ADDRESSES;
use igf_explorer::domain::parameters::{PAGE, SORT, TEXT, YEARS};
use igf_explorer::domain::query::MAX_TEXT;
use igf_explorer::domain::query_url::{Rejected, SORTS, read, sort_value, write};
use igf_explorer::domain::{self, Embed, Facet, Page, Query, Route};
use proptest::prelude::*;

/// The parameters in the order of the canonical form, which `old_links.txt` holds fast.
fn keys() -> Vec<&'static str> {
    let facets = IN_ADDRESSES.map(Facet::key);
    [TEXT].into_iter().chain(facets).chain([YEARS, SORT, PAGE]).collect()
}

/// Every query that the explorer can be in.
fn queries() -> impl Strategy<Value = Query> {
    let text = prop_oneof![Just(String::new()), ".{0,40}", "[a-zé &=+%#?,-]{0,300}"]
        .prop_map(|text: String| text.trim().chars().take(MAX_TEXT).collect::<String>().trim_end().to_owned());
    let selection = (prop::sample::select(IN_ADDRESSES.to_vec()), "[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,3}");
    let years = prop::option::of((1000u16..9999, 0u16..50).prop_map(|(first, span)| (first, (first + span).min(9999))));
    let rest = (years, prop::sample::select(SORTS.to_vec()), 1usize..=100_000);
    (text, prop::collection::vec(selection, 0..8), rest).prop_map(|(text, selections, (years, sort, page))| {
        let mut query = Query::default();
        (query.text, query.years, query.sort, query.page) = (text, years, sort, page);
        selections.iter().for_each(|(facet, id)| query.select(*facet, id));
        query
    })
}

/// Text that looks like parameters, good ones and bad ones.
fn parameters() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        12 => prop::sample::select(keys()).prop_map(str::to_owned),
        1 => "[a-z]{0,8}",
        1 => Just("utm_source".to_owned()),
    ];
    let value = prop_oneof![
        ".{0,12}",
        "[a-z0-9,-]{0,20}",
        "[0-9]{3,5}(-[0-9]{3,5})?",
        "[0-9+-]{1,9}",
        "(%[0-9A-Fa-f]{2}){0,6}",
        prop::sample::select(vec!["1", "0", "newest", "oldest", "relevance", "ai", "2024", "2015-2020", "%00", "%ff"])
            .prop_map(str::to_owned),
    ];
    let parameter = (key, prop::sample::select(vec!["=", "==", "", "%3D"]), value);
    prop::collection::vec(parameter.prop_map(|(key, is, value)| key + is + &value), 0..8)
        .prop_map(|list| format!("?{}", list.join("&")))
}

/// Reads any text: nothing may panic, and what is read has one canonical form that reads as the same.
fn survives(search: &str) -> Result<(), TestCaseError> {
    let (query, rejected) = read(search);
    prop_assert!(rejected.iter().all(|rejected| !rejected.reason.is_empty()));
    prop_assert!(query.text.chars().count() <= MAX_TEXT && query.text.trim() == query.text);
    prop_assert!(query.page >= 1);
    prop_assert!(query.years.is_none_or(|(first, last)| first <= last));
    let written = write(&query);
    prop_assert_eq!(read(&written), (query, vec![]), "{:?} was written as {:?}", search, written);
    Ok(())
}

proptest! {
    #![proptest_config(property(1000))]

    #[test]
    fn every_query_comes_back_from_its_address(query in queries()) {
        let written = write(&query);
        prop_assert_eq!(read(&written), (query, vec![]), "{}", written);
    }

    #[test]
    fn every_query_is_written_in_the_canonical_form(query in queries()) {
        let written = write(&query);
        prop_assert_eq!(&write(&read(&written).0), &written);
        let canonical = keys();
        let parts: Vec<&str> = written.trim_start_matches('?').split('&').filter(|part| !part.is_empty()).collect();
        let keys: Vec<&str> = parts.iter().map(|part| part.split_once('=').expect("a value").0).collect();
        let places: Vec<usize> = keys.iter().map(|key| canonical.iter().position(|k| k == key).expect("known")).collect();
        prop_assert!(places.is_sorted_by(|a, b| a < b), "{}", written);
        for default in ["q=", "sort=relevance", "page=1"] {
            prop_assert!(!parts.contains(&default), "{}", written);
        }
        for part in parts.iter().filter(|part| IN_ADDRESSES.iter().any(|facet| part.starts_with(&format!("{}=", facet.key())))) {
            let ids: Vec<&str> = part.split_once('=').unwrap().1.split(',').collect();
            prop_assert!(ids.is_sorted_by(|a, b| a < b), "sorted, and each once: {}", part);
        }
        prop_assert!(written.is_ascii() && !written.contains(char::is_whitespace), "{}", written);
    }

    #[test]
    fn any_text_after_the_question_mark_is_survived(search in ".{0,120}") {
        survives(&search)?;
    }

    #[test]
    fn anything_like_parameters_is_survived(search in parameters()) {
        survives(&search)?;
    }
}

/// Checks what an address reads as: its canonical form, and the parameters that are dropped.
fn check(search: &str, canonical: &str, dropped: &[(&str, &str)]) {
    let (query, rejected) = read(search);
    let rejected: Vec<(&str, &str)> = rejected.iter().map(|r| (r.parameter.as_str(), r.reason)).collect();
    assert_eq!((write(&query).as_str(), &rejected[..]), (canonical, dropped), "{search:?}");
}

#[test]
fn parameters_are_read_leniently_and_written_one_way() {
    check("", "", &[]);
    check("?", "", &[]);
    check("q=ai", "?q=ai", &[]);
    check("?q=++ai%20act+", "?q=ai+act", &[]);
    check("?q=%C3%89thique", "?q=%C3%89thique", &[]);
    check("?q=", "", &[]);
    check("?topic=gender,ai,gender", "?topic=ai,gender", &[]);
    check("?topic=gender&topic=ai", "?topic=ai,gender", &[]);
    check("?topic=%61i%2Cgender", "?topic=ai,gender", &[]);
    check("?topic=,,ai,", "?topic=ai", &[]);
    check("?page=2&q=a&edition=2024", "?q=a&edition=2024&page=2", &[]);
    check("?years=2015-2020", "?years=2015-2020", &[]);
    check("?years=2015-2015", "?years=2015", &[]);
    check("?sort=relevance&page=1&embed=0", "", &[]);
    check("?sort=newest&embed=1&scheme=dark&filter=topic&release=0123abcd&host=null&id=a", "?sort=newest", &[]);
    check("?q=a&q=b", "?q=b", &[]);
}

#[test]
fn what_was_altered_on_the_way_is_read_as_it_was_meant() {
    for search in ["?q=access&amp;topic=ai", "?q=access&amp;amp;topic=ai", "?Q=access&TOPIC=AI", "?q=access&&topic=ai)"]
    {
        check(search, "?q=access&topic=ai", &[]);
    }
    for topics in ["ai).", "AI", "%20ai%C2%A0", "ai%E2%80%9D", "ai,,", "%C2%ABai%C2%BB", "Ai;"] {
        check(&format!("?topic={topics}"), "?topic=ai", &[]);
    }
    for years in
        ["2020-2015", "2015%E2%80%932020", "2015%20%E2%80%94%202020", "2015+-+2020", "2015-2020).", "2015−2020"]
    {
        check(&format!("?years={years}"), "?years=2015-2020", &[]);
    }
    check("?sort=Newest&show=THEMES&page=2%20", "?show=themes&sort=newest&page=2", &[]);
    check("?q=%E9ducation", "?q=%C3%A9ducation", &[]);
    check("?q=mis+%E0+jour&amp;lang=fr", "?q=mis+%C3%A0+jour", &[("lang", "unknown parameter")]);
}

#[test]
fn readers_are_told_of_what_is_left_out_but_not_of_what_follows_them() {
    let telling = |search: &str| {
        let (_, rejected) = read(search);
        rejected.into_iter().filter(Rejected::is_telling).map(|rejected| rejected.parameter).collect::<Vec<String>>()
    };
    assert_eq!(telling("?years=x&topics=ai&q=a"), ["years", "topics"]);
    assert_eq!(telling("?utm_source=x&fbclid=y&UTM_Campaign=z&gclid=1"), Vec::<String>::new());
}

#[test]
fn what_is_not_understood_is_dropped_with_its_reason() {
    check("?utm_source=x&q=a", "?q=a", &[("utm_source", "unknown parameter")]);
    check("?topics=ai", "", &[("topics", "unknown parameter")]);
    check("?topic=%3Cscript%20x%3E", "", &[("topic", "not an id")]);
    check("?sort=best", "", &[("sort", "not a sort order")]);
    for page in ["0", "-1", "x", "1.5", "100001", "99999999999999999999", ""] {
        check(&format!("?page={page}"), "", &[("page", "not a page number")]);
    }
    for years in ["20-2020", "2015-", "-2015", "-", "", "2015-2020-2021", "２０１５", "+201-2020", "20152020"] {
        check(&format!("?years={years}"), "", &[("years", "not two years")]);
    }
    check("?years=x&page=0&q=a", "?q=a", &[("years", "not two years"), ("page", "not a page number")]);
}

#[test]
fn a_bad_value_does_not_cost_its_good_neighbours_wherever_it_stands() {
    check("?topic=ai,b%20ad", "?topic=ai", &[("topic", "not an id")]);
    check("?topic=b%20ad,ai", "?topic=ai", &[("topic", "not an id")]);
}

#[test]
fn a_year_before_1000_has_no_second_spelling() {
    // Whatever `0999` reads as, it must be written in a form that reads the same.
    let (query, _) = read("?years=0999-2020");
    assert_eq!(read(&write(&query)), (query, vec![]));
}

#[test]
fn overlong_text_and_lists_are_bounded() {
    let (query, rejected) = read(&format!("?q={}", "é".repeat(5_000)));
    assert_eq!((query.text.chars().count(), rejected.len()), (MAX_TEXT, 0));
    let (query, _) = read(&format!("?q={}+b", "a".repeat(MAX_TEXT - 1)));
    assert_eq!(query.text, "a".repeat(MAX_TEXT - 1), "no space is left where the text was cut");
    let many: Vec<String> = (0..5_000).map(|number| format!("t{number}")).collect();
    let (query, rejected) = read(&format!("?topic={}", many.join(",")));
    assert!(query.selected(Facet::Topic).len() <= 200 && rejected.len() == 1);
    assert_eq!(read(&write(&query)).0, query);
    let (query, rejected) = read(&format!("?topic={}", "a".repeat(101)));
    assert!(query.selected(Facet::Topic).is_empty() && rejected.len() == 1);
}

#[test]
fn every_sort_order_has_a_value_of_its_own() {
    let values: HashSet<&str> = SORTS.into_iter().map(sort_value).collect();
    assert_eq!(values, HashSet::from(["relevance", "newest", "oldest"]));
}

/// Checks one published address: it is a page, it is canonical, and what it names is in the corpus.
fn check_published(line: &str) {
    let (link, meaning) = line.split_once('\t').unwrap_or_else(|| panic!("{line}: a tab and the meaning"));
    assert!(!meaning.trim().is_empty(), "{line}: a meaning");
    let (path, search) = link.find('?').map_or((link, ""), |at| link.split_at(at));
    let route = Route::read(path).unwrap_or_else(|| panic!("{line}: a language"));
    let (route, query, rejected) = route.asked(search);
    assert_eq!(rejected, [], "{line}");
    let embed = Embed::read(search).map(|embed| embed.write());
    let own: Vec<String> = [route.address(&query)].into_iter().chain(embed).collect();
    assert_eq!(format!("/{}", own.join("&")), link, "{meaning}");
    let is_there = match &route.page {
        Page::Compare(comparison) => comparison.clone().drop_unknown(&explorer().dataset).is_empty(),
        page => domain::pages(&explorer().dataset).any(|other| other == *page),
    };
    assert!(is_there, "{line}: nothing is there any more");
    let unknown: Vec<_> = query.selections().filter(|(facet, id)| !explorer().knows(*facet, id)).collect();
    assert!(unknown.is_empty(), "{line}: {unknown:?}");
}

#[test]
fn every_address_that_was_ever_published_still_works() {
    let links = read_file("tests/fixtures/old_links.txt");
    assert!(links.lines().count() >= 25, "lines are only ever added");
    links.lines().for_each(check_published);
}
