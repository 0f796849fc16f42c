//! Search: what a reader types finds what it should, in either language, and is marked where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::naive::values;
use common::{explorer, property};
use igf_explorer::domain::highlight::highlights;
use igf_explorer::domain::search_index::Word;
use igf_explorer::domain::text::{tokens, words};
use igf_explorer::domain::{Action, Facet, Query};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The query of a text.
fn typed(text: &str) -> Query {
    Action::SetText(text.to_owned()).apply(&Query::default())
}

/// The ids of all outcomes that a text finds, best first.
fn ranked(text: &str) -> Vec<String> {
    let pages = explorer().explore(&typed(text)).page_count;
    let page = |number| explorer().explore(&Action::SetPage(number).apply(&typed(text))).hits;
    (1..=pages).flat_map(page).map(|outcome| outcome.id.to_string()).collect()
}

fn found(text: &str) -> BTreeSet<String> {
    ranked(text).into_iter().collect()
}

fn folded(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_are_folded_to_plain_lower_case_letters() {
    for (text, expected) in [
        ("Éthique ÉTHIQUE", "ethique ethique"),
        ("l'Œuvre, l’œuvre", "l oeuvre l oeuvre"),
        ("Ærø Þing Łódź", "aero thing lodz"),
        ("ﬁnance ﬂux eﬀort oﬃce", "finance flux effort office"),
        ("Straße STRAẞE STRASSE", "strasse strasse strasse"),
        ("İstanbul ISTANBUL Iğdır", "istanbul istanbul igdir"),
        ("e\u{301}thique E\u{301}", "ethique e"),
        ("Việt Nam ẤN ĐỘ", "viet nam an do"),
        ("IJ Ĳssel ǆ", "ij ijssel dz"),
        ("\u{212b}ngström \u{212a}elvin", "angstrom kelvin"),
        ("multi-parties (WSIS+20) n°5", "multi parties wsis 20 n 5"),
        ("ИНТЕРНЕТ 互联网 إنترنت", "интернет 互联网 إنترنت"),
        (" \u{a0}—!?\u{301} ", ""),
        ("", ""),
    ] {
        assert_eq!(folded(text), expected, "{text:?}");
    }
}

/// The accented letters of Latin scripts.
fn latin() -> impl Iterator<Item = char> {
    ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}')
}

#[test]
fn every_accented_latin_letter_is_folded_as_unicode_takes_it_apart() {
    let plain = |c: char| c.to_string().nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    let apart = latin().map(|c| (c, plain(c))).filter(|(_, plain)| plain.bytes().all(|b| b.is_ascii_alphabetic()));
    let wrong: Vec<(char, String, String)> = apart
        .map(|(c, plain)| (c, folded(&c.to_string()), plain.to_ascii_lowercase()))
        .filter(|(_, ours, theirs)| ours != theirs)
        .collect();
    assert!(wrong.is_empty(), "(letter, ours, Unicode's): {wrong:?}");
}

#[test]
fn composed_and_decomposed_latin_letters_are_the_same() {
    let fold = |text: String| folded(&text);
    let wrong: Vec<char> = latin().filter(|c| fold(c.to_string()) != fold(c.to_string().nfd().collect())).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Checks that texts find the same outcomes, and at least one.
fn check_same(texts: &[&str]) {
    let first = found(texts[0]);
    assert!(!first.is_empty(), "{:?} finds nothing", texts[0]);
    texts.iter().for_each(|text| assert_eq!(found(text), first, "{text:?} and {:?}", texts[0]));
}

#[test]
fn accents_case_and_punctuation_do_not_matter() {
    check_same(&["Éthique", "ethique", "ÉTHIQUE", "e\u{301}thique", "« éthique", "  éthique"]);
    check_same(&["droits de l'homme", "droits de l’homme", "DROITS de l homme"]);
    check_same(&["mise en œuvre", "mise en oeuvre", "MISE EN ŒUVRE"]);
    check_same(&["multi-stakeholder", "multi stakeholder"]);
    check_same(&["gouvernance,numérique.", "gouvernance numerique ", "numérique/gouvernance?"]);
}

#[test]
fn what_has_no_words_finds_everything() {
    for text in ["", "  ", "…", "?!", "\u{301}", "\u{345}"] {
        assert_eq!(explorer().explore(&typed(text)).total, 352, "{text:?}");
        assert!(explorer().explore(&typed(text)).words.is_empty(), "{text:?}");
    }
}

#[test]
fn every_word_must_match_wherever_the_missing_one_stands() {
    for text in
        ["zzzzzz", "zzzzzz parliaments", "parliaments zzzzzz ", "zzzzzz 2024 parliaments", "2024 zzzzzz privacy"]
    {
        assert_eq!(ranked(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn only_the_word_being_typed_matches_by_its_beginning() {
    assert!(!found("parliam").is_empty());
    assert!(found("parliam ").is_empty() && found("parliam.").is_empty() && found("parliam 2024").is_empty());
    assert!(!found("2024 parliam").is_empty());
    assert!(found("parliament").is_superset(&found("parliament ")));
}

#[test]
fn the_word_being_typed_may_end_in_a_decomposed_accent() {
    check_same(&["sécurité", "se\u{301}curite\u{301}"]);
    check_same(&["ré", "re\u{301}"]);
}

#[test]
fn a_word_typed_again_is_the_one_being_typed() {
    check_same(&["access parl", "parl access parl"]);
    assert!(found("ac parliaments ac").is_superset(&found("parliaments access ")));
}

#[test]
fn a_word_of_either_language_finds_a_topic_by_its_synonyms() {
    for (text, topic) in
        [("IA ", "ai"), ("AI ", "ai"), ("haut débit", "access"), ("vie privée", "privacy"), ("LLM ", "ai")]
    {
        let has_topic = |outcome: &&std::sync::Arc<_>| values(outcome, Facet::Topic).iter().any(|id| id == topic);
        let of_topic = explorer().dataset.outcomes.iter().filter(has_topic).map(|outcome| outcome.id.to_string());
        assert!(found(text).is_superset(&of_topic.collect()), "{text:?}");
    }
}

#[test]
fn expressions_that_mean_the_same_find_the_same() {
    check_same(&["FGI ", "IGF ", "fgi.", "Igf "]);
    check_same(&["SMSI ", "WSIS "]);
    check_same(&["ONU ", "UN "]);
    check_same(&["2024 FGI ", "IGF 2024 "]);
}

#[test]
fn every_one_word_expression_of_the_vocabulary_finds_what_its_group_finds() {
    let groups = || explorer().dataset.vocabulary.expressions.iter();
    let one_word = |text: &str| words(text).count() == 1;
    let used = |word: &str| groups().filter(|group| group.iter().any(|text| folded(text) == folded(word))).count();
    for group in groups() {
        let single: Vec<_> = group.iter().filter(|text| one_word(text) && used(text) == 1).collect();
        let finds: BTreeSet<_> = single.iter().map(|text| found(&format!("{text} "))).collect();
        assert!(finds.len() <= 1, "{group:?}");
    }
}

#[test]
fn words_of_place_year_addressee_and_document_are_combined() {
    for (text, id) in [
        ("2024 parlement UIP", "2024-pt-6c"),
        ("2024 parlements UIP", "2024-pt-6b"),
        ("2024 parliaments IPU", "2024-pt-6b"),
        ("Riyad UIP", "2024-pt-7"),
        ("riyadh ipu", "2024-pt-7"),
        ("Arabie saoudite document final", "2024-pt-1a"),
    ] {
        let ids = found(text);
        assert!(ids.contains(id), "{text:?}: {ids:?}");
        assert!(ids.iter().all(|id| id.starts_with("2024")), "{text:?}: {ids:?}");
    }
}

#[test]
fn outcomes_that_say_the_word_come_before_those_that_only_concern_it() {
    for word in ["privacy", "encryption", "gender"] {
        let ids = ranked(&format!("{word} "));
        let says = |id: &String| {
            let outcome = explorer().dataset.outcome(id).expect("a hit of the dataset");
            outcome.summary.each().any(|text| words(text).any(|own| own == word))
        };
        let split = ids.iter().take_while(|id| says(id)).count();
        assert!(split > 0 && !ids.iter().skip(split).any(says), "{word}: {ids:?}");
    }
}

/// The text with brackets around what the query marks.
fn marked(text: &str, query: &str) -> String {
    let words = explorer().explore(&typed(query)).words;
    let mut end = 0;
    let mut out = String::new();
    for range in highlights(text, &words) {
        out += &format!("{}[{}]", &text[end..range.start], &text[range.clone()]);
        end = range.end;
    }
    out + &text[end..]
}

#[test]
fn the_words_of_a_query_are_marked_with_all_their_forms() {
    for (text, query, expected) in [
        ("Éthique et éthiques", "ethique ", "[Éthique] et éthiques"),
        ("Éthique et éthiques", "ethique", "[Éthique] et [éthiques]"),
        ("l’œuvre", "oeuv", "l’[œuvre]"),
        ("e\u{301}thique.", "éthique ", "[e\u{301}thique]."),
        ("The IGF and the FGI", "fgi ", "The [IGF] and the [FGI]"),
        ("The Internet Governance Forum met", "IGF ", "The [Internet Governance Forum] met"),
        ("The Internet Governance", "IGF ", "The Internet Governance"),
        ("data, privacy", "privacy data ", "[data], [privacy]"),
        ("nothing here", "", "nothing here"),
        ("", "data", ""),
    ] {
        assert_eq!(marked(text, query), expected, "{query:?}");
    }
}

/// Whether words are one of the forms in which a word of the query matches.
fn is_form(own: &[String], word: &Word) -> bool {
    let by_word = own.len() == 1 && (own[0] == word.folded || (word.is_prefix && own[0].starts_with(&word.folded)));
    by_word || word.synonyms.iter().any(|synonym| synonym == own)
}

/// Texts of the corpus and anything else.
fn texts() -> impl Strategy<Value = String> {
    let summaries = explorer().dataset.outcomes.iter().flat_map(|outcome| outcome.summary.each());
    let summaries: Vec<String> = summaries.map(str::to_owned).collect();
    prop_oneof![prop::sample::select(summaries), ".{0,60}", "([a-zàéœﬁßİ\u{301}' ]|IGF |WSIS |FGI ){0,30}"]
}

proptest! {
    #![proptest_config(property(500))]

    #[test]
    fn words_lie_in_order_on_character_boundaries_and_are_never_empty(text in texts()) {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.range.start >= end && !token.range.is_empty());
            let own = text.get(token.range.clone()).expect("character boundaries");
            prop_assert!(!token.folded.is_empty(), "{own:?}");
            prop_assert_eq!(folded(own), token.folded);
            end = token.range.end;
        }
    }

    #[test]
    fn folding_what_is_folded_changes_nothing(text in texts()) {
        let once = folded(&text);
        prop_assert_eq!(folded(&once), once);
    }

    #[test]
    fn marks_are_in_order_apart_and_cover_a_form_of_a_word(text in texts(), query in texts(), length in 1usize..30) {
        let query: String = query.chars().take(length).collect();
        let words_of_query = explorer().explore(&typed(&query)).words;
        let ranges = highlights(&text, &words_of_query);
        let mut end = 0;
        for range in &ranges {
            prop_assert!(range.start >= end && !range.is_empty(), "{ranges:?}");
            let own: Vec<String> = words(text.get(range.clone()).expect("character boundaries")).collect();
            prop_assert!(words_of_query.iter().any(|word| is_form(&own, word)), "{own:?} for {words_of_query:?}");
            end = range.end;
        }
        for token in tokens(&text).filter(|token| ranges.iter().all(|range| !range.contains(&token.range.start))) {
            let own = [token.folded];
            prop_assert!(!words_of_query.iter().any(|word| is_form(&own, word)), "{own:?} is not marked");
        }
    }

    #[test]
    fn a_longer_text_never_finds_more(first in texts(), second in texts()) {
        let take = |text: &str| words(text).take(2).collect::<Vec<_>>().join(" ");
        let (first, second) = (take(&first) + " ", take(&second) + " ");
        let both = explorer().total(&typed(&format!("{first}{second}")));
        prop_assert!(both <= explorer().total(&typed(&first)).min(explorer().total(&typed(&second))));
    }
}
