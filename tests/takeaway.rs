//! What readers take away, put into words from the shipped data: references, tables, the list as a document.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::HashSet;
use std::sync::Arc;

use igf_explorer::domain::reading_list::ReadingList;
use igf_explorer::domain::takeaway::{Cell, Issued};
use igf_explorer::domain::{Details, Explorer, Kind, Lang, Page, Query, Record, pages};
use igf_explorer::i18n::Catalog;
use igf_explorer::i18n::takeaway::{Source, Subject, briefing, references, table};

const SITE: &str = "https://igf.example/explorer/";

struct Site {
    explorer: Explorer,
    details: Vec<Arc<Details>>,
    catalogs: Vec<Catalog>,
}

impl Site {
    fn new() -> Self {
        let read = |lang: Lang| Catalog::read(lang, &common::read(&format!("public/locales/{lang}.json"))).unwrap();
        let corpus = common::Corpus::shipped();
        let details = corpus.details.into_iter().map(Arc::new).collect();
        Site { explorer: Explorer::new(corpus.dataset), details, catalogs: Lang::ALL.map(read).into() }
    }

    fn source(&self, lang: Lang) -> Source<'_> {
        Source {
            dataset: &self.explorer.dataset,
            details: &self.details,
            catalog: self.catalogs.iter().find(|catalog| catalog.lang == lang).unwrap(),
            site: SITE,
            release: "0123456789abcdef",
            today: "2026-11-28",
            today_in_words: "28 November 2026",
        }
    }
}

#[test]
fn every_page_can_be_cited_with_its_address_release_and_day() {
    let site = Site::new();
    for lang in Lang::ALL {
        let source = site.source(lang);
        let mut ids = HashSet::new();
        for page in pages(&site.explorer.dataset) {
            let cited = references(&page, &Query::default(), &source);
            assert!(!cited.is_empty(), "{page:?}");
            for cited in cited {
                let reference = cited.reference;
                assert_eq!(reference.url, format!("{SITE}{lang}/{}", page.path()));
                assert!(
                    reference.container.contains("0123456789abcdef") && !reference.title.is_empty(),
                    "{reference:?}"
                );
                assert_eq!((&*reference.accessed, &*reference.lang), ("2026-11-28", lang.tag()));
                assert!(
                    reference.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
                    "{}",
                    reference.id
                );
                assert!(ids.insert(reference.id.clone()), "{} names two", reference.id);
            }
        }
    }
}

#[test]
fn an_outcome_is_cited_as_the_document_or_as_our_summary_and_told_apart() {
    let site = Site::new();
    let cited = references(&Page::Outcome("2024-pt-1a".to_owned()), &Query::default(), &site.source(Lang::Fr));
    let [document, summary] = &cited[..] else { panic!("two ways") };
    assert_eq!((document.subject, summary.subject), (Subject::Document, Subject::Summary));
    let (document, summary) = (&document.reference, &summary.reference);
    assert!(document.title.starts_with("Document final du volet parlementaire") && document.title.ends_with(", 1(a)"));
    assert_eq!(document.author.as_deref(), Some("Forum sur la gouvernance de l’Internet"));
    assert_eq!(document.issued, Some(Issued { year: 2024, day: Some((12, 18)) }));
    assert_eq!(document.source.as_deref(), Some("https://www.intgovforum.org/en/content/igf-2024-parliamentary-track"));
    assert_eq!(summary.author.as_deref(), Some("IGF Explorer"));
    assert!(summary.title.starts_with("Prendre une part active"));
    assert!(summary.note.as_deref().unwrap().contains("Résumé rédigé par nos soins"));
}

#[test]
fn a_title_of_ours_is_said_to_be_one() {
    let site = Site::new();
    let page = Page::Document("2024-riyadh-messages".to_owned());
    let note = |lang| references(&page, &Query::default(), &site.source(lang)).remove(0).reference.note;
    assert_eq!(note(Lang::En), None);
    assert!(note(Lang::Fr).unwrap().ends_with("Riyadh IGF Messages."));
}

#[test]
fn a_query_and_a_comparison_are_cited_under_what_they_ask() {
    let site = Site::new();
    let (query, _) = igf_explorer::domain::query_url::read("q=children&topic=ai&years=2020-2024");
    let cited = references(&Page::Explore, &query, &site.source(Lang::En)).remove(0).reference;
    assert_eq!(cited.title, "children · Artificial intelligence · 2020–2024");
    assert_eq!(cited.url, format!("{SITE}en/?q=children&topic=ai&years=2020-2024"));
    assert!(references(&Page::NotFound("x".to_owned()), &query, &site.source(Lang::En)).is_empty());
}

#[test]
fn a_table_has_all_that_was_found_in_its_order_and_a_cell_for_every_column() {
    let site = Site::new();
    for (lang, kind) in Lang::ALL.into_iter().flat_map(|lang| Kind::ALL.map(|kind| (lang, kind))) {
        let query = Query { show: kind, ..Query::default() };
        let records = site.explorer.all_of(&query);
        assert_eq!(records.len(), site.explorer.explore(&query).total);
        let table = table(&records, &query, &site.source(lang));
        assert_eq!(table.rows.len(), records.len());
        for (row, record) in table.rows.iter().zip(&records) {
            assert_eq!(row.len(), table.columns.len());
            assert_eq!(row[0], Cell::Text(record.id()));
            assert!(row.contains(&Cell::Text(record.text().get(lang).to_owned())), "{row:?}");
        }
    }
}

#[test]
fn a_list_of_many_pages_and_the_first_of_the_screen_begin_alike() {
    let site = Site::new();
    let (query, _) = igf_explorer::domain::query_url::read("q=ai");
    let all = site.explorer.all_of(&query);
    let first = site.explorer.explore(&query);
    assert_eq!(all.len(), first.total);
    assert!(all.starts_with(&first.hits), "the order is that of the screen");
}

#[test]
fn the_list_becomes_a_document_with_a_reference_for_each_entry() {
    let site = Site::new();
    let text =
        "igf-explorer list 1\noutcomes/2024-pt-1a\n> Ask for it\n# Later\ntopics/ai\noutcomes/2099-gone\n?topic=ai";
    let briefing = briefing(&ReadingList::read(text).unwrap(), &site.source(Lang::En));
    let titles: Vec<Option<&str>> = briefing.sections.iter().map(|section| section.title.as_deref()).collect();
    assert_eq!(titles, [None, Some("Later")]);
    let first = &briefing.sections[0].items[0];
    assert_eq!(first.note.as_deref(), Some("Ask for it"));
    assert!(first.facts.iter().any(|fact| fact == "Addressed to: Parliaments"), "{:?}", first.facts);
    let texts: Vec<&str> = briefing.sections[1].items.iter().map(|item| &*item.text).collect();
    assert_eq!(texts, ["Artificial intelligence", "Artificial intelligence"]);
    let Record::Outcome(outcome) = site.explorer.dataset.record(0).unwrap() else { panic!() };
    assert_ne!(first.text, outcome.id.to_string());
}
