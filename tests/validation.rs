//! Faults of the data files: each is named with its file, place and remedy, and costs no more than it must.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
#[path = "validation/files.rs"]
mod files;
#[path = "validation/form.rs"]
mod form;

use std::collections::BTreeSet;

use common::faults::{
    FIRST, SECOND, VOCABULARY, check, load_edited, load_texts, load_values, minimal, path_of, set, without,
};
use igf_explorer::domain::issue::Severity::{File, Record, Value as OneValue};
use serde_json::{Value, json};

const OUTCOME_B: &[&str] =
    &["2024 outcome 2024-b", "2024 outcome 2024-b addressee parliaments", "2024 outcome 2024-b topic ai"];

#[test]
fn the_fixture_itself_has_no_fault() {
    let (loaded, issues) = load_values(&minimal());
    assert_eq!(issues, []);
    assert!(loaded.len() > 60 && OUTCOME_B.iter().all(|part| loaded.contains(*part)), "{loaded:#?}");
}

#[test]
fn an_unknown_id_costs_its_value_alone() {
    let unknown = |pointer, expected, lost: &[&str]| {
        check(
            set(SECOND, pointer, json!("nowhere")),
            (&path_of(pointer), "unknown \"nowhere\"", expected, OneValue),
            lost,
        );
    };
    let vocabulary = "an id of vocabulary.json";
    unknown("/outcomes/0/topics/1", vocabulary, &["2024 outcome 2024-a topic gender"]);
    unknown("/outcomes/0/addressees/0", vocabulary, &["2024 outcome 2024-a addressee parliaments"]);
    unknown("/outcomes/0/theme", "this file's themes", &["2024 outcome 2024-a theme 2024-rights"]);
    unknown("/outcomes/0/action", vocabulary, &["2024 outcome 2024-a act"]);
    unknown("/format", vocabulary, &["2024 format"]);
    unknown("/documents/0/official", "official_documents", &["2024 document messages official"]);
    unknown("/theme/unofficial/0", "a language", &["2024 theme is unofficial"]);
    unknown("/details/parliamentary_track/topics/0", vocabulary, &["2024 track topic ai"]);
    unknown("/details/parliamentary_track/output", "documents", &["2024 track output"]);
    unknown("/milestones/0/source", "official", &["2024 milestone 2024-m02 source"]);
    unknown("/themes/2/parent", "stands before it", &["2024 theme 2024-privacy parent"]);
    unknown("/themes/2/topics/0", vocabulary, &["2024 theme 2024-privacy topic ai"]);
    unknown("/details/lineage/0/confidence", "high, medium or low", &["2024 relation kept-2024-rights Kept High"]);
    unknown("/details/coverage/0/document", "documents", &["2024 coverage messages document"]);
    unknown("/details/figures/approximate/0", "figure", &["2024 figure total is approximate"]);
    unknown("/details/confidence", "high, medium or low", &["2024 confidence High"]);
}

#[test]
fn a_value_that_cannot_be_used_is_left_out_and_its_record_kept() {
    let value = |pointer, value, problem, expected, lost: &[&str]| {
        check(set(SECOND, pointer, value), (&path_of(pointer), problem, expected, OneValue), lost);
    };
    let dates =
        ["2023-02-29", "2024-13-01", "2024-00-10", "2024-4-1", "24-04-01", "2024-04-31", "yesterday", "", "2100-02-29"];
    for date in dates {
        value("/start", json!(date), date, "2024-12-18", &["2024 start"]);
    }
    value("/end", json!("2024-12-14"), "before the start 2024-12-15", "on or after", &["2024 end"]);
    value("/documents/0/date", json!("2023-02-29"), "not a date", "", &["2024 document messages date"]);
    for url in ["javascript:alert(1)", "data:text/html,x", "//example.org", "https:/x", "https://a b", "", " https://x"]
    {
        let lost = &["2024 document messages url"];
        value("/documents/0/url", json!(url), "not a web address", "http", lost);
    }
    value("/outcomes/0/place/fr", json!(" "), "empty", "a text", &["2024 outcome 2024-a place"]);
    value("/city/en", json!("é".repeat(81)), "81 characters", "at most 80", &["2024 city"]);
    value("/theme/fr", json!(""), "empty", "a text", &["2024 theme", "2024 theme is unofficial"]);
    value("/outcomes/0/topics/1", json!("ai"), "twice", "once", &["2024 outcome 2024-a topic gender"]);
    value("/host/en", json!("x".repeat(301)), "301 characters", "at most 300", &["2024 host"]);
    value("/details/seen/messages", json!("javascript:x"), "web address", "http", &["2024 seen messages"]);
    value("/details/parliamentary_track/end", json!("2024-01-01"), "before the start", "", &["2024 track end"]);
    value("/ordinal", json!(70_000), "a number", "the number of the meeting", &[]);
    let label = ["topics ai synonym AI"];
    check(
        set(VOCABULARY, "/topics/0/synonyms/en/0", json!("")),
        ("$.topics[0].synonyms.en[0]", "empty", "a text", OneValue),
        &label,
    );
    check(
        set(VOCABULARY, "/topics/0/synonyms/zh", json!(["人工智能", 7])),
        ("$.topics[0].synonyms.zh[1]", "a number", "a text", OneValue),
        &[],
    );
}

#[test]
fn texts_are_measured_in_characters_and_may_reach_their_limit() {
    let words = |count: usize| vec!["mot"; count].join(" — ");
    let full = (SECOND, "/outcomes/1/summary/fr", json!(words(45)));
    let (_, issues) = load_edited(&[(SECOND, "/city/en", json!("é".repeat(80))), full]);
    assert_eq!(issues, [], "dashes are not words");
    let over = ("$.outcomes[1].summary.fr", "46 words", "at most 45", Record);
    check(set(SECOND, "/outcomes/1/summary/fr", json!(words(46))), over, OUTCOME_B);
}

#[test]
fn an_id_that_stands_twice_costs_the_second_record() {
    let twice = |file, pointer, value, path: &str| {
        check(set(file, pointer, value), (path, "stands twice", "an id of its own", Record), &[]);
    };
    let files = minimal();
    let second = |pointer| files[SECOND].pointer(pointer).unwrap().clone();
    twice(SECOND, "/themes/-", second("/themes/0"), "$.themes[3].id");
    twice(SECOND, "/documents/-", second("/documents/0"), "$.documents[2].id");
    twice(SECOND, "/outcomes/-", second("/outcomes/0"), "$.outcomes[3].id");
    check(set(SECOND, "/outcomes/1/id", json!("2023-a")), ("$.outcomes[1].id", "stands twice", "", Record), OUTCOME_B);
    twice(SECOND, "/milestones/-", second("/milestones/0"), "$.milestones[2].id");
    twice(SECOND, "/details/lineage/-", second("/details/lineage/0"), "$.details.lineage[2].id");
    twice(VOCABULARY, "/topics/-", files[VOCABULARY]["topics"][0].clone(), "$.topics[2].id");
    twice(
        VOCABULARY,
        "/official_documents/-",
        files[VOCABULARY]["official_documents"][0].clone(),
        "$.official_documents[1].id",
    );
}

/// A fault that leaves out a whole record must not pass for one that leaves out a value: readers are told of the former.
#[test]
fn a_fault_that_costs_its_record_says_so() {
    let record = |pointer, value, problem, lost: &[&str]| {
        check(set(SECOND, pointer, value), (&path_of(pointer), problem, "", Record), lost);
    };
    let b = OUTCOME_B;
    record("/outcomes/1/id", json!("2024 B"), "id \"2024 B\"", b);
    record("/details/coverage/1/held", json!("nowhere"), "nowhere", &["2024 coverage report"]);
    record("/details/sources/2", json!({}), "no source", &[COPY]);
    record("/outcomes/1/document", json!("nowhere"), "nowhere", b);
    record("/outcomes/1/evidence", json!("nowhere"), "nowhere", b);
    record("/outcomes/1/summary/fr", json!(""), "empty", b);
    record("/outcomes/1/summary/en", json!("x".repeat(901)), "901 characters", b);
    let closing = ["2024 coverage report", "2024 milestone 2024-m01", "2024 other title Autre titre"];
    record("/details/coverage/1/kind", json!("nowhere"), "nowhere", &closing[..1]);
    record("/milestones/1/date", json!("x"), "not a date", &closing[1..2]);
    record("/details/other_titles/0/language", json!("de"), "de", &closing[2..]);
    let c = "2024 outcome 2024-c";
    let of_c = [" addressee parliaments", " theme 2024-peace", " topic ai"].map(|part| format!("{c}{part}"));
    let closing = ["2024 document closing", c, &of_c[0], &of_c[1], &of_c[2], "2024 track output"];
    record("/documents/1/kind", json!("nowhere"), "nowhere", &closing);
    let peace = ["2024 outcome 2024-c theme 2024-peace", "2024 theme 2024-peace"];
    record("/themes/1/level", json!("nowhere"), "nowhere", &peace);
    record("/themes/1/title/en", json!(""), "empty", &peace);
    let term = ("$.addressees[1].label.en", "81 characters", "at most 80", Record);
    let lost = ["2024 outcome 2024-a addressee governments", "addressees governments"];
    check(set(VOCABULARY, "/addressees/1/label/en", json!("x".repeat(81))), term, &lost);
    let (loaded, issues) = load_edited(&[(SECOND, "/details/notes/en", json!(""))]);
    assert!(!loaded.contains("2024 details") && issues.iter().all(|issue| issue.severity == Record), "{issues:?}");
}

#[test]
fn an_evidence_that_only_the_vocabulary_knows_is_not_lost_in_silence() {
    let rumour = || json!("rumour");
    let (loaded, issues) =
        load_edited(&[(VOCABULARY, "/evidence/1/id", rumour()), (SECOND, "/outcomes/2/evidence", rumour())]);
    assert!(loaded.contains("2024 outcome 2024-c") || !issues.is_empty(), "the outcome is lost without a word");
}

const COPY: &str = "2024 source Copy { seen: \"https://example.org/c\" }";

#[test]
fn a_year_that_stands_twice_costs_the_second_file() {
    let mut files = minimal();
    let (whole, _) = load_values(&files);
    let second = json!({ "year": 2024, "ordinal": 19, "details": files[FIRST]["details"] });
    files.insert("editions/2024b.json".to_owned(), second);
    let (loaded, issues) = load_values(&files);
    assert_eq!(loaded, whole, "nothing is lost, and nothing of the second file is taken");
    let issue = issues.first().expect("a fault");
    assert_eq!((issue.file.as_str(), issue.path.as_str(), issue.severity), ("editions/2024b.json", "$.year", File));
    assert!(issue.problem.contains("2024 stands twice"), "{issue}");
}

#[test]
fn a_file_that_cannot_be_used_costs_its_edition_alone() {
    let of_2024: Vec<String> = load_values(&minimal()).0.into_iter().filter(|line| line.starts_with("2024")).collect();
    let lost: Vec<&str> = of_2024.iter().map(String::as_str).collect();
    let year = |value: Value, problem| {
        check(set(SECOND, "/year", value), ("$.year", problem, "a year from 2006 on", File), &lost);
    };
    year(json!(1999), "1999");
    year(json!(70_000), "70000");
    year(json!(2024.5), "2024.5");
    year(json!("2024"), "\"2024\" is no edition");
    year(Value::Null, "null");
    check(without(SECOND, "/year"), ("$.year", "missing", "a year from 2006 on", File), &lost);
}

#[test]
fn a_file_that_is_not_json_or_breaks_off_is_named_with_the_place() {
    let files = minimal();
    let [vocabulary, first, second] = [VOCABULARY, FIRST, SECOND].map(|name| files[name].to_string());
    let (whole, _) = load_texts(&[(VOCABULARY, &vocabulary), (FIRST, &first)]);
    let at = second.find("2024-b").unwrap();
    let json = "valid JSON";
    for (text, path, problem, expected) in [
        ("", "$", "EOF", json),
        ("<!doctype html>", "$", "expected value", json),
        ("null", "$", "nothing", "an object"),
        (" [2024]", "$", "a list", "an object"),
        ("{\"year\": 2024,}", "$", "trailing comma", json),
        (&format!("{second} x"), "$", "trailing characters", json),
        (&second[..at], "$.outcomes[1].id", "EOF", json),
    ] {
        let (loaded, issues) = load_texts(&[(VOCABULARY, &vocabulary), (SECOND, text), (FIRST, &first)]);
        assert_eq!(loaded, whole, "{text}");
        let issue = issues.first().unwrap_or_else(|| panic!("{text}: no fault"));
        assert_eq!((issue.file.as_str(), issue.path.as_str(), issue.severity), (SECOND, path, File), "{issues:#?}");
        assert!(issue.problem.contains(problem) && issue.expected == expected, "{issue}");
    }
}

#[test]
fn no_files_and_an_empty_vocabulary_are_survived() {
    let mut empty = minimal()[VOCABULARY].clone();
    empty.as_object_mut().unwrap().values_mut().for_each(|list| *list = json!([]));
    let empty = &empty.to_string();
    assert_eq!(load_texts(&[(VOCABULARY, empty)]), (BTreeSet::new(), vec![]));
    let (loaded, issues) = load_texts(&[(VOCABULARY, empty), (FIRST, &minimal()[FIRST].to_string())]);
    assert!(loaded.contains("2023") && loaded.contains("2023 details"), "{loaded:?}");
    assert!(!issues.is_empty() && issues.iter().all(|issue| issue.file == FIRST), "{issues:?}");
    let (_, issues) = load_texts(&[(VOCABULARY, "")]);
    assert_eq!((issues[0].file.as_str(), issues[0].severity), (VOCABULARY, File));
}

#[test]
fn a_fault_reads_as_one_line_with_all_its_parts() {
    let (_, issues) = load_edited(&[(SECOND, "/start", json!("2023-02-29"))]);
    let lines: Vec<String> = issues.iter().map(ToString::to_string).collect();
    let line = "editions/2024.json: $.start: \"2023-02-29\" is not a date; expected a date such as 2024-12-18";
    assert_eq!(lines, [line]);
}
