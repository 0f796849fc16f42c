//! Addresses of the picture of the themes: read as they were meant, written in one form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::{explorer, property};
use igf_explorer::domain::edition::Theme;
use igf_explorer::domain::following::{can_follow, examples, followed};
use igf_explorer::domain::{Action, Facet, Lang, Page, Query, Route};
use proptest::prelude::*;

fn asked(address: &str) -> (String, Vec<String>) {
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    let (route, query, rejected) = Route::read(path).expect("a language").asked(search);
    (route.address(&query), rejected.into_iter().map(|rejected| rejected.parameter).collect())
}

#[test]
fn what_is_followed_is_read_as_it_was_meant_and_written_in_one_form() {
    let check = |address: &str, written: &str, unread: &[&str]| {
        assert_eq!(
            asked(address),
            (written.to_owned(), unread.iter().map(|name| (*name).to_owned()).collect()),
            "{address}"
        );
        assert_eq!(asked(written), (written.to_owned(), Vec::new()), "{written}");
    };
    check("en/timeline", "en/timeline", &[]);
    check("fr/Timeline/?TOPIC=AI.", "fr/timeline?topic=ai", &[]);
    check("en/timeline?topic=ai&q=+digital+&embed=1", "en/timeline?q=digital&topic=ai", &[]);
    check("en/timeline?theme=2008_Access,", "en/timeline?theme=2008-access", &[]);
    // One line, or themes by word and topic; of several the first.
    check("en/timeline?topic=gender,ai", "en/timeline?topic=ai", &["topic=gender"]);
    check("en/timeline?theme=2008-access,2007-access", "en/timeline?theme=2007-access", &["theme=2008-access"]);
    check("en/timeline?q=access&theme=2008-access", "en/timeline?q=access", &["theme=2008-access"]);
    check("en/timeline?topic=ai&theme=2008-access", "en/timeline?topic=ai", &["theme=2008-access"]);
    // What the explorer knows beside that is no part of the picture.
    check(
        "en/timeline?show=themes&topic=ai&years=2010-2012&edition=2019&sort=oldest&page=3",
        "en/timeline?topic=ai",
        &["show=themes", "edition=2019", "years=2010-2012", "sort=oldest", "page=3"],
    );
    check("en/timeline?topic=caf%C3%A9&colour=red&utm_source=x", "en/timeline", &["topic", "colour", "utm_source"]);
}

#[test]
fn only_themes_of_the_programmes_have_a_line_to_follow() {
    let dataset = &explorer().dataset;
    for theme in &dataset.themes {
        assert_eq!(can_follow(dataset, Facet::Theme, &theme.id), theme.is_of_programme, "{}", theme.id);
    }
    assert!(!can_follow(dataset, Facet::Theme, "1999-access"));
    assert!(can_follow(dataset, Facet::Topic, "ai"));
}

#[test]
fn the_topics_to_begin_with_are_those_that_most_programmes_name() {
    let dataset = &explorer().dataset;
    let count = |topic: &str| {
        let names = |theme: &&std::sync::Arc<Theme>| theme.topics.iter().any(|own| *own.id == *topic);
        let themes = dataset.themes.iter().filter(|theme| theme.is_of_programme).filter(names);
        themes.map(|theme| theme.year).collect::<BTreeSet<_>>().len()
    };
    let offered = examples(dataset);
    let least = offered.iter().map(|topic| count(&topic.id)).min().unwrap();
    for other in dataset.vocabulary.topics.iter().filter(|topic| !offered.contains(topic)) {
        assert!(count(&other.id) <= least, "{}", other.id);
    }
    assert_eq!(offered.len(), 5);
}

#[test]
fn what_is_chosen_last_is_what_is_followed() {
    let act = |query: &Query, action: Action| followed(&action.apply(query));
    let line = act(&Query::default(), Action::Follow("2008-access".to_owned()));
    assert_eq!(line, Query::of(Facet::Theme, "2008-access"));
    let word = act(&line, Action::SetText("open".to_owned()));
    assert_eq!(word, Query { text: "open".to_owned(), ..Query::default() });
    let topic = act(&line, Action::Choose(Facet::Topic, Some("ai".to_owned())));
    assert_eq!(topic, Query::of(Facet::Topic, "ai"));
    let both = act(&word, Action::Choose(Facet::Topic, Some("ai".to_owned())));
    assert_eq!((both.text.as_str(), both.selected(Facet::Topic)), ("open", &["ai".to_owned()][..]));
    let other = act(&both, Action::Choose(Facet::Topic, Some("access".to_owned())));
    assert_eq!(other.selected(Facet::Topic), ["access"], "one in place of the other");
    assert_eq!(act(&other, Action::Choose(Facet::Topic, None)), word);
    assert_eq!(act(&both, Action::Follow("2008-access".to_owned())), line);
}

proptest! {
    #![proptest_config(property(500))]

    #[test]
    fn any_address_of_the_picture_is_survived_and_has_one_form(
        search in prop_oneof![".{0,60}", "(q|topic|theme|THEME|years)=[a-z0-9,; %+._-]{0,40}(&(q|topic|theme)=[a-z0-9,-]{0,20}){0,3}"],
    ) {
        let (route, query, _) = Route::new(Lang::En, Page::Timeline).asked(&search);
        prop_assert!(query.selections().count() <= 1);
        let written = route.address(&query);
        prop_assert_eq!(asked(&written), (written.clone(), vec![]), "{}", search);
    }
}
