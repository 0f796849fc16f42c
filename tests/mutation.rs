//! Damaged data files: whatever is done to one of them, nothing panics and the others stay whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::ops::Range;
use std::sync::OnceLock;

use common::faults::{SECOND, VOCABULARY, load_edited};
use common::packed::Packed;
use common::{edition_files, property, read};
use igf_explorer::domain::outline::{OutlineFilter, outline};
use igf_explorer::domain::overview::overview;
use igf_explorer::domain::packed::{lines, unpack};
use igf_explorer::domain::{
    Action, DataIssue, Dataset, Details, Explorer, Facet, Lang, Query, add_summaries, load, load_details, load_packed,
    relations,
};
use prop::sample::Index;
use proptest::prelude::*;
use serde_json::json;

/// The shipped files and what each edition is when it is loaded alone.
struct Shipped {
    vocabulary: String,
    editions: Vec<(String, String)>,
    alone: Vec<(Dataset, Vec<Details>)>,
}

fn shipped() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let (vocabulary, editions) = (read("public/data/vocabulary.json"), edition_files());
        let alone = editions.iter().map(|(name, text)| {
            let (dataset, details, issues) = load_all(&vocabulary, &[(name, text)]);
            assert_eq!(issues, []);
            (dataset, details)
        });
        let alone = alone.collect();
        Shipped { vocabulary, editions, alone }
    })
}

fn load_all(vocabulary: &str, files: &[(&str, &str)]) -> (Dataset, Vec<Details>, Vec<DataIssue>) {
    let (dataset, mut issues) = load(vocabulary, files);
    let details = load_details(files, &dataset, &mut issues);
    (dataset, details, issues)
}

/// One act of damage. A number is a place, counted on from the start when it is past the end.
#[derive(Clone, Debug)]
enum Damage {
    Flip(usize, u8),
    Delete(usize, usize),
    Insert(usize, String),
    Truncate(usize),
    /// Exchanges two texts or numbers of the file.
    Swap(usize, usize),
    /// Puts something else in the place of a text or number.
    Replace(usize, String),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = any::<usize>;
    let token = prop::sample::select(vec![
        "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "\u{0}", "\n", "é", "\\ud800", "\\u0000", "/*", "1e999",
    ]);
    let odd = prop::sample::select(vec![
        "99999999999999999999",
        "-1",
        "1e999",
        "-0.0",
        "65536",
        "4294967296",
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud83d\"",
        "\"javascript:alert(1)\"",
        "\"2023-02-29\"",
        "\"2024-pt-1a\"",
        "2006",
        "2024",
    ]);
    let nested = (1usize..3_000, prop::sample::select(vec![("[", "]"), ("{\"a\":", "}")]), any::<bool>());
    let nested = nested.prop_map(|(depth, (open, close), is_closed)| {
        open.repeat(depth) + "1" + &close.repeat(if is_closed { depth } else { 0 })
    });
    prop_oneof![
        3 => (place(), 1u8..=255).prop_map(|(at, mask)| Damage::Flip(at, mask)),
        2 => (place(), 1usize..200).prop_map(|(at, length)| Damage::Delete(at, length)),
        2 => (place(), prop_oneof![token.prop_map(str::to_owned), ".{1,5}"]).prop_map(|(at, text)| Damage::Insert(at, text)),
        1 => place().prop_map(Damage::Truncate),
        3 => (place(), place()).prop_map(|(one, other)| Damage::Swap(one, other)),
        3 => (place(), odd).prop_map(|(at, text)| Damage::Replace(at, text.to_owned())),
        1 => (place(), nested).prop_map(|(at, text)| Damage::Replace(at, text)),
        1 => (place(), "[a-zé ]{1,2000}").prop_map(|(at, text)| Damage::Replace(at, format!("\"{text}\""))),
    ]
}

/// The places of all texts and numbers of a JSON text.
fn scalars(json: &[u8]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut at = 0;
    while at < json.len() {
        let start = at;
        at += 1;
        if json[start] == b'"' {
            while at < json.len() && json[at] != b'"' {
                at += 1 + usize::from(json[at] == b'\\');
            }
            at = (at + 1).min(json.len());
            spans.push(start..at);
        } else if json[start].is_ascii_digit() {
            at += json[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            spans.push(start..at);
        }
    }
    spans
}

fn apply(damage: &Damage, text: &mut Vec<u8>) {
    let spans = scalars(text);
    if text.is_empty() || spans.is_empty() {
        return;
    }
    match damage {
        Damage::Flip(at, mask) => {
            let at = at % text.len();
            text[at] ^= mask;
        }
        Damage::Delete(at, length) => {
            let at = at % text.len();
            drop(text.drain(at..(at + length).min(text.len())));
        }
        Damage::Insert(at, new) => {
            let at = at % text.len();
            drop(text.splice(at..at, new.bytes()));
        }
        Damage::Truncate(at) => text.truncate(at % text.len()),
        Damage::Swap(one, other) => {
            let (one, other) = (spans[one % spans.len()].clone(), spans[other % spans.len()].clone());
            let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
            if first != second {
                let (left, right) = (text[first.clone()].to_vec(), text[second.clone()].to_vec());
                drop(text.splice(second, left));
                drop(text.splice(first, right));
            }
        }
        Damage::Replace(at, new) => drop(text.splice(spans[at % spans.len()].clone(), new.bytes())),
    }
}

fn damaged(text: &str, list: &[Damage]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    list.iter().for_each(|damage| apply(damage, &mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Uses everything that a damaged file may have left behind.
fn use_all(dataset: Dataset, issues: &[DataIssue]) {
    for issue in issues {
        assert!(issue.path.starts_with('$') && !issue.problem.is_empty() && !issue.expected.is_empty(), "{issue}");
    }
    for edition in &dataset.editions {
        relations::by_document(&dataset, edition);
    }
    if let Some(theme) = dataset.themes.last() {
        relations::of_theme(&dataset, theme);
    }
    outline(&dataset, &OutlineFilter::default());
    overview(&dataset);
    if let Some(outcome) = dataset.outcomes.last() {
        relations::neighbours(&dataset, outcome);
        relations::related(&dataset, outcome);
    }
    let explorer = Explorer::new(dataset);
    explorer.explore(&Query::of(Facet::Topic, "ai"));
    explorer.explore(&Action::SetText("IGF ai act".to_owned()).apply(&Query::default()));
}

/// Whether an edition is in `dataset` and `details` as it is when loaded alone.
fn is_whole(index: usize, dataset: &Dataset, details: &[Details]) -> bool {
    let (alone, own) = &shipped().alone[index];
    let edition = &alone.editions[0];
    dataset.edition(edition.year) == Some(edition)
        && dataset.outcomes_of(edition.year).eq(alone.outcomes_of(edition.year))
        && details.iter().filter(|details| details.year == edition.year).eq(own)
}

fn check_packed(text: &str, damaged_line: Option<usize>) -> Result<(), TestCaseError> {
    let mut issues = Vec::new();
    let Ok(unpacked) = unpack(text, &mut issues) else {
        prop_assert!(damaged_line.is_none(), "the first line is sound");
        return Ok(());
    };
    let files: Vec<(&str, &str)> = unpacked.files.iter().map(|(name, line)| (name.as_str(), *line)).collect();
    let (mut dataset, _) = load_packed(&packed().vocabulary, &files);
    for lang in Lang::ALL {
        add_summaries(&mut dataset, lang, &packed().summaries(lang), &packed().years, &mut issues);
    }
    let details = load_details(&files, &dataset, &mut issues);
    let count = shipped().editions.len();
    for index in (0..count).filter(|index| damaged_line.is_some_and(|line| line != *index)) {
        prop_assert!(is_whole(index, &dataset, &details), "{}", shipped().editions[index].0);
    }
    Ok(())
}

fn packed() -> &'static Packed {
    static PACKED: OnceLock<Packed> = OnceLock::new();
    PACKED.get_or_init(Packed::shipped)
}

proptest! {
    #![proptest_config(property(200))]

    #[test]
    fn a_damaged_edition_file_costs_no_other(
        file in any::<Index>(), other in any::<Index>(), list in prop::collection::vec(damage(), 1..4),
    ) {
        let editions = &shipped().editions;
        let file = file.index(editions.len());
        let other = (file + 1 + other.index(editions.len() - 1)) % editions.len();
        let text = damaged(&editions[file].1, &list);
        // The damaged file comes last: where it takes another's year or ids, the sound one keeps them.
        let files = [(editions[other].0.as_str(), editions[other].1.as_str()), (editions[file].0.as_str(), text.as_str())];
        let (dataset, details, issues) = load_all(&shipped().vocabulary, &files);
        prop_assert!(is_whole(other, &dataset, &details), "{}", editions[other].0);
        prop_assert!(issues.iter().all(|issue| issue.file == editions[file].0), "{:?}", issues);
        use_all(dataset, &issues);
    }

    #[test]
    fn a_damaged_vocabulary_is_survived(file in any::<Index>(), list in prop::collection::vec(damage(), 1..4)) {
        let (name, text) = file.get(&shipped().editions);
        let vocabulary = damaged(&shipped().vocabulary, &list);
        let (dataset, _, issues) = load_all(&vocabulary, &[(name, text)]);
        prop_assert_eq!(dataset.editions.len(), 1, "the edition is shown, though with fewer terms");
        use_all(dataset, &issues);
    }
}

proptest! {
    #![proptest_config(property(25))]

    #[test]
    fn a_damaged_line_of_the_packed_file_costs_no_other(line in any::<Index>(), list in prop::collection::vec(damage(), 1..3)) {
        let mut packed = packed().clone();
        let line = line.index(packed.years.len());
        packed.editions[line] = damaged(&packed.editions[line], &list).replace('\n', " ");
        // A damaged line may name the year or the ids of one that comes after it; those cases are another matter.
        let takes_another = load_packed(&packed.vocabulary, &[("", &packed.editions[line])]).0;
        let own = &shipped().alone[line].0;
        let is_stranger = |id: &str| own.outcome(id).is_none() && takes_another.outcome(id).is_some();
        prop_assume!(takes_another.editions.iter().all(|edition| edition.year == packed.years[line]));
        prop_assume!(!shipped().alone.iter().flat_map(|(other, _)| &other.outcomes).any(|other| is_stranger(&other.id)));
        check_packed(&packed.file(), Some(line))?;
    }

    #[test]
    fn a_packed_file_damaged_anywhere_is_survived(list in prop::collection::vec(damage(), 1..5)) {
        let text = damaged(&packed().file(), &list);
        check_packed(&text, None)?;
        prop_assert!(lines(&text, &packed().years).len() <= packed().years.len());
    }
}

#[test]
fn the_damage_done_here_is_damage() {
    let text = r#"{"a": "x\"y", "b": 12}"#;
    assert_eq!(scalars(text.as_bytes()), [1..4, 6..12, 14..17, 19..21]);
    assert_eq!(damaged("ab", &[Damage::Truncate(0)]), "ab", "without texts and numbers nothing is done");
    assert_eq!(damaged("[1,2]", &[Damage::Truncate(0)]), "");
    assert_eq!(damaged("[1,\"2\"]", &[Damage::Swap(0, 1)]), "[\"2\",1]");
    assert_eq!(damaged("[1]", &[Damage::Replace(0, "null".to_owned())]), "[null]");
}

#[test]
fn an_expression_of_punctuation_alone_changes_nothing() {
    let (_, issues) = load_edited(&[(VOCABULARY, "/expressions/0/fr/0", json!("—"))]);
    assert_eq!(issues, [], "it is a text, if an odd one");
    let mut files = common::faults::minimal();
    files.get_mut(VOCABULARY).unwrap()["expressions"][0]["fr"][0] = json!("—");
    let (dataset, _) = load(&files[VOCABULARY].to_string(), &[(SECOND, &files[SECOND].to_string())]);
    let explored = Explorer::new(dataset).explore(&Action::SetText("IGF ".to_owned()).apply(&Query::default()));
    assert_eq!(explored.total, 0, "no outcome of the small corpus names the IGF");
}
