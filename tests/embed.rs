//! The site inside another: what a host may ask for, what readers may then change, and the snippets that are pasted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::property;
use igf_explorer::domain::embed::{LIMITS, SCHEMES, Scheme, Surroundings, controls};
use igf_explorer::domain::snippet::Snippet;
use igf_explorer::domain::{Action, Comparison, Embed, Facet, Lang, Page, Query, Route};
use proptest::prelude::*;

const SITE: &str = "https://igf.example.org/igf/";

fn embeds() -> impl Strategy<Value = Embed> {
    let scheme = prop::sample::select(SCHEMES.to_vec());
    let filter = prop::option::of(prop::sample::subsequence(controls().collect::<Vec<_>>(), 0..=controls().count()));
    let release = prop::option::of("[0-9a-f]{8,64}");
    let limit = prop::option::of(LIMITS);
    let all = (scheme, filter, release, limit, any::<bool>());
    all.prop_map(|(scheme, filter, release, limit, is_compact)| Embed { scheme, filter, release, limit, is_compact })
}

fn read(search: &str) -> Embed {
    Embed::read(search).expect("embedded")
}

proptest! {
    #![proptest_config(property(500))]

    #[test]
    fn what_a_host_asks_for_comes_back_from_the_address(embed in embeds()) {
        prop_assert_eq!(Embed::read(&format!("?q=a&{}", embed.write())), Some(embed));
    }

    #[test]
    fn any_address_is_survived(search in prop_oneof![".{0,60}", "[?&=a-z0-9,%]{0,60}", "\\?embed=1&(scheme|filter|release)=.{0,40}"]) {
        if let Some(embed) = Embed::read(&search) {
            prop_assert_eq!(Embed::read(&embed.write()), Some(embed));
        }
    }

    #[test]
    fn a_title_never_leaves_its_place_in_a_snippet(title in ".{0,60}", text in ".{0,30}") {
        let query = Query { text: text.trim().to_owned(), ..Query::default() };
        for snippet in [snippet(&query, &title).frame(), snippet(&query, &title).element()] {
            let tags = snippet.matches('<').count();
            prop_assert_eq!(tags, snippet.matches('>').count());
            prop_assert_eq!(tags, if snippet.starts_with("<iframe") { 2 } else { 6 }, "{}", snippet);
            prop_assert_eq!(snippet.matches('"').count() % 2, 0);
        }
    }
}

fn route() -> Route {
    Route::new(Lang::Fr, Page::Topic("ai".to_owned()))
}

fn snippet<'a>(query: &'a Query, title: &'a str) -> Snippet<'a> {
    const ROUTE: Route = Route { lang: Lang::En, page: Page::Explore };
    static EMBED: Embed = Embed { scheme: Scheme::Auto, filter: None, release: None, limit: None, is_compact: false };
    Snippet { site: SITE, route: &ROUTE, query, embed: &EMBED, title, height: 600, max_height: None }
}

#[test]
fn only_embed_1_is_embedded() {
    for search in ["", "?", "?embed=0", "?embed=", "?embed=true", "?scheme=dark", "?embed=1&embed=0"] {
        assert_eq!(Embed::read(search), None, "{search}");
    }
    assert_eq!(read("?embed=1"), Embed::default());
}

#[test]
fn what_is_not_understood_is_as_if_it_were_not_there() {
    for bad in [
        "scheme=neon",
        "filter=",
        "filter=everything",
        "release=../../x",
        "release=0123",
        "release=ABCDEF01",
        "limit=0",
        "limit=21",
        "limit=many",
        "cards=huge",
    ] {
        assert_eq!(read(&format!("?embed=1&{bad}")), Embed::default(), "{bad}");
    }
    assert_eq!(read("?embed=1&filter=topic,nonsense").filter, Some(vec!["topic"]));
}

#[test]
fn a_host_chooses_what_readers_may_change() {
    assert!(controls().all(|control| Embed::default().allows(control)));
    assert!(!controls().any(|control| read("?embed=1&filter=none").allows(control)));
    let embed = read("?embed=1&filter=years,topic");
    let allowed: Vec<_> = controls().filter(|control| embed.allows(control)).collect();
    assert_eq!(allowed, ["years", "topic"]);
}

#[test]
fn controls_are_allowed_and_forbidden_one_by_one() {
    let mut embed = Embed::default();
    embed.toggle("years");
    assert!(
        !embed.allows("years") && controls().filter(|control| embed.allows(control)).count() == controls().count() - 1
    );
    embed.toggle("years");
    assert_eq!(embed, Embed::default());
}

#[test]
fn what_the_host_has_set_is_not_the_readers_to_change() {
    let mut query = Query { years: Some((2015, 2020)), ..Query::of(Facet::Topic, "ai") };
    query.select(Facet::Addressee, "parliaments");
    let own = read("?embed=1&filter=addressee").changeable(&query);
    assert_eq!(own, Query::of(Facet::Addressee, "parliaments"));
    assert_eq!(Embed::default().changeable(&query), query);
}

#[test]
fn clearing_everything_leaves_what_the_host_has_set() {
    let set = Query { years: Some((2015, 2020)), text: "access".to_owned(), ..Query::of(Facet::Topic, "ai") };
    let mut query = set.clone();
    query.select(Facet::Addressee, "parliaments");
    let cleared = Action::ClearAll.apply(&query);
    assert_eq!(read("?embed=1&filter=addressee").restrict(&query, cleared.clone()), set);
    assert_eq!(Embed::default().restrict(&query, cleared.clone()), cleared);
}

#[test]
fn a_plain_frame_needs_no_script() {
    let embed = Embed { scheme: Scheme::Dark, ..Embed::default() };
    let snippet = Snippet {
        site: SITE,
        route: &route(),
        query: &Query::default(),
        embed: &embed,
        title: "Intelligence artificielle – Explorateur du FGI",
        height: 640,
        max_height: None,
    };
    assert_eq!(
        snippet.frame(),
        "<iframe src=\"https://igf.example.org/igf/fr/topics/ai?embed=1&amp;scheme=dark\" \
         title=\"Intelligence artificielle – Explorateur du FGI\" width=\"100%\" height=\"640\" frameborder=\"0\" \
         loading=\"lazy\" sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\" \
         referrerpolicy=\"no-referrer\"></iframe>"
    );
}

#[test]
fn the_element_is_a_link_without_script() {
    let embed = Embed { filter: Some(vec!["years"]), release: Some("0123abcd".to_owned()), ..Embed::default() };
    let mut query = Query::of(Facet::Theme, "2024-digital-governance");
    query.text = "\"open <web>\"".to_owned();
    let route = Route::new(Lang::En, Page::Explore);
    let snippet = Snippet {
        site: SITE,
        route: &route,
        query: &query,
        embed: &embed,
        title: "A & B",
        height: 480,
        max_height: None,
    };
    assert_eq!(
        snippet.element(),
        "<script type=\"module\" src=\"https://igf.example.org/igf/embed.js\"></script>\n\
         <igf-explorer view=\"explorer\" lang=\"en\" q=\"&quot;open &lt;web&gt;&quot;\" \
         themes=\"2024-digital-governance\" filter=\"years\" release=\"0123abcd\" height=\"480\">\n  \
         <a href=\"https://igf.example.org/igf/en/?q=%22open+%3Cweb%3E%22&amp;theme=2024-digital-governance\">A &amp; B</a>\n\
         </igf-explorer>"
    );
}

#[test]
fn a_host_says_how_much_is_shown_and_how_high_at_most() {
    let (query, embed) = (Query::default(), read("?embed=1&limit=5&cards=compact"));
    assert_eq!((embed.limit, embed.is_compact), (Some(5), true));
    let snippet = Snippet { embed: &embed, max_height: Some(800), ..snippet(&query, "") };
    assert!(snippet.address().ends_with("?embed=1&limit=5&cards=compact"));
    assert!(snippet.element().contains(" limit=\"5\" cards=\"compact\" height=\"600\" max-height=\"800\">"));
}

#[test]
fn every_kind_of_page_is_named_in_the_element() {
    for (page, expected) in [
        (Page::Explore, "view=\"explorer\""),
        (Page::Edition(2024), "view=\"edition\" edition=\"2024\""),
        (Page::Outcome("2024-pt-1a".to_owned()), "view=\"outcome\" outcome=\"2024-pt-1a\""),
        (Page::Topic("ai".to_owned()), "view=\"topic\" topic=\"ai\""),
        (Page::Themes, "view=\"themes\""),
        (Page::Theme("2019-data-governance".to_owned()), "view=\"themes/2019-data-governance\""),
        (Page::Document("2024-messages".to_owned()), "view=\"documents/2024-messages\""),
        (Page::Editions, "view=\"editions\""),
        (Page::Topics, "view=\"topics\""),
        (Page::Compare(Comparison::NOTHING), "view=\"compare\""),
        (Page::Coverage, "view=\"coverage\""),
        (Page::About, "view=\"about\""),
    ] {
        let route = Route::new(Lang::En, page);
        let query = Query::default();
        let own = Snippet { route: &route, ..snippet(&query, "") }.element();
        assert!(own.contains(&format!("<igf-explorer {expected} lang=\"en\"")), "{own}");
    }
}

#[test]
fn what_is_compared_is_an_attribute_of_the_element() {
    let route = Route::new(Lang::En, Page::Compare(Comparison::of(Facet::Edition, &["2024", "2019"])));
    let query = Query::default();
    let snippet = Snippet { route: &route, ..snippet(&query, "") };
    assert_eq!(snippet.full_address(), format!("{SITE}en/compare?editions=2019,2024"));
    assert_eq!(snippet.address(), format!("{SITE}en/compare?editions=2019,2024&embed=1"));
    let element = snippet.element();
    assert!(element.contains("<igf-explorer view=\"compare\" lang=\"en\" editions=\"2019,2024\""), "{element}");
}

#[test]
fn the_surroundings_are_read_from_the_report() {
    let expected = Surroundings {
        lang: Some(Lang::Fr),
        pinned: Some("0123abcd".to_owned()),
        has_newer: true,
        lost: Some("89abcdef".to_owned()),
    };
    assert_eq!(Surroundings::read("lang=fr&pinned=0123abcd&newer=1&lost=89abcdef"), expected);
    assert_eq!(Surroundings::read("lang=xx&pinned=%3Cb%3E&newer=2&lost=&other"), Surroundings::default());
}
