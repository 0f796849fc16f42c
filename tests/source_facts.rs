//! Nothing in the five source documents is lost: their facts, one by one, in the shipped data.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod common;
#[path = "source_facts/consultations.rs"]
mod consultations;
#[path = "source_facts/letters.rs"]
mod letters;
#[path = "source_facts/outcome_document.rs"]
mod outcome_document;

use common::Corpus;
use consultations::CONSULTATIONS_2023;
use igf_explorer::domain::details::{Source, Track};
use igf_explorer::domain::edition::Edition;
use igf_explorer::domain::outcome::{Evidence, Outcome};
use igf_explorer::domain::{Lang, Localized, Title};
use letters::{LETTER_2020, LETTER_2021, LETTER_2023};
use outcome_document::{ITEMS_2024, PARAGRAPHS_2024, PREAMBLE_2024};

/// Every text of an edition, in every language; notes sentence by sentence.
fn texts(corpus: &Corpus, year: u16) -> Vec<String> {
    let edition = corpus.dataset.edition(year).expect("the edition");
    let details = corpus.details(year);
    let mut texts: Vec<String> =
        corpus.dataset.milestones_of(year).flat_map(|milestone| milestone_texts(milestone)).collect();
    let titles = edition.theme.iter().chain(edition.themes.iter().map(|theme| &theme.title));
    let titles = titles.chain(edition.documents.iter().map(|document| &document.title));
    texts.extend(titles.flat_map(|title| title.text.each().map(str::to_owned)));
    texts.extend(edition.convenors.iter().flat_map(Localized::each).map(str::to_owned));
    texts.extend(details.track.iter().flat_map(track_texts));
    texts.extend(details.coverage.iter().flat_map(|coverage| coverage.note.each().map(str::to_owned)));
    let notes = [Some(&details.notes), details.figures.as_ref().and_then(|figures| figures.note.as_ref())];
    for note in notes.into_iter().flatten().flat_map(Localized::each) {
        texts.extend(note.split(". ").map(str::to_owned));
    }
    texts
}

fn milestone_texts(milestone: &igf_explorer::domain::edition::Milestone) -> Vec<String> {
    let source = milestone.source.as_ref().map_or("-", |source| &*source.id);
    milestone.summary.each().map(|text| format!("{} [{source}] {text}", milestone.date)).collect()
}

fn track_texts(track: &Track) -> Vec<String> {
    let titles = track.title.iter().chain(&track.subjects).map(|title| &title.text);
    let texts = titles.chain(&track.preparation).chain(&track.output_title);
    texts.flat_map(|text| text.each().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Fails with every line of a table whose needles are not all in one text of the edition.
///
/// How to read the tables: the fact in words, `::`, then what proves it. All needles, split by `|`, must stand in
/// one text of the edition: a title, a name, one milestone, one sentence of the notes. A milestone counts with its
/// date and source in front, so that a needle such as `2023-03-07` proves the day as well.
#[track_caller]
fn assert_facts(year: u16, table: &str) {
    let texts = texts(&Corpus::shipped(), year);
    let facts: Vec<(&str, Vec<&str>)> = table.trim().lines().map(fact).collect();
    let is_lost = |needles: &[&str]| !texts.iter().any(|text| needles.iter().all(|needle| text.contains(needle)));
    let lost: Vec<String> = facts
        .iter()
        .filter(|(_, needles)| is_lost(needles))
        .map(|(fact, needles)| format!("{fact}: {needles:?}"))
        .collect();
    assert!(lost.is_empty(), "{} of {} facts lost in {year}:\n{}", lost.len(), facts.len(), lost.join("\n"));
}

fn fact(line: &str) -> (&str, Vec<&str>) {
    let (fact, needles) = line.split_once(" :: ").unwrap_or_else(|| panic!("no needles: {line}"));
    (fact, needles.split(" | ").collect())
}

/// Ordinal, first and last day, format, city and country in French, overall theme in French.
#[track_caller]
fn assert_meeting(
    edition: &Edition,
    ordinal: u16,
    days: [&str; 2],
    format: &str,
    place: Option<[&str; 2]>,
    theme: &str,
) {
    assert_eq!(edition.ordinal, ordinal);
    assert_eq!([edition.start, edition.end].map(|day| day.expect("a day").to_string()), days);
    assert_eq!(&*edition.format.as_ref().expect("a format").id, format);
    let city = edition.city.as_ref().map(|city| &*city.fr);
    assert_eq!(
        city.zip(edition.country.as_ref().map(|country| &*country.fr)),
        place.map(|[city, country]| (city, country))
    );
    assert_eq!(edition.theme.as_ref().expect("a theme").get(Lang::Fr), theme);
}

/// Days of the parliamentary track, and words that the names of its convenors hold, in their order.
#[track_caller]
fn assert_track(corpus: &Corpus, year: u16, days: [&str; 2], convenors: &[&str]) {
    let named = &corpus.dataset.edition(year).expect("the edition").convenors;
    let track = corpus.details(year).track.as_ref().expect("a track");
    assert_eq!([track.start, track.end].map(|day| day.expect("a day").to_string()), days);
    assert_eq!(named.len(), convenors.len());
    for (convenor, word) in named.iter().zip(convenors) {
        assert!(convenor.fr.contains(word), "{convenor:?} is not {word}");
    }
}

/// The document is registered with its date and language, and the edition names it as a source.
#[track_caller]
fn assert_received(corpus: &Corpus, year: u16, id: &str, date: &str) {
    let documents = &corpus.dataset.vocabulary.official_documents;
    let document = documents.iter().find(|document| &*document.id == id).expect("the document");
    assert_eq!((document.date.to_string().as_str(), &*document.language), (date, "fr"));
    assert!(corpus.details(year).sources.contains(&Source::Official(document.clone())), "{id} is no source of {year}");
}

fn official_in_french(edition: &Edition) -> Vec<&str> {
    let is_official = |title: &&Title| !title.unofficial.contains(&Lang::Fr);
    edition.themes.iter().map(|theme| &theme.title).filter(is_official).map(|title| title.get(Lang::Fr)).collect()
}

#[test]
fn the_letter_of_2020_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2020).unwrap();
    let theme = "L’Internet au service de la résilience humaine et de la solidarité";
    assert_meeting(edition, 15, ["2020-11-09", "2020-11-17"], "online", None, theme);
    assert_eq!(official_in_french(edition), ["Données", "Environnement", "Inclusion", "Confiance"]);
    assert_track(&corpus, 2020, ["2020-11-10", "2020-11-10"], &["DAES", "UIP"]);
    assert_received(&corpus, 2020, "letter-2020", "2020-10-20");
    assert_facts(2020, LETTER_2020);
}

#[test]
fn the_letter_of_2021_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2021).unwrap();
    let place = Some(["Katowice", "Pologne"]);
    assert_meeting(edition, 16, ["2021-12-06", "2021-12-10"], "hybrid", place, "Internet uni");
    let theme = edition.theme.as_ref().unwrap();
    assert_eq!((theme.get(Lang::En), theme.unofficial.len()), ("Internet United", 0), "the letter quotes both");
    assert_eq!(&*edition.host.as_ref().unwrap().fr, "Gouvernement de la Pologne");
    assert_track(&corpus, 2021, ["2021-12-07", "2021-12-08"], &["DAES", "UIP", "Diète"]);
    assert_received(&corpus, 2021, "letter-2021", "2021-08-19");
    assert_facts(2021, LETTER_2021);
}

#[test]
fn the_letter_of_2023_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2023).unwrap();
    let theme = "L’Internet que nous voulons – donner à chacun les moyens d’agir";
    assert_meeting(edition, 18, ["2023-10-08", "2023-10-12"], "hybrid", Some(["Kyoto", "Japon"]), theme);
    assert!(edition.theme.as_ref().unwrap().unofficial.is_empty(), "the letter's French theme is official");
    assert!(edition.host.as_ref().unwrap().fr.starts_with("Gouvernement du Japon"));
    assert_track(&corpus, 2023, ["2023-10-08", "2023-10-09"], &["DAES", "UIP"]);
    assert_received(&corpus, 2023, "letter-2023", "2023-07-31");
    assert_facts(2023, LETTER_2023);
}

#[test]
fn the_summary_of_the_consultations_of_2023_is_whole() {
    let corpus = Corpus::shipped();
    let [other] = corpus.details(2023).other_titles.as_slice() else { panic!("one other title of 2023") };
    assert_eq!((other.lang, &*other.title), (Lang::Fr, "L’Internet que nous voulons - Donner du pouvoir à tous"));
    assert_eq!(&*other.source.id, "consultations-2023");
    let sub_themes = [
        "IA et technologies émergentes",
        "Éviter la fragmentation d’Internet",
        "Cybersécurité, cybercriminalité et sécurité en ligne",
        "Gouvernance et confiance des données",
        "Fractures et inclusion numériques",
        "Gouvernance et coopération numériques mondiales",
        "Droits de l’homme et libertés",
        "Durabilité et environnement",
    ];
    assert_eq!(official_in_french(corpus.dataset.edition(2023).unwrap()), sub_themes);
    assert_received(&corpus, 2023, "consultations-2023", "2023-03-10");
    assert_facts(2023, CONSULTATIONS_2023);
}

#[test]
fn the_outcome_document_of_2024_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2024).unwrap();
    let theme = edition.theme.as_ref().unwrap();
    assert_eq!((edition.ordinal, theme.get(Lang::Fr)), (19, "Construire notre avenir numérique multipartite"));
    assert!(theme.unofficial.is_empty(), "the document's French theme is official");
    let document = edition.document("parliamentary-output").unwrap();
    let title = "Document final du volet parlementaire organisé à l’occasion du 19e Forum des Nations Unies \
                 sur la gouvernance de l’Internet";
    let facts = corpus.details(2024).document("parliamentary-output").unwrap();
    assert_eq!((document.title.get(Lang::Fr), facts.language.as_deref()), (title, Some("fr")));
    assert_eq!(document.title.unofficial, [Lang::En], "it was issued in French");
    assert_eq!(facts.date.unwrap().to_string(), "2024-12-18");
    assert_eq!(&*facts.official.as_ref().unwrap().id, "parliamentary-output-2024");
    assert_received(&corpus, 2024, "parliamentary-output-2024", "2024-12-18");
    assert_facts(2024, PREAMBLE_2024);
}

#[test]
fn the_28_items_of_2024_stand_in_order_with_act_and_addressee() {
    let corpus = Corpus::shipped();
    let of_document = |outcome: &&std::sync::Arc<Outcome>| &*outcome.document.id == "parliamentary-output";
    let items: Vec<_> = corpus.dataset.outcomes_of(2024).filter(of_document).collect();
    assert_eq!(items.len(), ITEMS_2024.len());
    for (item, (place, needles)) in items.into_iter().zip(ITEMS_2024) {
        assert_eq!(&*item.id, format!("2024-pt-{}", place.replace(['(', ')'], "")));
        assert_eq!(item.place.as_ref().map(|text| [&*text.en, &*text.fr]), Some([place, place]));
        let paragraph: usize = place[..1].parse().unwrap();
        let (act, addressees) = PARAGRAPHS_2024[paragraph - 1];
        assert_eq!(item.act.as_ref().map(|term| &*term.id), Some(act), "{place}");
        assert!(item.addressees.iter().map(|term| &*term.id).eq(addressees.iter().copied()), "{place}: whom");
        assert_eq!((item.evidence, item.theme.is_none()), (Evidence::Agreed, true), "{place}");
        for needle in needles.split('|') {
            assert!(item.summary.en.contains(needle), "{place} lacks {needle:?}: {}", item.summary.en);
        }
    }
}

/// What the documents of 2024 and 2021 say of other editions.
#[test]
fn what_the_documents_say_of_other_editions_holds() {
    let corpus = Corpus::shipped();
    let next = corpus.dataset.edition(2025).unwrap();
    assert_eq!((next.ordinal, &*next.country.as_ref().unwrap().fr), (20, "Norvège"));
    assert!(next.start.unwrap().to_string().starts_with("2025-06"), "the 20th IGF met in June 2025");
    for year in [2019, 2020, 2021, 2023, 2024, 2025] {
        assert!(corpus.details(year).track.is_some(), "{year} had a parliamentary track or roundtable");
    }
    assert!((2006..2019).all(|year| corpus.details(year).track.is_none()), "the first track was that of 2019");
}
