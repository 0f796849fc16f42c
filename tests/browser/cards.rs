//! The list of results: cards, marks, links to other pages; titles in translation.

use std::sync::Arc;

use igf_explorer::app::App;
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::query::PAGE_SIZE;
use igf_explorer::domain::{Explorer, Facet, Lang, Localized, Query, Record, Title};
use igf_explorer::i18n::Key;
use igf_explorer::ui::cards::{outcome_card, title_view};
use igf_explorer::ui::explore::explore_page;
use igf_explorer::ui::kit::el;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::page::{Mounted, drawn, mount, mount_app};
use super::roles::{all, attr, by, has, names, selected, text_of};
use super::sample::{explorer, filled, full_outcome, said, texts};

fn explore(query: Query) -> (Mounted, App) {
    mount_app(Lang::En, query, explore_page)
}

/// The card of an outcome as the results of a text show it.
fn card(outcome: &Arc<Outcome>, lang: Lang, text: &str) -> Mounted {
    let words = Arc::new(explorer().understand(text));
    let outcome = outcome.clone();
    mount_app(lang, Query::default(), move || outcome_card(&outcome, &words, "h3")).0
}

fn results(page: &Element) -> Element {
    selected(page, "ol.results").remove(0)
}

#[wasm_bindgen_test]
fn results_are_a_numbered_list_of_articles_that_carry_their_ids() {
    let (page, app) = explore(Query::default());
    let list = results(&page);
    assert_eq!(attr(&list, "start"), "1");
    let lines: Vec<Element> = all(&list, "article").iter().map(|card| card.parent_element().unwrap()).collect();
    assert!(lines.iter().all(|line| line.tag_name() == "LI" && line.parent_element().as_ref() == Some(&list)));
    let ids: Vec<String> = all(&list, "article").iter().map(Element::id).collect();
    let hits: Vec<String> = app.answer.explored.get_untracked().unwrap().hits.iter().map(Record::id).collect();
    assert_eq!((ids.len(), ids), (20, hits));
}

#[wasm_bindgen_test]
fn a_card_leads_to_its_outcome_edition_theme_and_terms() {
    let outcome = full_outcome();
    let page = card(&outcome, Lang::En, "");
    let article = all(&page, "article").remove(0);
    assert_eq!(article.id(), &*outcome.id);
    let link = |name: &str| attr(&by(&page, "link", name), "href");
    assert_eq!(link(outcome.summary.get(Lang::En)), format!("en/outcomes/{}", outcome.id));
    assert!(has(&page, "heading", outcome.summary.get(Lang::En)));
    let year = outcome.edition.year;
    assert_eq!(link(&outcome.edition.short_name(Lang::En)), format!("en/editions/{year}"));
    let theme = outcome.theme.as_ref().unwrap();
    assert_eq!(link(theme.title.get(Lang::En)), format!("en/themes/{}", theme.id));
    for (key, parameter, terms) in
        [(Key::Topics, "topic", &outcome.topics), (Key::AddressedTo, "addressee", &outcome.addressees)]
    {
        let list = by_label(&page, &said(key));
        let links = all(&list, "link");
        assert_eq!(links.len(), terms.len());
        for (link, term) in links.iter().zip(terms) {
            assert_eq!(text_of(link), term.label.get(Lang::En));
            assert_eq!(attr(link, "href"), format!("en/?{parameter}={}", term.id));
        }
    }
}

fn by_label(page: &Element, label: &str) -> Element {
    all(page, "list").into_iter().find(|list| list.get_attribute("aria-label").as_deref() == Some(label)).unwrap()
}

#[wasm_bindgen_test]
fn the_evidence_is_a_word_that_opens_its_meaning() {
    let outcome = full_outcome();
    let page = card(&outcome, Lang::En, "");
    let (label, meaning) = (outcome.evidence_term.label.get(Lang::En), outcome.evidence_term.description.get(Lang::En));
    let summary = by(&page, "summary", label);
    assert_eq!(attr(&summary, "title"), meaning);
    let details = summary.parent_element().unwrap();
    assert!(details.tag_name() == "DETAILS" && !details.has_attribute("open"));
    assert_eq!(text_of(&summary.next_element_sibling().unwrap()), meaning);
}

#[wasm_bindgen_test]
fn words_that_were_searched_are_marked() {
    let (page, _) = explore(Query { text: "trust".to_owned(), ..Query::default() });
    let marks: Vec<String> = all(&results(&page), "mark").iter().map(|mark| text_of(mark).to_lowercase()).collect();
    assert!(marks.iter().any(|mark| mark.starts_with("trust")), "{marks:?}");
    assert!(all(&explore(Query::default()).0, "mark").is_empty());
}

#[wasm_bindgen_test]
fn a_summary_is_never_taken_for_markup() {
    let summary = "Use <script>alert(1)</script> & \"AI\" <b>well</b>";
    let text = Localized { en: summary.into(), fr: summary.into() };
    let outcome = Arc::new(Outcome { summary: text, ..(*full_outcome()).clone() });
    for words in ["", "script alert"] {
        let page = card(&outcome, Lang::En, words);
        assert_eq!(selected(&page, "script, b"), []);
        assert_eq!(names(&page, "heading"), [summary]);
        assert_eq!(all(&all(&page, "heading")[0], "mark").is_empty(), words.is_empty());
    }
}

#[wasm_bindgen_test]
fn a_card_is_in_the_language_of_the_page() {
    let outcome = full_outcome();
    let page = card(&outcome, Lang::Fr, "");
    assert_eq!(names(&page, "heading"), [outcome.summary.get(Lang::Fr)]);
    assert!(all(&page, "link").iter().all(|link| attr(link, "href").starts_with("fr/")));
}

#[wasm_bindgen_test]
fn a_summary_that_is_not_there_in_the_pages_language_is_marked_as_of_the_other() {
    let whole = full_outcome();
    let summary = Localized { en: "".into(), fr: whole.summary.fr.clone() };
    let outcome = Arc::new(Outcome { summary, ..(*whole).clone() });
    let link = |lang| by(&card(&outcome, lang, ""), "link", &whole.summary.fr);
    assert_eq!(attr(&link(Lang::En), "lang"), "fr");
    assert!(!link(Lang::Fr).has_attribute("lang"));
}

#[wasm_bindgen_test]
async fn summaries_in_one_more_language_do_not_draw_the_results_anew() {
    let (page, app) = explore(Query::default());
    let cards = all(&page, "article");
    let mut dataset = explorer().dataset.clone();
    for outcome in &mut dataset.outcomes {
        Arc::make_mut(outcome).summary.fr = "Autre".into();
    }
    app.loaded.explorer.set(Some(Arc::new(Explorer::new(dataset))));
    drawn().await;
    assert_eq!(all(&page, "article"), cards);
    app.ask(Query { text: "autre".to_owned(), ..Query::default() });
    drawn().await;
    assert_eq!(app.answer.total.get_untracked(), explorer().dataset.outcomes.len(), "their words are found");
}

#[wasm_bindgen_test]
async fn the_pages_of_the_results_are_links_that_keep_the_query() {
    let mut query = Query::default();
    query.select(Facet::Edition, "2023");
    query.select(Facet::Edition, "2024");
    let (page, app) = explore(query.clone());
    let nav = by(&page, "navigation", &said(Key::Pages));
    assert_eq!(names(&nav, "link").len(), 5, "the first three, the last one, and the way on");
    let number = |page: &str| filled(Key::PageNumber, &[("number", page)]);
    assert_eq!(attr(&by(&nav, "link", &number("1")), "aria-current"), "page");
    assert!(!by(&nav, "link", &number("2")).has_attribute("aria-current"));
    let next = by(&nav, "link", &said(Key::PageNext));
    assert_eq!((attr(&next, "href"), attr(&next, "rel")), ("en/?edition=2023,2024&page=2".into(), "next".into()));
    assert!(!has(&nav, "link", &said(Key::PagePrevious)));
    let last = app.answer.total.get_untracked().div_ceil(PAGE_SIZE);
    app.ask(Query { page: last, ..query });
    drawn().await;
    let nav = by(&page, "navigation", &said(Key::Pages));
    assert_eq!(attr(&by(&nav, "link", &number(&last.to_string())), "aria-current"), "page");
    assert_eq!(attr(&by(&nav, "link", &number("1")), "href"), "en/?edition=2023,2024");
    assert!(has(&nav, "link", &said(Key::PagePrevious)) && !has(&nav, "link", &said(Key::PageNext)));
    assert_eq!(attr(&results(&page), "start"), ((last - 1) * PAGE_SIZE + 1).to_string());
}

#[wasm_bindgen_test]
async fn one_page_of_results_needs_no_links() {
    let (page, app) = explore(Query { text: "zzzz".to_owned(), ..Query::default() });
    assert!(!has(&page, "navigation", &said(Key::Pages)));
    app.ask(Query::default());
    drawn().await;
    assert!(has(&page, "navigation", &said(Key::Pages)));
}

#[wasm_bindgen_test]
fn our_translation_of_a_title_says_so_and_gives_the_original_in_its_language() {
    let text = Localized { en: "Our Future".into(), fr: "Notre avenir".into() };
    let title = Title { text, unofficial: vec![Lang::Fr] };
    let shown = |lang: Lang| {
        let title = title.clone();
        mount(move || (el("p").child(title_view(&title, &texts(lang))).view(), ())).0
    };
    let french = shown(Lang::Fr);
    let french_texts = texts(Lang::Fr);
    let note = french_texts.text(Key::OurTranslation);
    assert_eq!(text_of(&french), format!("Notre avenir ({note} · Our Future)"));
    let original = selected(&french, "[lang]");
    assert_eq!(
        (original.len(), attr(&original[0], "lang"), text_of(&original[0])),
        (1, "en".into(), "Our Future".into())
    );
    let english = shown(Lang::En);
    assert_eq!((text_of(&english), selected(&english, "[lang]").len()), ("Our Future".to_owned(), 0));
}
