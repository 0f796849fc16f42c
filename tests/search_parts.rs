//! What speaks of something stands before what is filed near it, and what is not searched of a long text is said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::explorer;
use igf_explorer::domain::query_url::read;
use igf_explorer::domain::search::{Field, Note, explain};
use igf_explorer::domain::{Action, Query, Record, Sort};

/// The query of a text.
fn typed(text: &str) -> Query {
    Action::SetText(text.to_owned()).apply(&Query::default())
}

#[test]
fn of_a_long_text_the_beginning_is_searched_and_that_is_said() {
    let paragraph = "privacy of children online ".repeat(20);
    let (query, _) = read(&format!("?q={}", paragraph.replace(' ', "+")));
    assert_eq!(query.text, paragraph.trim(), "nothing is cut without a word");
    let answer = explorer().explore(&query);
    assert!(answer.understood.notes.contains(&Note::Cut) && answer.total > 0, "{:?}", answer.understood.notes);
    assert!(query.text_in_short().chars().count() < 100 && query.text_in_short().ends_with('…'));
}

/// Whether a record says a word itself, or bears it in a name of what it is joined to: told by the reasons that are given.
fn says(record: &Record, text: &str) -> bool {
    let understood = explorer().understand(&format!("{text} "));
    let reasons = explain(record, &explorer().dataset, &understood);
    reasons.iter().any(|reason| reason.field != Field::Topic || reason.lang.is_some())
}

#[test]
fn what_says_a_word_stands_before_what_is_filed_under_a_topic_that_covers_it() {
    let topics = &explorer().dataset.vocabulary.topics;
    let synonyms =
        topics.iter().flat_map(|topic| topic.synonyms.iter()).filter(|name| !name.contains([' ', '-', '\'', '’']));
    let mut parted = 0;
    for synonym in synonyms {
        let query = typed(&format!("{synonym} "));
        let first = explorer().explore(&query);
        let pages = (1..=first.page_count).map(|page| explorer().explore(&Action::SetPage(page).apply(&query)));
        for (place, record) in pages.flat_map(|page| page.hits).enumerate() {
            assert_eq!(
                says(&record, synonym),
                place < first.said,
                "{synonym}: {} at {place}: {:?}",
                record.id(),
                explain(&record, &explorer().dataset, &first.understood)
            );
        }
        parted += usize::from(first.said > 0 && first.said < first.total);
    }
    assert!(parted > 20, "many words are said by some and cover others: {parted}");
}

#[test]
fn of_a_word_that_only_a_topic_covers_the_answer_says_that_nothing_says_it() {
    let answer = explorer().explore(&typed("IANA transition "));
    assert!(answer.said < answer.total, "{} of {}", answer.said, answer.total);
    let answer = explorer().explore(&typed(""));
    assert_eq!(answer.said, answer.total, "nothing is asked for");
    for sort in [Sort::Newest, Sort::Oldest] {
        let sorted = explorer().explore(&Action::SetSort(sort).apply(&typed("spam ")));
        let best = explorer().explore(&typed("spam "));
        assert_eq!((sorted.said, sorted.total), (best.said, best.total), "the same parts in every order");
        let time = |hit: &Record| if sort == Sort::Newest { u32::MAX - hit.time() } else { hit.time() };
        let (said, filed) = sorted.hits.split_at(sorted.said);
        assert!(said.is_sorted_by_key(time) && filed.is_sorted_by_key(time), "{sort:?}: each in that order");
    }
}

#[test]
fn long_texts_are_cut_and_say_so() {
    let megabyte = "gouvernance ".repeat(90_000);
    let many_words = (0..10_000).map(|number| format!("w{number} ")).collect::<String>();
    let one_word = "é".repeat(600_000);
    let quotes = "\"".repeat(300_000);
    for text in [&megabyte, &many_words, &one_word, &quotes] {
        let explored = explorer().explore(&typed(text));
        assert!(explored.understood.notes.contains(&Note::Cut), "{}", &text[..20]);
        assert!(explored.understood.text.chars().count() <= 200);
    }
}

#[test]
fn what_a_question_is_about_is_not_left_out_for_rarer_words_around_it() {
    for (question, word) in [
        ("when did gender become a topic at the IGF", "gender"),
        ("how has privacy ended up a preoccupation here", "privacy"),
        ("est-ce que le chiffrement figure quelque part", "chiffrement"),
    ] {
        let answer = explorer().explore(&typed(question));
        let left_out = answer.understood.notes.iter().filter_map(|note| match note {
            Note::Relaxed(words) | Note::LeftOut(words) => Some(words),
            _ => None,
        });
        assert!(!left_out.flatten().any(|left| left == word), "{question}: {:?}", answer.understood.notes);
    }
}
