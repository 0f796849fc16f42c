//! Records and values that are not of their form: each fault is named at its own place.

use igf_explorer::domain::issue::Severity::{Record, Value as OneValue};
use igf_explorer::domain::{load, load_details};
use serde_json::{Value, json};

use super::OUTCOME_B;
use super::common::faults::{
    FIRST, SECOND, VOCABULARY, check, load_edited, load_texts, load_values, minimal, path_of, set, without,
};

#[test]
fn a_key_too_many_costs_nothing() {
    for (file, pointer) in [
        (SECOND, "/colour"),
        (SECOND, "/theme/de"),
        (SECOND, "/themes/0/colour"),
        (SECOND, "/documents/0/colour"),
        (SECOND, "/outcomes/1/colour"),
        (SECOND, "/outcomes/1/summary/de"),
        (SECOND, "/details/colour"),
        (SECOND, "/details/figures/colour"),
        (SECOND, "/details/parliamentary_track/colour"),
        (SECOND, "/milestones/0/colour"),
        // An official document stands for itself.
        (SECOND, "/details/sources/0/url"),
        (VOCABULARY, "/colour"),
        (VOCABULARY, "/topics/0/colour"),
        (VOCABULARY, "/topics/0/synonyms/de"),
        (VOCABULARY, "/expressions/0/de"),
    ] {
        let fault = (&*path_of(pointer), "unknown key", "only keys of this kind of record", OneValue);
        check(set(file, pointer, json!("red")), fault, &[]);
    }
}

#[test]
fn a_value_of_another_kind_is_left_out_and_its_record_kept() {
    let kind = |pointer, value, problem, expected, lost: &[&str]| {
        check(set(SECOND, pointer, value), (&path_of(pointer), problem, expected, OneValue), lost);
    };
    kind("/outcomes/1/topics", json!("ai"), "a text", "a list", &["2024 outcome 2024-b topic ai"]);
    kind("/outcomes/1/topics/0", json!(7), "a number", "a text", &["2024 outcome 2024-b topic ai"]);
    kind("/outcomes/0/place", json!("1"), "a text", "a text in every language", &["2024 outcome 2024-a place"]);
    kind("/outcomes/0/place/fr", json!(1), "a number", "a text", &["2024 outcome 2024-a place"]);
    kind("/outcomes/0/theme_assigned", json!("yes"), "a text", "true or false", &[]);
    kind("/ordinal", json!([19]), "a list", "the number of the meeting", &[]);
    kind("/start", json!(2024), "a number", "a date such as 2024-12-18", &["2024 start"]);
    kind("/documents/0/url", json!({}), "an object", "an address", &["2024 document messages url"]);
    kind("/theme", json!("Our future"), "a text", "a title", &["2024 theme", "2024 theme is unofficial"]);
    kind("/theme/unofficial", json!({}), "an object", "a list", &["2024 theme is unofficial"]);
    kind("/host", json!(true), "true or false", "a text in every language", &["2024 host"]);
    kind("/details/figures/countries", json!(-1), "a number", "a whole number", &["2024 figure countries"]);
    kind("/details/seen", json!(["x"]), "a list", "an address for each document", &["2024 seen messages"]);
    kind("/details/seen/messages", json!(5), "a number", "an address that begins", &["2024 seen messages"]);
    kind("/details/seen/messages", Value::Null, "nothing", "an address that begins", &["2024 seen messages"]);
    kind("/details/confidence", json!(1), "a number", "a text", &["2024 confidence High"]);
    kind("/details/unverified", json!("x"), "a text", "a list", &["2024 unverified Unverified"]);
    let figures =
        ["2024 figure countries", "2024 figure total", "2024 figure total is approximate", "2024 figures note"];
    kind("/details/figures", json!([]), "a list", "an object", &figures);
}

#[test]
fn a_record_of_another_kind_costs_itself_alone() {
    let kind = |pointer, value, problem, expected| {
        check(set(SECOND, pointer, value), (&path_of(pointer), problem, expected, Record), OUTCOME_B);
    };
    kind("/outcomes/1", json!(null), "nothing", "an object");
    kind("/outcomes/1", json!("2024-b"), "a text", "an object");
    kind("/outcomes/1/id", json!(5), "a number", "a text");
    kind("/outcomes/1/evidence", json!(["agreed"]), "a list", "a text");
    kind("/outcomes/1/summary", json!("x"), "a text", "a text in every language");
    kind("/outcomes/1/summary/fr", json!(true), "true or false", "a text");
}

#[test]
fn a_missing_value_that_can_be_spared_costs_itself_alone() {
    let missing = |pointer, expected, lost: &[&str]| {
        check(without(SECOND, pointer), (&path_of(pointer), "missing", expected, OneValue), lost);
    };
    missing("/ordinal", "the number of the meeting", &[]);
    missing("/city/fr", "a text", &["2024 city"]);
    missing("/outcomes/0/place/en", "a text", &["2024 outcome 2024-a place"]);
    missing("/theme/fr", "a text", &["2024 theme", "2024 theme is unofficial"]);
    missing("/details/figures/note/fr", "a text", &["2024 figures note"]);
    missing("/details/confidence", "a text", &["2024 confidence High"]);
}

#[test]
fn a_missing_value_that_cannot_be_spared_costs_its_record() {
    let missing = |file, pointer, expected, lost: &[&str]| {
        let lost = lines(lost);
        let lost: Vec<&str> = lost.iter().map(String::as_str).collect();
        check(without(file, pointer), (&path_of(pointer), "missing", expected, Record), &lost);
    };
    let outcome = |pointer, expected| missing(SECOND, pointer, expected, OUTCOME_B);
    outcome("/outcomes/1/summary/fr", "a text");
    outcome("/outcomes/1/summary", "a text in every language");
    outcome("/outcomes/1/id", "a text");
    outcome("/outcomes/1/document", "a text");
    outcome("/outcomes/1/evidence", "a text");
    let peace = ["2024 outcome 2024-c theme", "2024 theme 2024-peace"];
    missing(SECOND, "/themes/1/level", "a text", &peace);
    missing(SECOND, "/themes/1/title", "a title in every language", &peace);
    missing(SECOND, "/milestones/1/date", "a date such as", &["2024 milestone 2024-m01"]);
    missing(SECOND, "/details/other_titles/0/language", "a text", &["2024 other title"]);
    missing(SECOND, "/details/other_titles/0/source", "a text", &["2024 other title"]);
    missing(SECOND, "/details/coverage/1/held", "a text", &["2024 coverage report"]);
    missing(SECOND, "/details", "the details of the edition", &DETAILS);
    missing(SECOND, "/details/notes", "a text in every language", &DETAILS);
    let letter = [
        "2024 document messages official",
        "2024 milestone 2024-m02 source",
        "2024 other title",
        "2024 source Official",
        "official letter",
    ];
    missing(VOCABULARY, "/official_documents/0/date", "a date such as", &letter);
    missing(VOCABULARY, "/official_documents/0/language", "a text", &letter);
}

/// How the lines of the details of 2024 begin, the facts of its documents among them.
const DETAILS: [&str; 16] = [
    "2024 confidence",
    "2024 coverage",
    "2024 details",
    "2024 document messages date",
    "2024 document messages language",
    "2024 document messages official",
    "2024 document messages url",
    "2024 figure",
    "2024 list",
    "2024 relation",
    "2024 theme facts",
    "2024 other title",
    "2024 seen",
    "2024 source",
    "2024 track",
    "2024 unverified",
];

/// All that the small corpus holds whose line begins with one of `starts`.
fn lines(starts: &[&str]) -> Vec<String> {
    let whole = load_values(&minimal()).0;
    whole.into_iter().filter(|line| starts.iter().any(|start| line.starts_with(start))).collect()
}

#[test]
fn what_is_not_a_list_costs_its_records_and_no_more() {
    let list = |file, pointer, value, problem, lost: &[&str]| {
        let lost = lines(lost);
        let lost: Vec<&str> = lost.iter().map(String::as_str).collect();
        check(set(file, pointer, value), (&path_of(pointer), problem, "a list", Record), &lost);
    };
    list(SECOND, "/outcomes", json!({}), "an object", &["2024 outcome"]);
    list(SECOND, "/outcomes", Value::Null, "nothing", &["2024 outcome"]);
    list(SECOND, "/milestones", json!("x"), "a text", &["2024 milestone"]);
    list(SECOND, "/details/sources", json!(false), "true or false", &["2024 source"]);
    list(VOCABULARY, "/expressions", json!(12), "a number", &["expression"]);
    list(VOCABULARY, "/formats", json!({}), "an object", &["2024 format", "formats"]);
    let lost = lines(&DETAILS);
    let lost: Vec<&str> = lost.iter().map(String::as_str).collect();
    check(set(SECOND, "/details", json!([])), ("$.details", "a list", "an object", Record), &lost);
}

#[test]
fn a_fault_is_named_at_its_own_place_though_one_before_it_is_left_out() {
    for (pointer, value, paths) in [
        ("/theme/unofficial", json!([5, "xx", "fr"]), ["$.theme.unofficial[0]", "$.theme.unofficial[1]"]),
        (
            "/details/figures/approximate",
            json!([5, "xx", "total"]),
            ["$.details.figures.approximate[0]", "$.details.figures.approximate[1]"],
        ),
    ] {
        let (loaded, issues) = load_edited(&[(SECOND, pointer, value)]);
        assert!(issues.iter().map(|issue| &*issue.path).eq(paths), "{issues:#?}");
        assert_eq!(loaded, load_values(&minimal()).0, "what stands after them is used");
    }
}

/// What a refused record has besides is neither passed over nor called unknown.
#[test]
fn a_refused_record_is_read_to_its_end() {
    let mut files = minimal();
    let other = files.get_mut(SECOND).unwrap().pointer_mut("/details/other_titles/0").unwrap();
    *other = json!({ "lang": "fr", "title": 5, "source": "nowhere" });
    let (_, issues) = load_values(&files);
    let found: Vec<(&str, &str)> = issues.iter().map(|issue| (&*issue.path, &*issue.problem)).collect();
    let path = "$.details.other_titles[0]";
    let [language, title, source, lang] = ["language", "title", "source", "lang"].map(|key| format!("{path}.{key}"));
    let expected: [(&str, &str); 4] =
        [(&language, "missing"), (&title, "a number"), (&source, "unknown \"nowhere\""), (&lang, "unknown key")];
    assert_eq!(found, expected);
    assert!(issues.iter().all(|issue| issue.severity == Record), "each may be what cost the record: {issues:#?}");
}

/// Texts and numbers that JSON can write and no reader can hold.
#[test]
fn a_value_that_cannot_be_read_is_noted_at_its_place() {
    let files = minimal();
    let [vocabulary, first, second] = [VOCABULARY, FIRST, SECOND].map(|name| files[name].to_string());
    let (whole, _) = load_values(&files);
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for (sound, broken, path, severity, lost) in [
        ("\"SA\"", "\"\\ud800\"", "$.country_code", OneValue, &[] as &[&str]),
        ("\"Riyadh\"", "\"\\ud800\"", "$.city.en", OneValue, &["2024 city"]),
        ("\"hybrid\"", &deep, "$.format", OneValue, &["2024 format"]),
        ("11000", "1e999", "$.details.figures.total", OneValue, &["2024 figure"]),
        ("\"Hôte\"", "1e999", "$.host.fr", OneValue, &["2024 host"]),
        ("\"2024-b\"", "\"\\ud800\"", "$.outcomes[1].id", Record, OUTCOME_B),
    ] {
        assert_eq!(second.matches(sound).count(), 1, "{sound}");
        let broken = second.replace(sound, broken);
        let (loaded, issues) = load_texts(&[(VOCABULARY, &vocabulary), (FIRST, &first), (SECOND, &broken)]);
        let [issue] = issues.as_slice() else { panic!("{path}: one fault, not {issues:#?}") };
        assert!(issue.path.starts_with(path) && issue.expected == "valid JSON", "{path}: {issue}");
        assert_eq!((issue.file.as_str(), issue.severity), (SECOND, severity), "{issue}");
        let gone: Vec<String> = whole.difference(&loaded).cloned().collect();
        assert_eq!(gone, lines(lost), "{issue}");
    }
}

/// The details are packed by themselves; nobody else reads the year of such a line.
#[test]
fn details_alone_are_named_where_they_are_of_no_use() {
    let files = minimal();
    let dataset = load(&files[VOCABULARY].to_string(), &[(SECOND, &files[SECOND].to_string())]).0;
    let alone = |value: Value| {
        let mut issues = Vec::new();
        let details = load_details(&[(SECOND, &value.to_string())], &dataset, &mut issues);
        (details.len(), issues.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let sound = &files[SECOND]["details"];
    assert_eq!(alone(json!({ "year": 2024, "details": sound })), (1, vec![]));
    let fault = |place: &str| vec![format!("{SECOND}: {place}")];
    let year = "expected a year from 2006 on, one file a year";
    let text = json!({ "year": "2024", "details": sound });
    assert_eq!(alone(text), (0, fault(&format!("$.year: \"2024\" is no edition; {year}"))));
    assert_eq!(alone(json!({ "details": sound })), (0, fault(&format!("$.year: missing; {year}"))));
    assert_eq!(alone(json!({ "year": 2024, "details": null })), (0, fault("$.details: nothing; expected an object")));
    assert_eq!(alone(json!(["details"])), (0, fault("$: a list; expected an object")));
}
