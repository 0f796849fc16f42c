//! Search: tables of what readers type and what they must find, written from the outcomes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::naive::values;
use common::{explorer, read};
use igf_explorer::domain::answer::Wanted;
use igf_explorer::domain::search::{Note, explain};
use igf_explorer::domain::{Action, Explored, Facet, Lang, Query, Record, Route, query_url};

/// How many outcomes a reader looks at.
const FIRST: usize = 5;

/// The rows of a table: three columns each.
fn table(path: &str) -> Vec<[String; 3]> {
    let text = read(path);
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let columns = |row: &str| row.splitn(3, '|').map(|column| column.trim().to_owned()).collect::<Vec<_>>();
    rows.map(|row| columns(row).try_into().unwrap_or_else(|_| panic!("three columns: {row}"))).collect()
}

fn explored(text: &str, filters: &str) -> Explored {
    let (filters, rejected) = query_url::read(filters);
    assert!(rejected.is_empty(), "{rejected:?}");
    explorer().explore(&Action::SetText(text.to_owned()).apply(&filters))
}

/// What is wrong with what a text finds; `None` if nothing is.
fn fault(text: &str, expected: &str) -> Option<String> {
    let explored = explored(text, "");
    if let Some(record) = expected.strip_prefix('=') {
        let (kind, id) = record.split_once(':').expect("kind:id");
        let path = explored.direct.iter().map(|direct| Route { lang: Lang::En, page: direct.page() }.path());
        let paths: Vec<String> = path.collect();
        let is_right = paths.contains(&format!("en/{kind}s/{id}"));
        return (!is_right).then(|| format!("  {text:?}: expected {expected}, before the results stand {paths:?}"));
    }
    let shown: Vec<Record> = explored.hits.iter().chain(&explored.near.records).cloned().collect();
    let first = &shown[..FIRST.min(shown.len())];
    let is_first = |id: &&str| first.iter().any(|outcome| outcome.id() == **id);
    let (unwanted, wanted): (Vec<&str>, Vec<&str>) =
        expected.split([' ', '+']).filter(|id| !id.is_empty()).partition(|id| id.starts_with('!'));
    let known = |id: &&str| id.starts_with('#') || explorer().dataset.outcome(id.trim_start_matches('!')).is_some();
    assert!(unwanted.iter().chain(&wanted).all(known), "unknown id: {expected}");
    let is_right = match wanted.iter().find_map(|id| id.strip_prefix('#')) {
        Some(topic) => !first.is_empty() && first.iter().all(|outcome| has_topic(outcome, topic)),
        None if expected.contains('+') => wanted.iter().all(is_first),
        None => wanted.iter().any(is_first),
    };
    let is_found = |id: &&str| ids(text).iter().any(|other| other == id.trim_start_matches('!'));
    if is_right && !unwanted.iter().any(is_found) {
        return None;
    }
    let lines = first.iter().map(|outcome| format!("\n    {} {}", outcome.id(), beginning(outcome)));
    let notes = explored.understood.notes;
    Some(format!("  {text:?}: expected {expected}, found {}: {notes:?}{}", explored.total, lines.collect::<String>()))
}

fn has_topic(outcome: &Record, topic: &str) -> bool {
    values(outcome, Facet::Topic).iter().any(|id| id == topic)
}

fn beginning(record: &Record) -> String {
    record.text().get(Lang::En).chars().take(70).collect()
}

/// The ids of all outcomes that a text finds.
fn ids(text: &str) -> Vec<String> {
    let query = Query { text: text.to_owned(), ..Query::default() };
    let numbers = explorer().answer(&query, Wanted::ALL_HITS).hits;
    numbers.into_iter().map(|number| explorer().dataset.outcomes[number].id.to_string()).collect()
}

#[test]
fn what_readers_type_finds_what_they_mean() {
    let rows = table("tests/fixtures/queries.txt");
    assert!(rows.len() >= 160, "{} queries", rows.len());
    let faults: Vec<String> = rows.iter().filter_map(|[_, text, expected]| fault(text, expected)).collect();
    assert!(faults.is_empty(), "{} of {} queries:\n{}", faults.len(), rows.len(), faults.join("\n"));
}

/// Those that are not answered yet, and why.
const UNANSWERED: [(&str, &str); 7] = [
    (
        "Who was asked to write guidelines on the digital skills of MPs?",
        "records that say “skills” of members come before the one that says “guidelines” and “capacity”",
    ),
    ("What did the Egyptian first lady tell the Forum?", "“Egyptian” stands nowhere, and looks like a name"),
    ("Qui a demandé davantage de moyens pour le FGI ?", "“moyens” stands in many records"),
    ("climat et numérique : que recommande le Forum ?", "“numérique” is in all of them, “climat” filed under a topic"),
    ("Bonjour, pourquoi le FGI n'adopte-t-il pas de résolutions ?", "records say “décisions” and “conclusions”"),
    ("qui veut nommer un directeur du FGI ?", "two words, and the record says only “directeur”"),
    (
        "l'internaute est-il responsable de sa propre sécurité ?",
        "the record says “simples utilisateurs” and “porter une charge”",
    ),
];

/// Asked by somebody who had read the collection and not the search.
#[test]
fn questions_as_people_put_them_are_answered() {
    let rows = table("tests/fixtures/questions.txt");
    assert!(rows.len() >= 80, "{} questions", rows.len());
    let faults: Vec<(&str, String)> =
        rows.iter().filter_map(|[_, text, expected]| Some((text.as_str(), fault(text, expected)?))).collect();
    let told: Vec<&str> = faults.iter().map(|(_, fault)| fault.as_str()).collect();
    let unanswered: Vec<&str> = faults.iter().map(|(text, _)| *text).collect();
    let known: Vec<&str> = UNANSWERED.iter().map(|(text, _)| *text).collect();
    assert_eq!(unanswered, known, "{} of {} questions:\n{}", faults.len(), rows.len(), told.join("\n"));
}

/// Questions that mean the same and do not find the same yet, and why.
const UNEQUAL: [(&str, &str); 6] = [
    ("community networks", "four records say it; after them, both languages find the two words apart"),
    (
        "How can we bring the unconnected online?",
        "“connecter” is in many French records, “online” in many English ones",
    ),
    ("What should governments do to protect privacy?", "“vie” and “privée” stand apart in some French records"),
    ("Why do fewer women than men use the Internet?", "five shared: French names men in more records"),
    ("Who should take part in drafting cyber norms?", "five shared: “participer” and “take part” stand in others"),
    ("How can young people have a say in digital laws?", "five shared: “numérique” is digital and electronic"),
];

#[test]
fn a_question_finds_about_the_same_in_every_language() {
    let rows = read("tests/fixtures/pairs.txt");
    let rows: Vec<(&str, &str)> = rows.lines().filter_map(|row| row.split_once(" | ")).collect();
    assert!(rows.len() > 60, "{} pairs", rows.len());
    let first = |text: &str| {
        let explored = explored(text, "");
        explored.hits.iter().chain(&explored.near.records).take(10).map(Record::id).collect::<Vec<_>>()
    };
    let mut faults = Vec::new();
    for (english, french) in &rows[1..] {
        let (one, other) = (first(english), first(french));
        let shared = one.iter().filter(|id| other.contains(id)).count();
        if one.is_empty() || shared * 10 < one.len().max(other.len()) * 6 {
            let notes = |text: &str| explored(text, "").understood.notes;
            let lists = format!("    {one:?} {:?}\n    {other:?} {:?}", notes(english), notes(french));
            faults.push((*english, format!("  {english} | {french}: {shared} shared\n{lists}")));
        }
    }
    let told: Vec<&str> = faults.iter().map(|(_, fault)| fault.as_str()).collect();
    let unequal: Vec<&str> = faults.iter().map(|(english, _)| *english).collect();
    let known: Vec<&str> = UNEQUAL.iter().map(|(english, _)| *english).collect();
    assert_eq!(unequal, known, "{} of {} pairs:\n{}", faults.len(), rows.len() - 1, told.join("\n"));
}

/// What is offered where nothing is found, in the words of the table.
fn offered(explored: &Explored) -> Vec<String> {
    let texts = explored.suggestions.iter().map(|(text, _)| format!("text: {text}"));
    let ways = explored.ways_out.iter().map(|(act, _)| match act {
        Action::ClearFacet(facet) => format!("way: {}", facet.key()),
        Action::SetYears(None) => "way: years".to_owned(),
        Action::Show(kind) => format!("way: {}", kind.name()),
        Action::Ask(text) if text.is_empty() => "way: text".to_owned(),
        other => panic!("not a way out: {other:?}"),
    });
    texts.chain(ways).collect()
}

#[test]
fn what_finds_nothing_says_so_and_offers_what_is_near() {
    let rows = table("tests/fixtures/nothing.txt");
    assert!(rows.len() >= 40, "{} queries", rows.len());
    let mut faults = Vec::new();
    for [text, filters, expected] in &rows {
        let explored = explored(text, filters);
        let offered = offered(&explored);
        let is_right = match expected.as_str() {
            "-" => explored.suggestions.is_empty(),
            expected => offered.iter().any(|offer| offer == expected),
        };
        if explored.total > 0 || !is_right {
            let lines = explored.hits.iter().take(FIRST).map(|hit| format!("\n    {} {}", hit.id(), beginning(hit)));
            let lines: String = lines.collect();
            let notes = &explored.understood.notes;
            faults.push(format!(
                "  {text:?} {filters:?}: expected {expected}, found {}: {notes:?}, offered {offered:?}{lines}",
                explored.total
            ));
        }
    }
    assert!(faults.is_empty(), "{} of {} queries:\n{}", faults.len(), rows.len(), faults.join("\n"));
}

/// What a reader is told of how a text was read, one line a note.
fn told(note: &Note) -> String {
    match note {
        Note::Cut => "cut".to_owned(),
        Note::LeftOut(words) => format!("left out: {}", words.join(" ")),
        Note::NoSuchValue(value) => format!("no such value: {value}"),
        Note::ReadAs(typed, words, _) => format!("read: {typed} as {}", words.join(", ")),
        Note::AlsoAs(typed, others) => format!("also: {typed} as {}", others.join(", ")),
        Note::Only(facet, id) => format!("only: {}={id}", facet.key()),
        Note::Meant(meaning, start) => format!("meant at {start}: {meaning:?}"),
        Note::Unknown(words) => format!("unknown: {}", words.join(" ")),
        Note::Relaxed(words) => format!("relaxed: {}", words.join(" ")),
        Note::Without(typed) => format!("without: {typed}"),
    }
}

#[test]
fn readers_are_told_how_their_text_was_read() {
    for (text, expected) in [
        ("", &[][..]),
        ("encryption and privacy ", &["left out: and"]),
        ("the", &[]),
        (
            "what is the IPv6 ",
            &["left out: what is the", "also: IPv6 as Internet Protocol version 6, protocole Internet version 6"],
        ),
        ("what does the forum say about privacy ", &["left out: what does the forum say about"]),
        ("forum women ", &["left out: forum"]),
        ("US privacy", &["unknown: US"]),
        ("encyrption ", &["read: encyrption as encryption"]),
        ("le chifrement ", &["left out: le", "read: chifrement as chiffrement"]),
        (
            "SMSI ",
            &[
                "also: SMSI as WSIS, World Summit on the Information Society, Sommet mondial sur la société de l’information",
            ],
        ),
        (
            "tunis agenda",
            &[
                "also: tunis agenda as Tunis Agenda for the Information Society, Agenda de Tunis, Agenda de Tunis pour la société de l’information",
            ],
        ),
        ("topic:ai", &["only: topic=ai"]),
        ("sujet:\"droits de l'homme\" blocage", &["only: topic=human-rights"]),
        ("edition:kyoto", &["only: edition=2023"]),
        ("edition:2031", &["no such value: 2031"]),
        ("topic:football ", &["no such value: football"]),
        ("destinataire:uip -IA", &["only: addressee=ipu", "without: IA"]),
        ("women -\"no single remedy\"", &["without: no single remedy"]),
        ("zzzzzz", &["unknown: zzzzzz"]),
        ("2031", &["unknown: 2031"]),
        ("kids", &[]),
    ] {
        let notes: Vec<String> = explorer().understand(text).notes.iter().map(told).collect();
        assert_eq!(notes, expected, "{text:?}");
    }
    let long = "gouvernance ".repeat(30);
    assert_eq!(explorer().understand(&long).notes, [Note::Cut]);
}

#[test]
fn every_outcome_says_why_it_is_found() {
    for (text, id, expected) in [
        ("encryption ", "2017-03", &["Summary Exact Encryption"][..]),
        ("encryptions ", "2017-03", &["Summary Stem Encryption"]),
        ("encry", "2017-03", &["Summary Prefix Encryption"]),
        ("encyrption ", "2017-03", &["Summary Fuzzy Encryption"]),
        ("securite ", "2017-03", &["Summary Folded sécurité", "Topic Folded Sécurité"]),
        ("spam ", "2014-07", &["Topic Exact spam", "Place Exact spam"]),
        ("GDC ", "2022-03", &["Summary Synonym Global Digital Compact", "Summary Synonym Pacte numérique mondial"]),
        ("Riyad ", "2024-pt-7", &["Edition Exact Riyad"]),
        ("\"droits humains\"", "2024-pt-1d", &["Topic Exact droits humains"]),
        (
            "parlements chiffrement ",
            "2017-04",
            &["Summary Exact chiffrement", "Topic Exact chiffrement", "Addressee Exact Parlements"],
        ),
        ("topic:ai ", "2020-01", &[]),
        ("kids ", "2022-11", &["Topic Exact kids"]),
    ] {
        let outcome = explorer().dataset.outcome(id).expect("an outcome");
        assert!(ids(text).iter().any(|found| found == id), "{text:?} finds {id}");
        let reasons = explain(&Record::Outcome(outcome.clone()), &explorer().dataset, &explorer().understand(text));
        let all: Vec<String> =
            reasons.iter().map(|own| format!("{:?} {:?} {}", own.field, own.form, own.found)).collect();
        let missing: Vec<&&str> = expected.iter().filter(|own| !all.iter().any(|other| other == *own)).collect();
        assert!(
            missing.is_empty() && all.is_empty() == expected.is_empty(),
            "{text:?}, {id}: {missing:?} not in {all:?}"
        );
    }
}
