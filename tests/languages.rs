//! Topics and addressees are found by their names in the other official languages of the United Nations.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::explorer;
use common::naive::values;
use igf_explorer::domain::answer::Wanted;
use igf_explorer::domain::vocabulary::Term;
use igf_explorer::domain::{Facet, Query};

/// The outcomes that a text finds.
fn found(text: &str) -> BTreeSet<usize> {
    let query = Query { text: text.to_owned(), ..Query::default() };
    explorer().answer(&query, Wanted::ALL_HITS).hits.into_iter().collect()
}

/// Topics and addressees, each with its facet.
fn terms() -> impl Iterator<Item = (Facet, &'static Arc<Term>)> {
    let vocabulary = &explorer().dataset.vocabulary;
    let topics = vocabulary.topics.iter().map(|term| (Facet::Topic, term));
    topics.chain(vocabulary.addressees.iter().map(|term| (Facet::Addressee, term)))
}

/// Checks that what is made of each name finds all outcomes of its term.
fn check_found(made: impl Fn(&str) -> Vec<String>) {
    let mut tried = 0;
    for (facet, term) in terms() {
        let of_term = |number: &usize| {
            values(&explorer().dataset.record(*number).unwrap(), facet).iter().any(|id| **id == *term.id)
        };
        let expected: BTreeSet<usize> = (0..explorer().dataset.outcomes.len()).filter(of_term).collect();
        for text in term.other_names.iter().flat_map(|name| made(name)) {
            let missing = expected.difference(&found(&text)).count();
            assert_eq!(missing, 0, "outcomes of {} that {text:?} does not find", term.id);
            tried += 1;
        }
    }
    assert!(tried > 0, "no name was tried");
}

fn is_arabic(name: &str) -> bool {
    name.contains(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

fn is_chinese(name: &str) -> bool {
    name.contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

fn is_russian(name: &str) -> bool {
    name.contains(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

#[test]
fn every_topic_and_addressee_has_a_name_in_every_other_official_language_and_one_or_two() {
    let is_spanish = |name: &str| !is_arabic(name) && !is_chinese(name) && !is_russian(name);
    for (_, term) in terms() {
        let count = |is: &dyn Fn(&str) -> bool| term.other_names.iter().filter(|name| is(name)).count();
        for names in [count(&is_arabic), count(&is_chinese), count(&is_russian), count(&is_spanish)] {
            assert!((1..=2).contains(&names), "{}: {:?}", term.id, term.other_names);
        }
    }
}

#[test]
fn names_in_other_languages_are_not_among_the_synonyms_that_pages_show() {
    for (_, term) in terms() {
        let shown = term.synonyms.iter().find(|synonym| term.other_names.contains(synonym));
        assert_eq!(shown, None, "{}", term.id);
        let foreign = term.synonyms.iter().find(|name| is_arabic(name) || is_chinese(name) || is_russian(name));
        assert_eq!(foreign, None, "{}", term.id);
    }
}

#[test]
fn each_name_finds_the_outcomes_of_its_term() {
    check_found(|name| vec![name.to_owned(), format!("{name} "), name.to_uppercase(), name.to_lowercase()]);
}

#[test]
fn spanish_needs_no_accents_and_russian_no_dots() {
    let plain = |name: &str| {
        let plain = |c: char| "aeiouunAEIOU".chars().nth("áéíóúüñÁÉÍÓÚ".chars().position(|own| own == c)?);
        name.chars().map(|c| plain(c).unwrap_or(c)).collect()
    };
    check_found(|name| vec![plain(name)]);
    assert_eq!(found("молодёжь"), found("молодежь"));
    assert_eq!(found("объединённых наций"), found("Объединенных Наций"));
}

#[test]
fn arabic_is_found_with_other_alefs_stretched_vocalised_and_without_the_article() {
    let letters = |from: &'static str, to: &'static str| {
        move |c: char| from.chars().position(|own| own == c).and_then(|at| to.chars().nth(at)).unwrap_or(c)
    };
    let stretched = |name: &str| name.chars().flat_map(|c| [Some(c), (c == 'م').then_some('ـ')]).flatten().collect();
    let vocalised =
        |name: &str| name.chars().flat_map(|c| [Some(c), (c == 'ب').then_some('\u{64e}')]).flatten().collect();
    let bare = |name: &str| {
        let words = name.split(' ').map(|word| word.strip_prefix("ال").unwrap_or(word));
        words.collect::<Vec<_>>().join(" ")
    };
    let with_article = |name: &str| {
        let words =
            name.split(' ').map(|word| if word.starts_with("ال") { word.to_owned() } else { format!("ال{word}") });
        words.collect::<Vec<_>>().join(" ")
    };
    check_found(|name| {
        if !is_arabic(name) {
            return Vec::new();
        }
        let plain = name.chars().map(letters("أإآةى", "اااهي")).collect();
        vec![plain, stretched(name), vocalised(name), bare(name), with_article(name)]
    });
}

#[test]
fn chinese_is_found_by_any_part_of_a_name() {
    check_found(|name| {
        let chars: Vec<char> = name.chars().filter(|_| is_chinese(name)).collect();
        (2..=chars.len()).flat_map(|length| chars.windows(length)).map(|part| part.iter().collect()).collect()
    });
    assert!(found("气天").is_empty() && found("能智").is_empty());
}

#[test]
fn a_field_takes_a_name_in_any_language() {
    for (text, id) in [
        ("topic:人工智能", "ai"),
        ("topic:\"права человека\"", "human-rights"),
        ("topic:privacidad", "privacy"),
        ("topic:الثقة", "trust"),
    ] {
        let understood = explorer().understand(text);
        let of_topic = explorer().answer(&Query::of(Facet::Topic, id), Wanted::ALL_HITS).hits;
        assert_eq!(found(text), of_topic.into_iter().collect(), "{understood:?}");
    }
}
