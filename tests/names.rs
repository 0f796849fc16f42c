//! Search: names and words that stand nowhere find nothing, and are taken for nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{explorer, read};
use igf_explorer::domain::Query;
use igf_explorer::domain::search::Note;

/// Names and words that are spelt right, though nothing recorded says them: the shipped list holds those that would be
/// taken for something else, and no more, for every reader fetches it.
#[test]
fn what_is_spelt_right_is_never_corrected() {
    let words = read("tests/fixtures/real_words.txt");
    let words: Vec<&str> = words.lines().collect();
    assert!(words.len() > 2000 && words.is_sorted());
    let is_corrected =
        |text: &str| explorer().understand(text).notes.iter().any(|note| matches!(note, Note::ReadAs(..)));
    let taken: Vec<&&str> =
        words.iter().filter(|word| is_corrected(word) || is_corrected(&format!("{word} "))).collect();
    assert!(taken.is_empty(), "put these into src/domain/search/real_words.txt:\n{taken:#?}");
    let shipped = read("src/domain/search/real_words.txt");
    let unknown: Vec<&str> = shipped.lines().filter(|word| words.binary_search(word).is_err()).collect();
    assert!(unknown.is_empty(), "not in the fixture: {unknown:?}");
}

/// No result that does not say it, and no offer of another name.
#[test]
fn a_name_that_stands_nowhere_brings_up_nothing_that_merely_looks_alike() {
    let names = read("tests/fixtures/names.txt");
    assert!(names.lines().count() >= 300);
    let mut faults = Vec::new();
    for name in names.lines() {
        let capital: String = name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect();
        for text in [name.to_owned(), format!("{name} "), capital, name.to_uppercase()] {
            let explored = explorer().explore(&Query { text: text.clone(), ..Query::default() });
            let typed: Vec<&str> = text.split_whitespace().collect();
            let says_so = |note: &Note| matches!(note, Note::Unknown(words) if *words == typed);
            let finds = explored.totals != [0; 4] || !explored.near.records.is_empty();
            let offers = !explored.suggestions.is_empty() || !explored.direct.is_empty();
            if finds || offers || !explored.understood.notes.iter().any(says_so) {
                faults.push(format!("{text:?}: {:?}, {:?}", explored.understood.notes, explored.suggestions));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// However it is written, a name that stands nowhere is never what a question does without.
#[test]
fn no_question_is_answered_without_the_name_in_it() {
    for text in [
        "Gaza children online",
        "gaza children online safety",
        "ukraine internet shutdowns law",
        "protéger les enfants en palestine sur internet",
        "TRUMP DATA PROTECTION PARLIAMENTS",
        "what does the UN think about Elon Musk",
    ] {
        let explored = explorer().explore(&Query { text: text.to_owned(), ..Query::default() });
        assert!(explored.totals == [0; 4] && explored.near.records.is_empty(), "{text:?}: {:?}", explored.totals);
        let says_so = |note: &Note| matches!(note, Note::Unknown(_));
        assert!(explored.understood.notes.iter().any(says_so), "{text:?}");
    }
    let plain = explorer().explore(&Query { text: "security of smart devices".to_owned(), ..Query::default() });
    assert!(plain.total + plain.near.records.len() > 0, "a word that is no name may be left out");
}
