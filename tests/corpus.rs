//! The shipped data: complete, without faults, and as large as its compilers counted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{Corpus, OUTCOMES, edition_files, read};
use igf_explorer::domain::details::Confidence;
use igf_explorer::domain::edition::{Edition, Theme};
use igf_explorer::domain::outcome::{Evidence, Outcome};
use igf_explorer::domain::{Lang, Title};

use Confidence::{High, Low, Medium};

/// Year, themes, documents, outcomes by class of evidence (agreed, quoted, official record, third party), confidence:
/// the compilers' own count, made before the data took its present form.
const COUNTS: [(u16, usize, usize, [usize; 4], Confidence); 21] = [
    (2006, 5, 6, [0, 0, 7, 1], Medium),
    (2007, 7, 5, [0, 1, 2, 4], Medium),
    (2008, 5, 8, [0, 1, 2, 5], Medium),
    (2009, 6, 9, [0, 0, 9, 1], Medium),
    (2010, 6, 7, [0, 1, 9, 2], High),
    (2011, 6, 8, [0, 0, 6, 1], Medium),
    (2012, 6, 6, [0, 0, 3, 5], Medium),
    (2013, 6, 7, [0, 2, 7, 1], High),
    (2014, 8, 11, [0, 1, 11, 0], Medium),
    (2015, 8, 15, [0, 0, 14, 2], Medium),
    (2016, 8, 11, [0, 0, 10, 3], Medium),
    (2017, 8, 7, [0, 11, 5, 0], Medium),
    (2018, 8, 8, [0, 13, 3, 1], High),
    (2019, 3, 10, [0, 4, 7, 2], Medium),
    (2020, 4, 10, [0, 7, 19, 0], Medium),
    (2021, 6, 7, [0, 21, 8, 0], Medium),
    (2022, 5, 9, [0, 11, 11, 2], Medium),
    (2023, 8, 20, [0, 4, 22, 23], Medium),
    (2024, 4, 19, [28, 4, 8, 14], High),
    (2025, 4, 20, [0, 0, 5, 35], Medium),
    (2026, 0, 0, [0, 0, 0, 0], Low),
];

/// Themes below those by which a programme as a whole was ordered.
const SECOND_LEVEL: usize = 276;

const CLASSES: [Evidence; 4] = [Evidence::Agreed, Evidence::Quoted, Evidence::OfficialRecord, Evidence::ThirdParty];

/// Year, overall theme, themes. A star: a source gives the French title. No star: the French is our translation.
/// The ids stand in published addresses: lines may be added, never changed.
#[rustfmt::skip]
const THEMES: [(u16, &str, &str); 21] = [
    (2006, "", "openness security diversity access capacity-building"),
    (2007, "", "critical-internet-resources* access* diversity* openness* security* emerging-issues* development*"),
    (2008, "", "reaching-the-next-billion cybersecurity-and-trust critical-internet-resources emerging-issues taking-stock"),
    (2009, "*", "critical-internet-resources* security-openness-privacy* access-and-diversity* wsis-principles* taking-stock* emerging-issues*"),
    (2010, "*", "critical-internet-resources* security-openness-privacy* access-and-diversity ig-for-development taking-stock emerging-issues*"),
    (2011, "", "ig-for-development emerging-issues critical-internet-resources security-openness-privacy access-and-diversity taking-stock"),
    (2012, "", "ig-for-development emerging-issues critical-internet-resources security-openness-privacy access-and-diversity taking-stock"),
    (2013, "", "access-and-diversity openness security enhanced-cooperation multistakeholder-principles ig-principles"),
    (2014, "", "policies-enabling-access content-creation growth-and-development igf-and-future-ecosystem enhancing-digital-trust human-rights critical-internet-resources emerging-issues"),
    (2015, "", "cybersecurity-and-trust internet-economy inclusiveness-and-diversity openness multistakeholder-cooperation human-rights critical-internet-resources emerging-issues"),
    (2016, "", "sdgs inclusive-growth dynamic-coalitions future-of-internet-governance human-rights trade-agreements bpfs-and-next-billions national-and-regional-igfs"),
    (2017, "*", "local-interventions global-governance cybersecurity-cooperation digitization-and-democracy dynamic-coalitions nri-rights digital-transformation gender-inclusion"),
    (2018, "*", "cybersecurity-trust-privacy development-innovation-economy digital-inclusion-accessibility emerging-technologies evolution-of-internet-governance human-rights-gender-youth media-and-content technical-and-operational"),
    (2019, "", "data-governance digital-inclusion security-safety-stability-resilience"),
    (2020, "", "data* environment* inclusion* trust*"),
    (2021, "*", "inclusion-and-human-rights universal-access emerging-regulation environmental-sustainability inclusive-ecosystems trust-security-stability"),
    (2022, "*", "connecting-people-human-rights avoiding-fragmentation data-and-privacy safety-security-accountability advanced-technologies"),
    (2023, "*", "ai-emerging-technologies* avoiding-fragmentation* cybersecurity-online-safety* data-governance-trust* digital-divides-inclusion* global-governance-cooperation* human-rights-freedoms* sustainability-environment*"),
    (2024, "*", "innovation-and-risks peace-development-sustainability human-rights-inclusion digital-governance"),
    (2025, "", "digital-trust-resilience responsible-innovation universal-access-rights digital-cooperation"),
    (2026, "", ""),
];

#[test]
fn the_shipped_data_has_no_faults() {
    let issues: Vec<String> = Corpus::shipped().issues.iter().map(ToString::to_string).collect();
    assert!(issues.is_empty(), "{}", issues.join("\n"));
}

#[test]
fn every_edition_from_2006_to_2026_stands_in_order() {
    let corpus = Corpus::shipped();
    let editions: Vec<(u16, u16)> =
        corpus.dataset.editions.iter().map(|edition| (edition.year, edition.ordinal)).collect();
    let expected: Vec<(u16, u16)> = (2006..=2026).zip(1..).collect();
    assert_eq!(editions, expected);
    assert!(corpus.details.iter().map(|details| details.year).eq(2006..=2026));
}

#[test]
fn every_edition_has_as_much_as_was_counted() {
    let corpus = Corpus::shipped();
    for (year, themes, documents, by_class, confidence) in COUNTS {
        let edition = corpus.dataset.edition(year).unwrap();
        let of_programme = edition.themes.iter().filter(|theme| theme.is_of_programme).count();
        assert_eq!((of_programme, edition.documents.len()), (themes, documents), "{year}: themes, documents");
        let outcomes: Vec<_> = corpus.dataset.outcomes_of(year).collect();
        let of_class = |class| outcomes.iter().filter(|outcome| outcome.evidence == class).count();
        assert_eq!(CLASSES.map(of_class), by_class, "{year}: outcomes by evidence");
        assert_eq!(corpus.details(year).confidence, confidence, "{year}: confidence");
    }
}

#[test]
fn the_totals_are_those_counted() {
    let Corpus { dataset, details, .. } = Corpus::shipped();
    let documents: Vec<_> = dataset.editions.iter().flat_map(|edition| &edition.documents).collect();
    let themes = dataset.themes.iter().filter(|theme| theme.is_of_programme).count();
    assert_eq!(dataset.themes.len() - themes, SECOND_LEVEL, "sub-themes, questions, panels, topics and groups");
    assert_eq!((themes, documents.len(), dataset.outcomes.len()), (121, 203, OUTCOMES));
    let urls: Vec<_> = details.iter().flat_map(|details| &details.documents).map(|facts| &facts.url).collect();
    assert_eq!((urls.len(), urls.iter().filter(|url| url.is_none()).count()), (203, 47), "without address");
    let count = |test: fn(&Outcome) -> bool| dataset.outcomes.iter().filter(|outcome| test(outcome)).count();
    assert_eq!(
        CLASSES.map(|class| dataset.outcomes.iter().filter(|outcome| outcome.evidence == class).count()),
        [28, 81, 168, 102]
    );
    assert_eq!(count(|outcome| outcome.theme_assigned), 246, "themes assigned by subject");
    assert_eq!(count(|outcome| outcome.theme.is_none()), 52, "without theme");
    let assigned_nothing = count(|outcome| outcome.theme_assigned && outcome.theme.is_none());
    assert_eq!(assigned_nothing, 0, "nothing is assigned where nothing is");
    assert_eq!(
        count(|outcome| outcome.act.is_some() && outcome.edition.year < 2023),
        0,
        "acts were recorded from 2023 on"
    );
}

/// Nothing certain is known of it, and nothing may be invented.
#[test]
fn the_edition_of_2026_claims_nothing() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2026).unwrap();
    assert!(edition.city.is_none() && edition.country.is_none(), "a place");
    assert!(edition.start.is_none() && edition.end.is_none() && edition.format.is_none(), "a date or format");
    assert!(edition.theme.is_none() && edition.themes.is_empty(), "a theme");
    assert!(edition.documents.is_empty() && corpus.dataset.outcomes_of(2026).next().is_none(), "an output");
    let details = corpus.details(2026);
    assert!(edition.host.is_none() && details.figures.is_none() && details.track.is_none(), "a host, figures or track");
}

#[test]
fn every_edition_that_was_held_has_days_format_and_host() {
    let corpus = Corpus::shipped();
    for edition in corpus.dataset.editions.iter().filter(|edition| edition.year < 2026) {
        let year = edition.year;
        let (start, end) = edition.start.zip(edition.end).unwrap_or_else(|| panic!("{year}: no days"));
        assert!((start.year, end.year) == (year, year) && start < end, "{year}: {start} to {end}");
        assert!(edition.format.is_some() && edition.theme.is_some() && edition.host.is_some(), "{year}");
        assert_eq!(edition.city.is_some() && edition.country.is_some(), year != 2020, "{year}: 2020 was online");
    }
}

/// The ids stand in published addresses: new ones are added, none changes or goes.
#[test]
fn outcome_ids_are_unique_and_those_published() {
    let dataset = Corpus::shipped().dataset;
    let ids: BTreeSet<&str> = dataset.outcomes.iter().map(|outcome| &*outcome.id).collect();
    assert_eq!(ids.len(), dataset.outcomes.len());
    for (year, _, _, by_class, _) in COUNTS {
        // The 28 items of the parliamentary document of 2024 are numbered as in it; `source_facts.rs` names them.
        let numbered = by_class.iter().sum::<usize>() - if year == 2024 { 28 } else { 0 };
        let missing = (1..=numbered).map(|number| format!("{year}-{number:02}")).find(|id| !ids.contains(id.as_str()));
        assert_eq!(missing, None);
    }
}

#[test]
fn every_outcome_says_to_whom_on_what_and_briefly() {
    for outcome in &Corpus::shipped().dataset.outcomes {
        let id = &outcome.id;
        assert!(!outcome.addressees.is_empty(), "{id}: no addressee");
        assert!(!outcome.topics.is_empty(), "{id}: no topic");
        assert_ne!(outcome.summary.en, outcome.summary.fr, "{id}: not translated");
        for text in outcome.summary.each() {
            let words = text.split_whitespace().count();
            assert!((3..=45).contains(&words), "{id}: {words} words");
        }
    }
}

/// Our own words, kept short: a milestone is read in a list.
#[test]
fn milestones_are_brief_in_both_languages() {
    let dataset = Corpus::shipped().dataset;
    assert_eq!(dataset.milestones.len(), 87);
    for milestone in &dataset.milestones {
        let (summary, id) = (&milestone.summary, &milestone.id);
        assert_ne!(summary.en, summary.fr, "{id}");
        assert!(summary.each().all(|text| text.split_whitespace().count() <= 45), "{id}: {}", summary.en);
    }
}

#[test]
fn themes_keep_their_ids_and_french_titles_say_whether_they_are_official() {
    let dataset = Corpus::shipped().dataset;
    let star = |title: &Title| if title.unofficial.contains(&Lang::Fr) { "" } else { "*" };
    for (year, overall, themes) in THEMES {
        let edition = dataset.edition(year).unwrap();
        assert_eq!(edition.theme.as_ref().map_or("", star), overall, "{year}: overall theme");
        let found: Vec<String> =
            programme(edition).map(|theme| format!("{}{}", theme.id, star(&theme.title))).collect();
        let expected: Vec<String> = themes.split_whitespace().map(|id| format!("{year}-{id}")).collect();
        assert_eq!(found, expected, "{year}");
        let titles = edition.theme.iter().chain(programme(edition).map(|theme| &theme.title));
        assert!(titles.into_iter().all(|title| !title.unofficial.contains(&Lang::En)), "{year}: English is official");
    }
}

fn programme(edition: &Edition) -> impl Iterator<Item = &Arc<Theme>> {
    edition.themes.iter().filter(|theme| theme.is_of_programme)
}

/// Titles of documents are as found in one language; the other is ours.
#[test]
fn every_document_has_one_official_title() {
    let corpus = Corpus::shipped();
    for edition in &corpus.dataset.editions {
        for document in &edition.documents {
            let official = &corpus.details(edition.year).document(&document.id).expect("its facts").official;
            let ours = if official.is_some() { Lang::En } else { Lang::Fr };
            assert_eq!(document.title.unofficial, [ours], "{} {}", edition.year, document.id);
        }
    }
}

#[test]
fn every_edition_tells_what_is_missing_and_where_it_comes_from() {
    for details in &Corpus::shipped().details {
        assert!(!details.coverage.is_empty(), "{}: no coverage", details.year);
        assert!(!details.sources.is_empty(), "{}: no sources", details.year);
        assert!(details.notes.each().all(|notes| notes.len() > 100), "{}: no notes", details.year);
        assert_ne!(details.notes.en, details.notes.fr, "{}", details.year);
    }
}

/// The compilers' own file names, such as three digits, `_` and a digest, mean nothing to a reader.
#[test]
fn no_text_names_the_compilers_files() {
    for (name, text) in every_file() {
        let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        assert_eq!(words.find(|word| is_compilers_name(word)), None, "{name}");
        // The Forum's own site has transcripts as files.
        let names_file =
            |line: &&str| (line.contains(".txt") || line.contains("editions.json")) && !line.contains("://");
        assert_eq!(text.lines().find(names_file), None, "{name} names a file");
    }
}

fn is_compilers_name(word: &str) -> bool {
    word.split_once('_').is_some_and(|(number, digest)| {
        number.len() == 3 && digest.len() == 16 && [number, digest].concat().bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// As French writes it; the search reads every apostrophe alike.
#[test]
fn french_has_its_own_apostrophe() {
    fn french(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(fields) => fields.iter().for_each(|(key, value)| match value {
                serde_json::Value::String(text) if key == "fr" => found.push(text.clone()),
                other => french(other, found),
            }),
            serde_json::Value::Array(list) => list.iter().for_each(|value| french(value, found)),
            _ => {}
        }
    }
    for (name, text) in every_file() {
        let mut texts = Vec::new();
        french(&serde_json::from_str(&text).unwrap(), &mut texts);
        let straight =
            texts.iter().find(|text| text.split('\'').skip(1).any(|after| after.starts_with(char::is_alphabetic)));
        assert_eq!(straight, None, "{name}");
    }
}

fn every_file() -> Vec<(String, String)> {
    let vocabulary = ("vocabulary.json".to_owned(), read("public/data/vocabulary.json"));
    edition_files().into_iter().chain([vocabulary]).collect()
}
