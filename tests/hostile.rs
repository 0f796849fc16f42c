//! What comes from outside, written by nobody who means well: questions, addresses, lists and addresses of lists. Nothing
//! panics, and what was understood is understood again from what is written of it.
//!
//! Each property begins with kept examples, a line each in `tests/fixtures/hostile`, and changes them at random; what was
//! ever found is added there. `IGF_CASES=10000000 cargo test --release --test hostile` runs them for long.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::fmt::Write as _;

use common::{explorer, property, read};
use igf_explorer::domain::reading_list::{Change, Line, ReadingList, read_address};
use igf_explorer::domain::{Embed, Lang, Page, Query, Route, pages, query_url};
use igf_explorer::export::{pack, unpack};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::Strategy;

/// The kept examples, with `\n`, `\r`, `\\` and `\u{…}` as Rust has them.
fn kept(name: &str) -> Vec<String> {
    read(&format!("tests/fixtures/hostile/{name}.txt")).lines().map(unescaped).collect()
}

fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line.chars();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match rest.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('u') => {
                let code: String = rest.by_ref().skip(1).take_while(|letter| *letter != '}').collect();
                text.extend(char::from_u32(u32::from_str_radix(&code, 16).unwrap()));
            }
            other => text.extend(other),
        }
    }
    text
}

/// One change of a text at a place.
#[derive(Clone, Debug)]
enum Edit {
    Delete(Index, usize),
    Insert(Index, String),
    Repeat(Index, usize),
    /// In its place another kept example.
    Join(Index, String),
}

fn edits(examples: Vec<String>) -> impl Strategy<Value = Edit> {
    // Letters that mean something somewhere, and any others.
    let marks = select(vec![
        "\"",
        "'",
        "’",
        "(",
        ")",
        "-",
        "–",
        "*",
        ":",
        ",",
        "/",
        "?",
        "&",
        "=",
        "#",
        "%",
        "%2",
        "%ff",
        "+",
        "\n",
        "\r",
        "> ",
        "\0",
        "\u{301}",
        "\u{200d}",
        "\u{202e}",
        "\u{a0}",
        "0",
        "99999999999999999999",
        "é",
        "ﷺ",
        "𝕏",
        "🇳",
        " ",
    ]);
    let inserted = prop_oneof![3 => marks.prop_map(str::to_owned), 1 => any::<String>()];
    prop_oneof![
        (any::<Index>(), 1..12_usize).prop_map(|(at, length)| Edit::Delete(at, length)),
        (any::<Index>(), inserted).prop_map(|(at, text)| Edit::Insert(at, text)),
        (any::<Index>(), 1..40_usize).prop_map(|(at, times)| Edit::Repeat(at, times)),
        (any::<Index>(), select(examples)).prop_map(|(at, text)| Edit::Join(at, text)),
    ]
}

fn edited(text: &str, edit: &Edit) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (Edit::Delete(at, _) | Edit::Insert(at, _) | Edit::Repeat(at, _) | Edit::Join(at, _)) = edit;
    let (before, after) = letters.split_at(at.index(letters.len() + 1));
    let mut text: String = before.iter().collect();
    match edit {
        Edit::Delete(_, length) => return text + &after.iter().skip(*length).collect::<String>(),
        Edit::Insert(_, more) | Edit::Join(_, more) => text.push_str(more),
        Edit::Repeat(_, times) => {
            text.extend(before.last().into_iter().flat_map(|last| std::iter::repeat_n(*last, *times)))
        }
    }
    text.extend(after);
    text
}

/// A kept example after a few changes.
fn hostile(name: &str) -> impl Strategy<Value = String> {
    let examples = kept(name);
    let changes = prop::collection::vec(edits(examples.clone()), 0..6);
    (select(examples), changes).prop_map(|(text, edits)| edits.iter().fold(text, |text, edit| edited(&text, edit)))
}

proptest! {
    #![proptest_config(property(400))]

    #[test]
    fn any_question_is_answered_and_its_count_is_that_of_its_answer(text in hostile("queries")) {
        let query = Query { text, ..Query::default() };
        let explored = explorer().explore(&query);
        prop_assert!(explored.hits.len() <= explored.total && explored.said <= explored.total);
        prop_assert_eq!(explored.total, explorer().total(&query));
        // What the page says of it is worked out of the same text.
        explorer().understand(&query.text);
        for (text, count) in &explored.suggestions {
            let total = explorer().total(&Query { text: text.clone(), ..Query::default() });
            prop_assert_eq!(total, *count, "offered {}", text);
        }
        prop_assert!(explorer().direct_answers(&query.text).len() <= 3);
    }
}

proptest! {
    #![proptest_config(property(2_000))]

    #[test]
    fn any_address_is_read_and_what_was_read_comes_back_from_what_is_written(address in hostile("addresses")) {
        let (path, search) = address.split_once('?').unwrap_or((&address, ""));
        let route = Route::read(path).unwrap_or_else(|| Route::in_language(Lang::En, path));
        let (route, query, _) = route.asked(&format!("?{search}"));
        let written = route.address(&query);
        let (again, search) = written.split_once('?').unwrap_or((&written, ""));
        let again = Route::read(again).map(|route| route.asked(&format!("?{search}")));
        let (route_again, query_again, unread) = again.expect("what is written has a language");
        prop_assert_eq!((&route_again, &query_again, unread.len()), (&route, &query, 0), "{}", written);
        // Nothing in it can leave its place in a page or an address; a browser has seen to a path that leads nowhere.
        let is_ours = !matches!(route.page, Page::NotFound(_));
        prop_assert!(!is_ours || !written.contains(['<', '>', '"', '\'', ' ', '\n', '\0']), "{}", written);
    }

    #[test]
    fn what_a_host_asks_for_is_read_or_left_out(address in hostile("addresses")) {
        let search = address.split_once('?').map_or(&*address, |(_, search)| search);
        let (query, _) = query_url::read(search);
        prop_assert_eq!(query_url::read(&query_url::write(&query)).0, query);
        if let Some(embed) = Embed::read(search) {
            prop_assert_eq!(Embed::read(&embed.write()), Some(embed));
        }
    }

    #[test]
    fn any_list_is_read_or_refused_and_stays_what_it_is(text in hostile("lists"), place in any::<Index>(), note in any::<String>()) {
        let Ok(list) = ReadingList::read(&text) else { return Ok(()) };
        let written = list.write();
        prop_assert_eq!(&ReadingList::read(&written).expect("what is written is a list"), &list);
        prop_assert_eq!(unpack(&pack(&written)), Some(written));
        list.addresses().for_each(|address| drop(read_address(address)));
        let Some(line) = list.lines().get(place.index(list.lines().len().max(1))) else { return Ok(()) };
        let name = line.name();
        let noted = list.clone().changed(Change::Note(name.clone(), note));
        prop_assert_eq!(noted.lines().len(), list.lines().len());
        prop_assert_eq!(ReadingList::read(&noted.write()).expect("a list"), noted, "with a note at {}", name);
        // A list joined with itself is itself.
        let entries = |list: &ReadingList| list.lines().iter().filter(|line| matches!(line, Line::Entry { .. })).count();
        prop_assert_eq!(entries(&list.clone().changed(Change::Merge(list.clone()))), entries(&list));
    }

    #[test]
    fn any_address_of_a_list_is_unpacked_or_refused(packed in hostile("packed")) {
        if let Some(text) = unpack(&packed) {
            prop_assert_eq!(unpack(&pack(&text)), Some(text));
        }
    }
}

#[test]
fn every_page_has_an_address_that_leads_to_it() {
    let mut wrong = String::new();
    for page in pages(&explorer().dataset).chain([Page::List, Page::NotFound("x/y".to_owned())]) {
        let route = Route::new(Lang::Fr, page);
        if Route::read(&route.path()).as_ref() != Some(&route) {
            writeln!(wrong, "{}", route.path()).unwrap();
        }
    }
    assert_eq!(wrong, "");
}
