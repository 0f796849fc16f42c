//! Citations: files for reference managers say what the references say, and lines read as they should.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::HashSet;

use biblatex::{Bibliography, ChunksExt, DateValue, EntryType, PermissiveType};
use biblib::{CitationParser, RisParser};
use common::property;
use common::references::{HOSTILE, any, of_corpus, titled};
use igf_explorer::domain::takeaway::{Content, Format, Issued, Reference, Request};
use igf_explorer::export::{citations, write};
use proptest::prelude::*;
use serde_json::{Value, json};

fn file(references: &[Reference], format: Format) -> String {
    let request = Request { format, content: Content::References(references.to_vec()) };
    String::from_utf8(write(&request).unwrap()).unwrap()
}

/// A text of a reference as it stands on one line.
fn line(text: &str) -> String {
    text.trim().split([' ', '\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Our note and the address of the document.
fn note(reference: &Reference) -> Option<String> {
    let before = if reference.lang == "fr" { "Document officiel\u{a0}: " } else { "Official document: " };
    let source = reference.source.as_ref().map(|address| format!("{before}{address}"));
    let parts: Vec<String> = reference.note.as_deref().map(line).into_iter().chain(source).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn day_with(date: Issued, mark: &str) -> String {
    match date.day {
        Some((month, day)) => format!("{:04}{mark}{month:02}{mark}{day:02}", date.year),
        None => format!("{:04}", date.year),
    }
}

fn hostile() -> Vec<Reference> {
    HOSTILE.iter().flat_map(|title| ["en", "fr"].map(|lang| titled(title, lang))).collect()
}

fn check_bibtex(references: &[Reference]) {
    let parsed = Bibliography::parse(&file(references, Format::Bibtex)).unwrap();
    assert_eq!(parsed.len(), references.len());
    for (entry, reference) in parsed.iter().zip(references) {
        // This reader takes every space for a plain one.
        let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = |name: &str| entry.get(name).map(|chunks| plain(chunks.format_verbatim()));
        assert_eq!(entry.entry_type, EntryType::Online);
        assert_eq!(said("title"), Some(plain(reference.title.clone())));
        assert_eq!(said("organization"), Some(plain(reference.container.clone())));
        assert_eq!(said("howpublished"), said("organization"));
        assert_eq!(said("note"), note(reference).map(plain));
        assert_eq!(entry.url().ok(), Some(reference.url.clone()));
        assert_eq!(said("urldate"), Some(reference.accessed.clone()));
        assert_eq!(said("year"), reference.issued.map(|date| date.year.to_string()));
        assert_eq!(said("date"), reference.issued.map(|date| day_with(date, "-")));
        let authors = entry.author().unwrap_or_default();
        let names: Vec<&str> = authors.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, Vec::from_iter(reference.author.as_deref()), "an institution is one name");
        if let (Ok(PermissiveType::Typed(date)), Some(issued)) = (entry.date(), reference.issued) {
            let DateValue::At(at) = date.value else { panic!("a range") };
            assert_eq!(at.year, i32::from(issued.year));
        }
    }
}

fn check_ris(references: &[Reference]) {
    let parsed = RisParser::new().parse(&file(references, Format::Ris)).unwrap();
    assert_eq!(parsed.len(), references.len());
    for (record, reference) in parsed.iter().zip(references) {
        let said = |name: &str| record.extra_fields.get(name).and_then(|values| values.first()).cloned();
        assert_eq!(record.title, line(&reference.title));
        assert_eq!(record.journal.as_deref(), Some(line(&reference.container).as_str()));
        assert_eq!(record.language.as_deref(), Some(reference.lang.as_str()));
        assert_eq!(record.date.as_ref().map(|date| date.year), reference.issued.map(|date| i32::from(date.year)));
        assert!(record.urls.contains(&reference.url));
        assert!(reference.source.as_ref().is_none_or(|source| record.urls.contains(source)));
        assert_eq!(said("N1"), note(reference));
        let authors = record.authors.iter().map(|author| {
            let parts = [Some(author.name.as_str()), author.given_name.as_deref(), author.middle_name.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        // This reader takes an ampersand in a name for one between two.
        assert_eq!(authors.collect::<Vec<_>>().join(" & "), reference.author.clone().unwrap_or_default());
    }
}

fn check_csl(references: &[Reference]) {
    let parsed: Vec<Value> = serde_json::from_str(&file(references, Format::CslJson)).unwrap();
    assert_eq!(parsed.len(), references.len());
    for (item, reference) in parsed.iter().zip(references) {
        let parts = |date: Issued| match date.day {
            Some((month, day)) => json!({ "date-parts": [[date.year, month, day]] }),
            None => json!({ "date-parts": [[date.year]] }),
        };
        let accessed: Vec<u16> = reference.accessed.split('-').map(|part| part.parse().unwrap()).collect();
        let mut expected = json!({
            "id": item["id"], "type": "webpage", "title": line(&reference.title), "URL": reference.url,
            "container-title": line(&reference.container), "language": reference.lang,
            "accessed": { "date-parts": [accessed] },
        });
        let optional = [
            ("author", reference.author.as_ref().map(|name| json!([{ "literal": name }]))),
            ("issued", reference.issued.map(parts)),
            ("note", note(reference).map(Value::from)),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                expected[name] = value;
            }
        }
        assert_eq!(*item, expected);
    }
}

#[test]
fn files_for_reference_managers_say_what_the_references_say() {
    for references in [of_corpus(), hostile()] {
        check_bibtex(&references);
        check_ris(&references);
        check_csl(&references);
    }
}

proptest! {
    #![proptest_config(property(200))]

    #[test]
    fn so_they_do_with_any_text_in_any_field(references in proptest::collection::vec(any(), 1..4)) {
        check_bibtex(&references);
        check_ris(&references);
        check_csl(&references);
    }

    #[test]
    fn every_styled_line_is_one_line_and_names_the_address(reference in any()) {
        let cited = citations(std::slice::from_ref(&reference)).remove(0);
        for styled in [cited.plain, cited.apa, cited.chicago, cited.iso690] {
            prop_assert!(!styled.contains(char::is_control), "{styled}");
            prop_assert!(styled.contains(&reference.url), "{styled}");
        }
    }
}

#[test]
fn records_of_ris_have_one_field_a_line_ended_as_the_format_asks() {
    let text = file(&hostile(), Format::Ris);
    assert!(text.ends_with("ER  - \r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for field in text.split("\r\n").filter(|field| !field.is_empty()) {
        let (tag, _) = field.split_once("  - ").unwrap_or_else(|| panic!("{field}"));
        assert!(
            tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()),
            "{field}"
        );
    }
    assert_eq!(text.matches("TY  - ELEC\r\n").count(), text.matches("\r\nER  - \r\n").count());
}

#[test]
fn braces_are_balanced_even_for_a_program_that_knows_no_backslash() {
    let mut depth = 0_i32;
    for c in file(&hostile(), Format::Bibtex).chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        assert!((0..=4).contains(&depth));
    }
    assert_eq!(depth, 0);
}

#[test]
fn one_id_twice_in_a_file_makes_two_keys() {
    let twice = [titled("One", "en"), titled("Two", "en"), titled("Three", "en")];
    let keys: Vec<String> =
        Bibliography::parse(&file(&twice, Format::Bibtex)).unwrap().iter().map(|entry| entry.key.clone()).collect();
    assert_eq!(keys, ["igf-2024-pt-1a", "igf-2024-pt-1a-2", "igf-2024-pt-1a-3"]);
    let items: Vec<Value> = serde_json::from_str(&file(&twice, Format::CslJson)).unwrap();
    let ids: HashSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    assert_eq!(ids.len(), 3);
}

#[test]
fn a_citation_reads_like_this() {
    let mut english = titled("What is new on the “digital divide”?", "en");
    english.source = Some("https://source.example/a".to_owned());
    let cited = citations(&[english]).remove(0);
    let url = "https://igf.example/en/outcomes/2024-pt-1a";
    let container = "IGF Explorer (data release 1a2b3c4d)";
    let expected = format!(
        "Internet Governance Forum. What is new on the “digital divide”? {container}, 19 December 2024. {url} \
         (accessed 28 November 2026). Official document: https://source.example/a"
    );
    assert_eq!(cited.plain, expected);
    assert!(cited.chicago.contains("2024. “What Is New on the ‘Digital Divide’?” IGF"), "{}", cited.chicago);
    let mut french = titled("Quoi de neuf\u{a0}?", "fr");
    (french.author, french.issued) = (None, None);
    let cited = citations(&[french]).remove(0);
    let url = "https://igf.example/fr/outcomes/2024-pt-1a";
    assert_eq!(
        cited.apa,
        format!("Quoi de neuf\u{a0}? (s.\u{a0}d.). {container}. Consulté 28 novembre 2026, à l’adresse {url}")
    );
    assert_eq!(cited.plain, format!("Quoi de neuf\u{a0}? {container}. {url} (consulté le 28 novembre 2026)."));
}
