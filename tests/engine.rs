//! The search engine for other sites, natively: what is asked of it, and what it answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::sync::OnceLock;

use common::{edition_files, explorer, read};
use igf_explorer::domain::{Kind, Query};
use igf_explorer::engine::{Builder, Engine};
use serde_json::{Value, json};

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let mut builder = Builder::new(&read("public/data/vocabulary.json"));
        edition_files().iter().for_each(|(_, text)| builder.add(text));
        builder.build()
    })
}

fn ask(request: &Value) -> Value {
    serde_json::from_str(&engine().query(&request.to_string()).expect("an answer")).unwrap()
}

#[test]
fn it_says_what_it_does_not_know() {
    for (request, problem) in [
        (json!({ "show": "people" }), "there is no kind of record people"),
        (json!({ "filters": { "colour": ["red"] } }), "there is no facet colour"),
        (json!({ "show": "themes", "filters": { "addressee": ["ipu"] } }), "themes have no addressee"),
        (json!({ "sort": "best" }), "there is no order best"),
        (json!({ "lang": "xx" }), "there is no language xx"),
    ] {
        assert_eq!(engine().query(&request.to_string()), Err(problem.to_owned()));
    }
    assert!(engine().query("{").is_err() && engine().query("{\"limits\":1}").is_err());
    assert!(engine().explain("ai", "none").is_err());
}

#[test]
fn every_kind_of_record_is_found_counted_and_explained() {
    for kind in Kind::ALL {
        let answer = ask(&json!({ "q": "internet", "show": kind.name(), "limit": 1000 }));
        let totals = explorer().explore(&Query { text: "internet".to_owned(), ..Query::of_kind(kind) }).totals;
        assert_eq!(answer["total"], json!(totals[kind as usize]), "{kind:?}");
        assert_eq!(
            answer["totals"],
            json!(Kind::ALL.map(Kind::name).into_iter().zip(totals).collect::<std::collections::BTreeMap<_, _>>())
        );
        let first = answer["ids"][0].as_str().expect("an id");
        assert_eq!(answer["ids"].as_array().unwrap().len(), totals[kind as usize]);
        let reasons: Value = serde_json::from_str(&engine().explain("internet", first).unwrap()).unwrap();
        assert!(!reasons.as_array().unwrap().is_empty(), "{first}");
    }
    let themes = ask(&json!({ "show": "themes", "filters": { "level": ["sub-theme"], "edition": ["2019"] } }));
    assert!(themes["counts"].get("addressee").is_none() && themes["counts"]["level"]["panel"].is_null());
    assert_eq!(themes["total"], json!(8));
}

#[test]
fn an_answer_without_marks_is_the_same_but_for_them() {
    let (mut marked, plain) = (ask(&json!({ "q": "privacy" })), ask(&json!({ "q": "privacy", "highlights": false })));
    let marks = marked.get_mut("highlights").expect("marks");
    assert!(marks.as_object().is_some_and(|marks| !marks.is_empty()), "{marks}");
    *marks = json!({});
    assert_eq!(marked, plain);
}

#[test]
fn what_is_not_asked_for_is_left_out_and_nothing_else_changes() {
    for request in
        [json!({ "q": "privacy" }), json!({ "filters": { "topic": ["ai"] } }), json!({ "q": "children Gaza" })]
    {
        let with = |more: Value| {
            let mut request = request.clone();
            request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            ask(&request)
        };
        let mut whole = with(json!({}));
        assert!(!whole["counts"].as_object().unwrap().is_empty());
        let uncounted = with(json!({ "counts": false }));
        (whole["counts"], whole["years"]) = (json!({}), json!({}));
        assert_eq!(uncounted, whole);
        let mut without_hits = with(json!({ "counts": false, "limit": 0 }));
        assert_eq!(without_hits["ids"], json!([]));
        (without_hits["ids"], without_hits["highlights"]) = (whole["ids"].clone(), whole["highlights"].clone());
        assert_eq!(without_hits, whole);
    }
}
