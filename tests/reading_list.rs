//! The reader's own list: kept, ordered, written, merged; nothing that was kept is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use igf_explorer::domain::reading_list::{
    Change, LONGEST_NOTE, Line, MOST, ReadingList, Unreadable, address, read_address,
};
use igf_explorer::domain::{Page, Query};
use igf_explorer::export::{pack, unpack};
use proptest::prelude::*;

const FIRST: &str = "igf-explorer list 1";

fn list(lines: &[&str]) -> ReadingList {
    ReadingList::read(&[&[FIRST], lines].concat().join("\n")).unwrap()
}

fn after(lines: &[&str], changes: Vec<Change>) -> String {
    let text = changes.into_iter().fold(list(lines), ReadingList::changed).write();
    text.strip_prefix(FIRST).unwrap().trim_start().to_owned()
}

fn own(text: &str) -> String {
    text.to_owned()
}

#[test]
fn pages_and_queries_are_kept_as_they_stand_in_addresses() {
    let outcome = Page::Outcome(own("2024-pt-1a"));
    let mut query = Query { text: own("children online"), page: 3, ..Query::default() };
    query.years = Some((2020, 2024));
    for (page, query, expected) in [
        (&outcome, &Query::default(), "outcomes/2024-pt-1a"),
        (&Page::Explore, &query, "?q=children+online&years=2020-2024"),
        (&Page::read("compare"), &Query::default(), "compare"),
        (&Page::Edition(2024), &Query::default(), "editions/2024"),
    ] {
        assert_eq!(address(page, query), expected);
        assert_eq!(read_address(expected), (page.clone(), Query { page: 1, ..query.clone() }));
    }
}

#[test]
fn a_list_is_what_was_written() {
    let text = "igf-explorer list 1\noutcomes/2024-pt-1a\n> Ask for it\n> \n> in March\n# Élus\ntopics/ai\n?topic=ai";
    let list = ReadingList::read(text).unwrap();
    assert_eq!(list.write(), text);
    assert_eq!(
        list.lines()[0],
        Line::Entry { address: own("outcomes/2024-pt-1a"), note: own("Ask for it\n\nin March") }
    );
    assert_eq!(list.addresses().collect::<Vec<_>>(), ["outcomes/2024-pt-1a", "topics/ai", "?topic=ai"]);
}

#[test]
fn what_is_no_list_is_refused_and_no_text_is_the_empty_list() {
    assert_eq!(ReadingList::read(""), Ok(ReadingList::default()));
    assert_eq!(ReadingList::read("igf-explorer list 2\nx"), Err(Unreadable::Newer));
    assert_eq!(ReadingList::read("{\"a\": 1}"), Err(Unreadable::Damaged));
    assert!(ReadingList::read(FIRST).unwrap().is_empty());
}

#[test]
fn addresses_in_a_list_are_read_as_generously_as_any() {
    assert_eq!(
        list(&["outcomes/2024-PT-1A.", "/topics//ai", "?topic=AI)"]).write(),
        list(&["outcomes/2024-pt-1a", "topics/ai", "?topic=ai"]).write()
    );
}

#[test]
fn a_reader_keeps_notes_orders_and_drops() {
    let keep = |text: &str| Change::Keep(own(text));
    assert_eq!(
        after(&[], vec![keep("topics/ai"), keep("editions/2024"), keep("topics/ai")]),
        "topics/ai\neditions/2024"
    );
    assert_eq!(after(&["topics/ai"], vec![Change::Note(own("topics/ai"), own("a\nb\n"))]), "topics/ai\n> a\n> b");
    let heading = Change::AddHeading(own("  Two\nlines "));
    assert_eq!(after(&["topics/ai"], vec![heading.clone(), heading]), "topics/ai\n# Two lines");
    assert_eq!(after(&["# A", "# B"], vec![Change::Rename(own("# A"), own("C"))]), "# C\n# B");
    assert_eq!(after(&["# A", "# B"], vec![Change::Rename(own("# A"), own("B"))]), "# A\n# B");
    assert_eq!(after(&["# A", "topics/ai"], vec![Change::Drop(own("# A"))]), "topics/ai");
    assert_eq!(
        after(&["topics/ai", "editions/2024"], vec![Change::Move(own("editions/2024"), -1)]),
        "editions/2024\ntopics/ai"
    );
    assert_eq!(
        after(&["topics/ai", "# A"], vec![Change::Move(own("topics/ai"), 9), Change::Move(own("gone"), 1)]),
        "# A\ntopics/ai"
    );
    let line = Line::Entry { address: own("topics/ai"), note: own("n") };
    assert_eq!(after(&["# A", "# B"], vec![Change::PutBack(1, line)]), "# A\ntopics/ai\n> n\n# B");
    assert_eq!(after(&["# A", "# B"], vec![Change::Clear]), "");
}

#[test]
fn a_list_that_arrives_joins_what_is_there() {
    let other = list(&["topics/ai", "> theirs", "editions/2019", "# A", "topics/privacy", "# New", "topics/access"]);
    let merged = after(&["topics/ai", "> mine", "# A", "editions/2024", "# B", "coverage"], vec![Change::Merge(other)]);
    let expected = [
        "topics/ai",
        "> mine",
        "> theirs",
        "# A",
        "editions/2024",
        "topics/privacy",
        "# B",
        "coverage",
        "editions/2019",
        "# New",
        "topics/access",
    ];
    let all = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(own).collect();
        lines.sort();
        lines
    };
    assert_eq!(all(&merged), all(&expected.join("\n")));
    assert!(merged.contains("# A\neditions/2024\ntopics/privacy\n# B"), "{merged}");
    let twice = after(&merged.lines().collect::<Vec<_>>(), vec![Change::Merge(list(&["topics/ai", "> theirs"]))]);
    assert_eq!(twice, merged, "to add the same list again changes nothing");
}

#[test]
fn nothing_grows_without_bound() {
    let lines: Vec<String> = (0..MOST + 50).map(|number| format!("outcomes/x-{number}")).collect();
    let long = list(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(long.lines().len(), MOST);
    let note = after(&["topics/ai"], vec![Change::Note(own("topics/ai"), "é".repeat(LONGEST_NOTE * 2))]);
    assert_eq!(note.matches('é').count(), LONGEST_NOTE);
}

fn change() -> impl Strategy<Value = Change> {
    let name = || prop_oneof!["topics/[a-c]", "# [A-C]"];
    prop_oneof![
        "topics/[a-c]".prop_map(Change::Keep),
        ("topics/[a-c]", ".{0,30}").prop_map(|(name, note)| Change::Note(name, note)),
        "[A-C]|\\PC{0,9}".prop_map(Change::AddHeading),
        ("# [A-C]", "[A-D]").prop_map(|(name, title)| Change::Rename(name, title)),
        name().prop_map(Change::Drop),
        (name(), -5isize..5).prop_map(|(name, by)| Change::Move(name, by)),
    ]
}

proptest! {
    #![proptest_config(common::property(500))]

    #[test]
    fn any_text_is_survived(text in "(igf-explorer list 1\n)?(\\PC|\n){0,200}") {
        if let Ok(list) = ReadingList::read(&text) {
            prop_assert_eq!(ReadingList::read(&list.write()), Ok(list));
        }
    }

    #[test]
    fn what_is_packed_is_unpacked_and_stands_in_an_address(text in "(\\PC|\n){0,300}") {
        let packed = pack(&text);
        prop_assert!(packed.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        prop_assert_eq!(unpack(&packed), Some(text));
    }

    #[test]
    fn whatever_is_done_no_line_stands_twice_and_all_is_written(changes in prop::collection::vec(change(), 0..40)) {
        let list = changes.into_iter().fold(ReadingList::default(), ReadingList::changed);
        let mut names: Vec<String> = list.lines().iter().map(Line::name).collect();
        names.sort();
        names.dedup();
        prop_assert_eq!(names.len(), list.lines().len());
        prop_assert_eq!(ReadingList::read(&list.write()), Ok(list));
    }
}

/// A list as it was shared when lists could first be shared: it must be read for ever.
const SHARED: &str = "1y0xP002tKMjJL0otUsjJLC5RMORSVjjcmVNazJVfWpKcn5tarG9kYGSiW1Cia5jIZafgWJytkJZfpJBZwlWSX5CZXKyfmMllD2baJmaqVaYmFhXbAnUY6IK0AQA";

#[test]
fn a_shared_list_is_read_for_ever_also_with_what_came_along() {
    let list = "igf-explorer list 1\n# Élus\noutcomes/2024-pt-1a\n> Ask for it\ntopics/ai\n?topic=ai&years=2020-2024";
    for packed in [SHARED.to_owned(), format!("{SHARED}.)"), format!(" {SHARED}\n"), pack(list)] {
        assert_eq!(unpack(&packed).as_deref(), Some(list), "{packed}");
    }
}

#[test]
fn what_is_no_packed_list_is_refused() {
    for packed in ["", "1", "2abc", "1!!", &SHARED[..SHARED.len() / 2], "outcomes/2024-pt-1a"] {
        assert_eq!(unpack(packed), None, "{packed}");
    }
    // A few letters that would fill the memory.
    let bomb = pack(&"x".repeat(50_000_000));
    assert!(bomb.len() < 100_000);
    assert_eq!(unpack(&bomb), None);
}

#[test]
fn the_address_of_fifty_outcomes_is_short_enough_for_every_messenger() {
    let dataset = &common::explorer().dataset;
    let lines: Vec<String> =
        dataset.outcomes.iter().take(50).map(|outcome| format!("outcomes/{}", outcome.id)).collect();
    let text = list(&lines.iter().map(String::as_str).collect::<Vec<_>>()).write();
    assert!(pack(&text).len() < 1_000, "{}", pack(&text).len());
}
