//! Paths of the site: every page has one in each language, and any path is survived.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{explorer, property};
use igf_explorer::domain::nearest::nearest;
use igf_explorer::domain::{self, Comparison, Lang, Page, PageKind, Route};
use proptest::prelude::*;

fn check(path: &str, lang: Lang, page: Page) {
    assert_eq!(Route::read(path), Some(Route::new(lang, page)), "{path:?}");
}

fn not_found(path: &str) {
    let page = Route::read(path).unwrap_or_else(|| panic!("{path:?}: a language")).page;
    assert!(matches!(page, Page::NotFound(_)), "{path:?}: {page:?}");
}

#[test]
fn every_page_has_a_path_in_each_language() {
    let pages = [
        ("", Page::Explore),
        ("editions", Page::Editions),
        ("editions/2024", Page::Edition(2024)),
        ("themes", Page::Themes),
        ("timeline", Page::Timeline),
        ("list", Page::List),
        ("themes/2019-data-governance", Page::Theme("2019-data-governance".to_owned())),
        ("documents/2024-parliamentary-output", Page::Document("2024-parliamentary-output".to_owned())),
        ("topics", Page::Topics),
        ("outcomes/2024-pt-1a", Page::Outcome("2024-pt-1a".to_owned())),
        ("topics/ai", Page::Topic("ai".to_owned())),
        ("compare", Page::Compare(Comparison::NOTHING)),
        ("coverage", Page::Coverage),
        ("about", Page::About),
        ("nothing/here", Page::NotFound("nothing/here".to_owned())),
    ];
    for (rest, page) in pages {
        for lang in Lang::ALL {
            let path = format!("{}/{rest}", lang.tag());
            check(&path, lang, page.clone());
            assert_eq!(Route::new(lang, page.clone()).path(), path);
        }
    }
}

#[test]
fn every_page_that_exists_comes_back_from_its_path() {
    let dataset = &explorer().dataset;
    let pages: Vec<Page> = domain::pages(dataset).collect();
    for page in &pages {
        let path = Route::new(Lang::Fr, page.clone()).path();
        check(&path, Lang::Fr, page.clone());
    }
    let records = dataset.editions.len() + dataset.outcomes.len() + dataset.vocabulary.topics.len();
    let records = records + dataset.themes.len() + dataset.documents.len();
    assert!(pages.len() > records, "everything in the corpus has a page");
}

#[test]
fn every_kind_of_page_has_pages_of_its_own_kind() {
    for kind in PageKind::ALL {
        let pages = kind.pages(&explorer().dataset);
        assert!(!pages.is_empty(), "{kind:?}");
        assert!(pages.iter().all(|page| page.kind() == Some(*kind)), "{kind:?}");
    }
}

#[test]
fn slashes_at_the_ends_do_not_matter() {
    for path in ["fr", "fr/", "/fr", "/fr/", "//fr//"] {
        check(path, Lang::Fr, Page::Explore);
    }
    for path in ["en/editions/2024", "/en/editions/2024", "/en/editions/2024/", "en/editions/2024//"] {
        check(path, Lang::En, Page::Edition(2024));
    }
}

#[test]
fn a_path_without_a_known_language_is_no_route() {
    for path in ["", "/", "//", "de/", "eng/", "enfr", "editions/2024", "é/", "%FF/", "…/about"] {
        assert_eq!(Route::read(path), None, "{path:?}");
    }
}

#[test]
fn a_language_is_read_however_it_is_written() {
    for path in ["EN/", "En", "en-GB/", "en_us", "%65n/", "en)."] {
        check(path, Lang::En, Page::Explore);
    }
    for path in ["FR/about", "fr-CA/about", "fr_FR/About", "Fr//about/", "/fr/about.html"] {
        check(path, Lang::Fr, Page::About);
    }
}

#[test]
fn a_path_is_read_as_it_was_meant() {
    let outcome = Page::Outcome("2024-pt-1a".to_owned());
    for rest in [
        "outcomes/2024-pt-1a.",
        "outcomes/2024-pt-1a)",
        "outcomes/2024-pt-1a%C2%A0",
        "outcomes/2024-pt-1a%E2%80%99",
        "outcomes/%202024-pt-1a%22",
        "outcomes/2024-pt-1a,%20",
        "outcomes/2024-PT-1A",
        "outcomes/2024_pt_1a",
        "Outcomes//2024-pt-1a/",
        "outcomes%2F2024-pt-1a",
        "outcomes/2024-pt-1a.html).",
        "outcomes/2024-pt-1a…»",
        "outcomes/2024-pt-1a%A0",
    ] {
        check(&format!("en/{rest}"), Lang::En, outcome.clone());
    }
    check("fr//editions/2024", Lang::Fr, Page::Edition(2024));
    check("fr/editions//2024", Lang::Fr, Page::Edition(2024));
    check("fr/editions/2024;", Lang::Fr, Page::Edition(2024));
    check("fr/TOPICS/AI", Lang::Fr, Page::Topic("ai".to_owned()));
}

#[test]
fn what_is_no_page_is_not_found_and_keeps_its_path() {
    for rest in [
        "outcomes",
        "documents/",
        "editions/24",
        "editions/02024",
        "editions/２０２４",
        "editions/+202",
        "editions/2024/x",
        "outcomes",
        "outcomes/a b",
        "outcomes/a%2Fb",
        "outcomes/é",
        "topics/caf%C3%A9",
        "about/x",
        "en/about",
        "nothing.html",
        ".",
        "..",
        "\u{0}",
    ] {
        not_found(&format!("en/{rest}"));
    }
    check("fr/a//b", Lang::Fr, Page::NotFound("a//b".to_owned()));
    not_found(&format!("en/topics/{}", "a".repeat(101)));
    not_found(&format!("en/{}", "a/".repeat(100_000)));
}

/// What stands nearest to an address that names no record.
fn near(path: &str) -> Vec<String> {
    let page = Route::read(path).unwrap_or_else(|| panic!("{path}: a language")).page;
    nearest(explorer(), &page).iter().map(Page::path).collect()
}

#[test]
fn a_record_that_is_not_there_leads_to_the_nearest_and_to_its_parent() {
    for (path, first) in [
        ("en/topics/artificial-intelligence", "topics/ai"),
        ("fr/topics/intelligence-artificielle", "topics/ai"),
        ("en/editions/2005", "editions/2006"),
        ("en/editions/2099", "editions/2026"),
        ("en/editions/berlin", "editions/2019"),
        ("en/outcomes/2024-pt-99", "editions/2024"),
        ("en/documents/2024-none", "editions/2024"),
        ("en/themes/2019-digital-inclusion-of-all", "themes/2019-digital-inclusion"),
    ] {
        assert_eq!(near(path).first().map(String::as_str), Some(first), "{path}: {:?}", near(path));
    }
    assert_eq!(near("en/outcomes/2024-pt-99"), ["editions/2024"], "which lists all of its outcomes");
    for (path, parent) in
        [("en/themes/no-such", "themes"), ("en/topics/no-such", "topics"), ("en/editions/1066", "editions")]
    {
        assert!(near(path).contains(&parent.to_owned()), "{path}: {:?}", near(path));
    }
    assert_eq!(near("en/no/such/page"), Vec::<String>::new(), "nothing is near, and nothing is made up");
}

#[test]
fn whatever_is_near_to_an_address_exists() {
    let dataset = &explorer().dataset;
    let pages: Vec<String> = domain::pages(dataset).map(|page| page.path()).collect();
    for path in ["en/outcomes/2024", "fr/themes/2023-ai", "en/editions/1999", "en/topics/x", "fr/documents/2013-a-b-c"]
    {
        assert!(near(path).iter().all(|path| pages.contains(path)), "{path}: {:?}", near(path));
    }
}

#[test]
fn a_year_before_1000_is_not_found_or_keeps_its_four_digits() {
    let route = Route::read("en/editions/0999").unwrap();
    assert_eq!(Route::read(&route.path()), Some(route));
}

#[test]
fn a_change_of_language_keeps_the_page() {
    for (path, other) in [("en/", "fr/"), ("en/topics/ai", "fr/topics/ai"), ("en/no/such/page", "fr/no/such/page")] {
        assert_eq!(Route::read(path).unwrap().in_lang(Lang::Fr).path(), other);
    }
}

#[test]
fn the_first_known_language_of_a_reader_is_taken() {
    for (preferred, lang) in [
        (&["fr-CA", "en"][..], Lang::Fr),
        (&["de", "fr"], Lang::Fr),
        (&["FR"], Lang::Fr),
        (&["de", "en-GB", "fr"], Lang::En),
        (&["frr", "eng"], Lang::En),
        (&["", "-", "fr_FR"], Lang::Fr),
        (&[], Lang::En),
    ] {
        assert_eq!(Lang::negotiate(preferred.iter().copied()), lang, "{preferred:?}");
    }
}

fn pages() -> impl Strategy<Value = Page> {
    let id = || "[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,4}";
    prop_oneof![
        Just(Page::Explore),
        (1000u16..=9999).prop_map(Page::Edition),
        id().prop_map(Page::Outcome),
        id().prop_map(Page::Topic),
        Just(Page::Compare(Comparison::NOTHING)),
        Just(Page::Coverage),
        Just(Page::About),
    ]
}

proptest! {
    #![proptest_config(property(1000))]

    #[test]
    fn every_route_comes_back_from_its_path(page in pages(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let route = Route::new(lang, page);
        prop_assert_eq!(Route::read(&route.path()), Some(route));
    }

    #[test]
    fn any_path_is_survived_and_has_one_canonical_form(
        path in prop_oneof![".{0,40}", "/?(en|fr)/[a-z0-9/%.-]{0,30}", "(en|fr)/(editions|outcomes|topics)/.{0,12}"],
    ) {
        if let Some(route) = Route::read(&path) {
            prop_assert_eq!(Route::read(&route.path()), Some(route), "{:?}", path);
        }
    }
}

#[test]
fn a_page_is_itself_by_the_name_of_its_file_too() {
    check("fr/editions/2024.html", Lang::Fr, Page::Edition(2024));
    check("en/index.html", Lang::En, Page::Explore);
    check("en/about.html", Lang::En, Page::About);
    assert_eq!(Route::in_language(Lang::Fr, "index.html"), Route::new(Lang::Fr, Page::Explore));
}
