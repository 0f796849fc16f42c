//! Search: what a reader types finds what it should, in either language, and is marked where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::{OUTCOMES, explorer, property};
use igf_explorer::domain::answer::Wanted;
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::query::PAGE_SIZE;
use igf_explorer::domain::search::{Atom, Matcher, Note, highlights};
use igf_explorer::domain::text::{each_token, words};
use igf_explorer::domain::{Action, Query};
use proptest::prelude::*;

/// The query of a text.
fn typed(text: &str) -> Query {
    Action::SetText(text.to_owned()).apply(&Query::default())
}

/// The ids of all outcomes that a text finds, best first.
fn ranked(text: &str) -> Vec<String> {
    let pages = explorer().explore(&typed(text)).page_count;
    let page = |number| explorer().explore(&Action::SetPage(number).apply(&typed(text))).hits;
    (1..=pages).flat_map(page).map(|record| record.id()).collect()
}

fn found(text: &str) -> BTreeSet<String> {
    ranked(text).into_iter().collect()
}

fn folded(text: &str) -> String {
    words(text).join(" ")
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
        assert_eq!(explorer().explore(&typed(text)).total, OUTCOMES, "{text:?}");
        assert!(explorer().explore(&typed(text)).understood.is_empty(), "{text:?}");
    }
}

#[test]
fn what_tells_most_must_be_said_wherever_it_stands() {
    for text in [
        "zzzzzz",
        "zzzzzz parliaments",
        "parliaments zzzzzz ",
        "\"zzzzzz\" 2024 parliaments",
        "Privacy in Zzzzzz, 2024",
    ] {
        assert_eq!(ranked(text), Vec::<String>::new(), "{text:?}");
    }
    // Beside two words that are said together, one that nobody says is left out, and the reader is told.
    let explored = explorer().explore(&typed("zzzzzz 2024 parliaments"));
    let notes = [Note::Unknown(vec!["zzzzzz".to_owned()]), Note::Relaxed(vec!["zzzzzz".to_owned()])];
    assert!(explored.total > 0 && notes.iter().all(|note| explored.understood.notes.contains(note)));
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
        let has_topic = |outcome: &&std::sync::Arc<Outcome>| outcome.topics.iter().any(|term| *term.id == *topic);
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
    let one_word = |text: &str| words(text).len() == 1;
    let used = |word: &str| groups().filter(|group| group.iter().any(|text| folded(text) == folded(word))).count();
    for group in groups() {
        let single: Vec<_> = group.iter().filter(|text| one_word(text) && used(text) == 1).collect();
        let finds: BTreeSet<_> = single.iter().map(|text| found(&format!("{text} "))).collect();
        assert!(finds.len() <= 1, "{group:?}: {finds:?}");
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
            outcome.summary.each().any(|text| words(text).iter().any(|own| own == word))
        };
        let split = ids.iter().take_while(|id| says(id)).count();
        assert!(split > 0 && !ids.iter().skip(split).any(says), "{word}: {ids:?}");
    }
}

/// The text with brackets around what the query marks.
fn marked(text: &str, query: &str) -> String {
    let understood = explorer().understand(query);
    let mut end = 0;
    let mut out = String::new();
    for range in highlights(text, None, &understood) {
        out += &format!("{}[{}]", &text[end..range.start], &text[range.clone()]);
        end = range.end;
    }
    out + &text[end..]
}

#[test]
fn the_words_of_a_query_are_marked_with_all_their_forms() {
    for (text, query, expected) in [
        ("Éthique et éthiques", "ethique ", "[Éthique] et [éthiques]"),
        ("un parlement, des parlementaires", "parlements ", "un [parlement], des parlementaires"),
        ("multistakeholder, multi-stakeholder", "multi-stakeholder ", "[multistakeholder], [multi-stakeholder]"),
        ("d'une cyber-security et security", "cybersecurity ", "d'une [cyber-security] et security"),
        ("the digital divide, a digital gap", "\"digital divide\"", "the [digital divide], a digital gap"),
        ("access for women", "access OR women", "[access] for [women]"),
        ("access for women", "access -women", "[access] for women"),
        ("access for women", "access NOT women", "[access] for women"),
        ("un accès sans femmes", "accès SAUF femmes", "un [accès] sans femmes"),
        ("access sans women", "access SANS \"women\"", "[access] sans women"),
        ("access and women", "access AND women", "[access] and [women]"),
        ("accès et femmes", "accès ET femmes", "[accès] et [femmes]"),
        ("access or women", "access OR", "[access] or women"),
        ("access not women", "access NOT", "[access] not women"),
        ("access not women", "not women ", "access not [women]"),
        ("access to data", "what is the access to ", "[access] to data"),
        ("the encyrption of data", "encryption ", "the encyrption of data"),
        ("the encryption of data", "encyrption ", "the [encryption] of data"),
        ("人工智能治理", "人工智能", "[人工智能]治理"),
        ("topic", "topic:ai", "topic"),
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

/// Whether a passage is what an atom looks for: told from the passage alone.
fn is_form(own: &str, atom: &Atom) -> bool {
    let folded = words(own);
    match &atom.matcher {
        Matcher::Word(word) => {
            let mut is_match = false;
            each_token(own, &mut |token| {
                let is_whole = token.range == (0..own.len());
                is_match |= is_whole && word.form_in(token.lower, token.folded, None).is_some();
            });
            is_match
        }
        Matcher::Phrase(phrase) => phrase.iter().map(|word| word.folded.to_string()).collect::<Vec<_>>() == folded,
        Matcher::Expression(_, group) => group
            .expressions
            .iter()
            .any(|words| words.iter().map(|word| word.to_string()).collect::<Vec<_>>() == folded),
        Matcher::Field(..) => false,
    }
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
    fn marks_are_in_order_apart_and_consist_of_forms_of_the_query(text in texts(), query in texts(), length in 1usize..30) {
        let query: String = query.chars().take(length).collect();
        let understood = explorer().understand(&query);
        let ranges = highlights(&text, None, &understood);
        let mut end = 0;
        for range in &ranges {
            prop_assert!(range.start >= end && !range.is_empty(), "{ranges:?}");
            let own = text.get(range.clone()).expect("character boundaries");
            // Matches that overlap are marked as one: every word of it must be of some match that lies in it.
            let starts: Vec<usize> = own.char_indices().map(|(at, _)| at).chain([own.len()]).collect();
            let pieces = starts.iter().flat_map(|from| starts.iter().filter(move |to| from < to).map(move |to| *from..*to));
            let is_match = |piece: &std::ops::Range<usize>| understood.atoms().any(|atom| is_form(&own[piece.clone()], atom));
            let matches: Vec<_> = pieces.filter(is_match).collect();
            let covered = |at: usize| matches.iter().any(|piece| piece.contains(&at));
            prop_assert!((0..own.len()).all(covered), "{own:?} for {understood:?}");
            end = range.end;
        }
        each_token(&text, &mut |token| {
            let is_marked = ranges.iter().any(|range| range.contains(&token.range.start));
            let matches = |atom: &Atom| match &atom.matcher {
                Matcher::Word(word) => word.form_in(token.lower, token.folded, None).is_some(),
                _ => false,
            };
            assert!(is_marked || !understood.atoms().any(matches), "{token:?} is not marked");
        });
    }

    #[test]
    fn what_is_excluded_or_added_never_widens(first in texts(), second in texts()) {
        let take = |text: &str| words(text).into_iter().take(2).collect::<Vec<_>>();
        let (first, second) = (take(&first).join(" ") + " ", take(&second));
        let alone = explorer().total(&typed(&first));
        for word in second {
            let excluded = format!("{first}-{word}");
            prop_assert!(explorer().total(&typed(&excluded)) <= alone);
            // A word that says nothing counts only when it stands alone.
            let field = format!("{first}topic:ai");
            // So does one that nothing says together with the others.
            let is_left = |note: &Note| matches!(note, Note::LeftOut(_) | Note::Relaxed(_));
            let notes = |text: &str| explorer().answer(&typed(text), Wanted::ALL_HITS).understood.notes;
            let left_out = notes(&field).iter().chain(&notes(&first)).any(is_left);
            prop_assert!(left_out || explorer().total(&typed(&field)) <= alone);
        }
    }

    #[test]
    fn any_text_is_answered(text in ".{0,400}") {
        let explored = explorer().explore(&typed(&text));
        prop_assert!(explored.total <= OUTCOMES && explored.hits.len() <= PAGE_SIZE);
        for (text, count) in &explored.suggestions {
            prop_assert_eq!(explorer().total(&typed(text)), *count);
        }
    }
}
