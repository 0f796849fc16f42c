//! Files as people save them, and texts as they paste them: keys that stand twice, encodings, what is no plain text.

use igf_explorer::domain::encoding;
use igf_explorer::domain::issue::Severity::{Record, Value as OneValue};
use serde_json::json;

use super::OUTCOME_B;
use super::common::faults::{FIRST, SECOND, VOCABULARY, check, load_texts, load_values, minimal, set};

/// The small corpus as texts, by the names of its files.
fn texts() -> Vec<(String, String)> {
    minimal().into_iter().map(|(name, json)| (name, json.to_string())).collect()
}

/// Checks that a key is noted once where a piece of a file is written in another way, and what is lost with it.
fn check_doubled(file: &str, piece: &str, written: &str, path: &str, lost: &[&str]) {
    let (whole, _) = load_values(&minimal());
    let mut texts = texts();
    let text = &mut texts.iter_mut().find(|(name, _)| name == file).expect("a file").1;
    assert!(text.contains(piece), "{piece} stands in {text}");
    *text = text.replacen(piece, written, 1);
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (loaded, issues) = load_texts(&texts);
    let noted: Vec<(&str, &str)> = issues.iter().map(|issue| (issue.file.as_str(), issue.path.as_str())).collect();
    assert_eq!(noted, [(file, path)], "{issues:#?}");
    let issue = &issues[0];
    assert_eq!((issue.problem.as_str(), issue.expected.as_str()), ("a key that stands twice", "each key once"));
    assert_eq!(whole.difference(&loaded).collect::<Vec<_>>(), lost, "{written}");
}

#[test]
fn a_key_that_stands_twice_is_a_fault_wherever_it_stands() {
    let twice = |file, piece: &str, path, lost: &[&str]| {
        check_doubled(file, piece, &format!("{piece},{piece}"), path, lost);
    };
    twice(SECOND, r#""ordinal":19"#, "$.ordinal", &[]);
    twice(SECOND, r#""city":{"en":"Riyadh","fr":"Riyad"}"#, "$.city", &[]);
    twice(SECOND, r#""fr":"Riyad""#, "$.city.fr", &[]);
    twice(SECOND, r#""held":"whole""#, "$.details.coverage[0].held", &[]);
    twice(FIRST, r#""confidence":"low""#, "$.details.confidence", &[]);
    twice(FIRST, r#""summary":{"en":"Use AI well.","fr":"Bien employer l'IA."}"#, "$.outcomes[0].summary", &[]);
    twice(VOCABULARY, r#""id":"ai""#, "$.topics[0].id", &[]);
    twice(VOCABULARY, r#""fr":["IA"]"#, "$.topics[0].synonyms.fr", &[]);
}

#[test]
fn of_a_key_that_stands_twice_the_last_value_counts() {
    let outcomes = r#""outcomes":[]"#;
    let lost = [
        "2023 outcome 2023-a",
        "2023 outcome 2023-a addressee parliaments",
        "2023 outcome 2023-a theme 2023-rights",
        "2023 outcome 2023-a topic ai",
    ];
    check_doubled(FIRST, r#""year":2023"#, &format!(r#""year":2023,{outcomes}"#), "$.outcomes", &lost);
    let en = r#""fr":"Riyad""#;
    check_doubled(SECOND, en, &format!(r#""fr":"",{en}"#), "$.city.fr", &[]);
}

#[test]
fn a_byte_order_mark_is_taken() {
    let marked: Vec<(String, String)> =
        texts().into_iter().map(|(name, text)| (name, format!("\u{feff}{text}"))).collect();
    let marked: Vec<(&str, &str)> = marked.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(load_texts(&marked), load_values(&minimal()));
}

#[test]
fn bytes_are_text_in_utf_8_with_or_without_its_mark() {
    assert_eq!(encoding::text("{\"a\": \"é\"}".as_bytes()), Ok("{\"a\": \"é\"}"));
    assert_eq!(encoding::text(b"\xef\xbb\xbf{}"), Ok("\u{feff}{}"));
    assert_eq!(encoding::text(b""), Ok(""));
}

#[test]
fn another_encoding_is_named() {
    let utf_16 = |bytes: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for text in ["{ \"a\": 1 }", "\u{feff}{ \"a\": 1 }"] {
        for bytes in [utf_16(u16::to_le_bytes, text), utf_16(u16::to_be_bytes, text)] {
            let fault = encoding::text(&bytes).unwrap_err();
            assert!(fault.contains("UTF-16"), "{fault}");
        }
    }
    let fault = encoding::text(b"{\n\"a\": \"Gen\xe8ve\" }").unwrap_err();
    assert!(fault.contains("line 2") && fault.contains("Windows-1252"), "{fault}");
}

#[test]
fn a_text_is_plain_text() {
    for (text, problem) in [
        ("Use &amp; care.", "\"&amp;\" of HTML"),
        ("The Forum&#8217;s", "\"&#8217;\" of HTML"),
        ("The Forum&#x2019;s", "\"&#x2019;\" of HTML"),
        ("A <b>bold</b> step", "\"<b>\" of HTML"),
        ("A step</p>", "\"</p>\" of HTML"),
        ("A <!-- step --> on", "\"<!-- step -->\" of HTML"),
        ("A\u{0}b", "the character U+0000"),
        ("A\u{200b}b", "the character U+200B"),
        ("A\u{ad}b", "the character U+00AD"),
        ("\u{feff}A", "the character U+FEFF"),
        ("Gen\u{fffd}ve", "the character U+FFFD"),
    ] {
        let fault = ("$.outcomes[1].summary.fr", problem, "plain text", Record);
        check(set(SECOND, "/outcomes/1/summary/fr", json!(text)), fault, OUTCOME_B);
    }
    let fault = ("$.city.en", "U+200B", "plain text", OneValue);
    check(set(SECOND, "/city/en", json!("Riyadh\u{200b}")), fault, &["2024 city"]);
}

#[test]
fn signs_that_only_look_like_markup_are_plain_text() {
    for text in [
        "R&D; and Q&A",
        "1 < 2 & 3 > 2",
        "a<3",
        "a<b and no more",
        "AT&T; then",
        "& ; &; &#;",
        "l'« Internet »\u{a0}: 人工智能",
    ] {
        let mut files = minimal();
        *files.get_mut(SECOND).unwrap().pointer_mut("/outcomes/1/summary/fr").unwrap() = json!(text);
        let (_, issues) = load_values(&files);
        assert_eq!(issues, [], "{text}");
    }
}

#[test]
fn a_web_address_is_whole_and_names_one_host() {
    let url = |value: &str| {
        let fault = ("$.documents[0].url", "is not a web address", "names a host", OneValue);
        check(set(SECOND, "/documents/0/url", json!(value)), fault, &["2024 document messages url"]);
    };
    ["https://", "http://", "https:///x", "https://?x", "https://localhost", "https://.", "https://example..org"]
        .into_iter()
        .for_each(url);
    ["https://https://example.org", "https://http//example.org", "https://example.org:", "https://example.org:x/"]
        .into_iter()
        .for_each(url);
    ["https://user@example.org", "https://example.org/?a=1&amp;b=2", "https://example.org/\u{200b}"]
        .into_iter()
        .for_each(url);
    for sound in [
        "https://example.org",
        "http://www.example.org:8080/a?b=c&d=e#f",
        "https://web.archive.org/web/2010/http://www.example.org/",
        "https://exämple.org/é",
    ] {
        let mut files = minimal();
        *files.get_mut(SECOND).unwrap().pointer_mut("/documents/0/url").unwrap() = json!(sound);
        assert_eq!(load_values(&files).1, [], "{sound}");
    }
}
