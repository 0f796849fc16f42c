//! What can stand in an address is listed once, and everything that names it agrees with the list.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::read;
use igf_explorer::domain::facet::{FACETS, IN_ADDRESSES};
use igf_explorer::domain::parameters::{HOST, QUERY, YEARS};
use igf_explorer::domain::snippet::attribute;
use igf_explorer::domain::text::words;
use igf_explorer::domain::{Facet, Lang};
use igf_explorer::i18n::Key;

/// All that are different.
fn set<T: Ord>(list: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    list.into_iter().collect()
}

#[test]
fn no_two_parameters_are_the_same() {
    let all: Vec<&str> = FACETS.iter().map(|def| def.key).chain(QUERY).chain(HOST).collect();
    assert_eq!(set(&all).len(), all.len(), "{all:?}");
}

#[test]
fn every_facet_has_a_parameter_and_a_place_among_them() {
    assert_eq!(set(IN_ADDRESSES), set(FACETS.iter().map(|def| def.facet)));
    for def in &FACETS {
        assert_eq!((Facet::from_key(def.key), def.facet.key()), (Some(def.facet), def.key));
        assert!(def.key.bytes().all(|byte| byte.is_ascii_lowercase()), "{}", def.key);
    }
}

#[test]
fn every_facet_can_be_named_in_each_language_by_words_that_name_no_other() {
    for def in &FACETS {
        for (lang, names) in Lang::ALL.iter().zip(def.names) {
            assert!(!names.is_empty(), "{}: {lang}", def.key);
            for name in names {
                assert_eq!(Facet::named(name), Some(def.facet), "{name}");
                assert_eq!(words(name), [*name], "one folded word");
            }
        }
    }
}

#[test]
fn every_facet_has_a_text_of_its_own() {
    for def in &FACETS {
        let name = Key::ALL.iter().find(|(key, _)| *key == Key::of_facet(def.facet)).expect("a text").1;
        assert_eq!(name, format!("facet.{}", def.key));
    }
}

/// The attributes of `<igf-explorer>` that `embed.js` keeps for itself; of some only the beginning counts.
fn own_attributes() -> Vec<String> {
    let script = read("public/embed.js");
    let list = script.split_once("const OWN =").expect("a list").1;
    let list = list.split_once("/^(").expect("an expression").1.split_once(")$/").expect("its end").0;
    let list = list.replace("(data|aria|v)-.*", "data-.*|aria-.*|v-.*");
    assert!(!list.contains(['(', ')', '[', '\\']), "only names and beginnings: {list}");
    list.split('|').map(str::to_owned).collect()
}

#[test]
fn no_parameter_of_the_query_is_an_attribute_that_the_element_keeps_for_itself() {
    let own = own_attributes();
    assert!(own.iter().any(|name| name == "theme"), "{own:?}");
    for parameter in IN_ADDRESSES.map(Facet::key).into_iter().chain(QUERY) {
        let name = attribute(parameter);
        let takes = |own: &String| own.strip_suffix(".*").map_or(own == name, |start| name.starts_with(start));
        assert!(!own.iter().any(takes), "{name}");
    }
}

#[test]
fn the_types_for_other_sites_name_every_facet() {
    let engine = read("src/engine/igf-engine.d.ts");
    let facets = engine.split_once("export type Facet =").expect("the facets").1.split_once(';').expect("an end").0;
    let named = facets.split('|').map(|name| name.trim().trim_matches('"'));
    assert_eq!(set(named), set(FACETS.iter().map(|def| def.key)));
    let element = read("public/embed.d.ts");
    for parameter in IN_ADDRESSES.map(Facet::key).into_iter().chain([YEARS]) {
        let name = attribute(parameter);
        assert!(element.contains(&format!("`{name}`")), "{name}");
    }
}
