//! The search field, the status, and what stands there when nothing matches.

use igf_explorer::app::App;
use igf_explorer::domain::query::PAGE_SIZE;
use igf_explorer::domain::{Action, Facet, Lang, Query};
use igf_explorer::i18n::Key;
use igf_explorer::ui::explore::explore_page;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlInputElement};

use super::page::{Mounted, address, drawn, has_focus, mount_app, pause, press, type_in};
use super::roles::{all, attr, by, has, selected, text_of};
use super::sample::{counted, explorer, filled, said, texts};

/// Longer than the pause after which a text is said or written to the address, in milliseconds.
const SETTLED: i32 = 900;

fn explore(query: Query) -> (Mounted, App) {
    mount_app(Lang::En, query, explore_page)
}

fn field(page: &Element) -> Element {
    by(page, "searchbox", &said(Key::SearchLabel))
}

fn value(field: &Element) -> String {
    field.unchecked_ref::<HtmlInputElement>().value()
}

#[wasm_bindgen_test]
async fn typing_sets_the_query_and_leaves_the_field_alone() {
    let (page, app) = explore(Query::default());
    let field = field(&page);
    assert!(all(&page, "search")[0].contains(Some(&field)));
    assert_eq!(value(&field), "");
    type_in(&field, "trust ").await;
    assert_eq!(app.asked.query.with_untracked(|query| query.text.clone()), "trust ");
    assert!(app.answer.total.get_untracked() < explorer().dataset.outcomes.len());
    assert!(has_focus(&field) && field.is_connected());
    assert_eq!(value(&field), "trust ", "a space at the end can be typed");
    pause(SETTLED).await;
    assert_eq!(address(), "en/?q=trust");
}

#[wasm_bindgen_test]
async fn while_the_reader_types_only_the_cards_in_sight_are_drawn() {
    let (page, app) = explore(Query::default());
    let cards = || all(&page, "article").len();
    assert_eq!(cards(), PAGE_SIZE);
    assert!(app.cards_in_sight() < PAGE_SIZE, "the window of the tests is not that high");
    let field = field(&page);
    field.unchecked_ref::<HtmlInputElement>().set_value("t");
    field.dispatch_event(&Event::new("input").unwrap()).unwrap();
    // No longer than it takes to draw, or the pause would be over.
    while app.view.is_hurried.get_untracked() && cards() == PAGE_SIZE {
        tick().await;
    }
    assert!(app.answer.total.get_untracked() > PAGE_SIZE);
    assert_eq!(cards(), app.cards_in_sight());
    assert_eq!(selected(&page, "ol[aria-busy=true]").len(), 1, "the list says that it is not whole");
    let first = all(&page, "article").remove(0);
    pause(SETTLED).await;
    assert_eq!(cards(), PAGE_SIZE, "the others come when the typing pauses");
    assert!(selected(&page, "[aria-busy]").is_empty());
    assert!(first.is_connected(), "and those in sight stay");
    type_in(&field, "in").await;
    app.act(Action::ClearAll);
    drawn().await;
    assert_eq!(cards(), PAGE_SIZE, "what is not typed is drawn whole");
}

#[wasm_bindgen_test]
async fn the_clear_button_is_there_while_there_is_a_text() {
    let (page, app) = explore(Query::default());
    let clear = said(Key::SearchClear);
    assert!(!has(&page, "button", &clear));
    type_in(&field(&page), "tr").await;
    let button = by(&page, "button", &clear);
    type_in(&field(&page), "trust").await;
    assert!(button.is_connected(), "typing on does not draw it anew");
    press(&button).await;
    assert_eq!(app.asked.query.get_untracked(), Query::default());
    assert_eq!(value(&field(&page)), "");
    assert!(has_focus(&field(&page)) && !has(&page, "button", &clear));
}

#[wasm_bindgen_test]
async fn the_field_is_described_and_follows_the_query() {
    let (page, app) = explore(Query { text: "ai".to_owned(), ..Query::default() });
    let field = field(&page);
    drawn().await;
    let hint = selected(&page, &format!("#{}", attr(&field, "aria-describedby"))).remove(0);
    assert_eq!((value(&field), text_of(&hint)), ("ai".to_owned(), said(Key::SearchHint)));
    app.ask(Query::default());
    drawn().await;
    assert_eq!(value(&field), "");
}

#[wasm_bindgen_test]
async fn the_status_is_there_before_it_is_filled_and_speaks_after_the_pause() {
    let (page, app) = explore(Query::default());
    let status = all(&page, "status").remove(0);
    assert_eq!(text_of(&status), "");
    pause(SETTLED).await;
    let total = explorer().dataset.outcomes.len();
    assert_eq!(text_of(&status), counted(Key::CountAll, total));
    let sight = selected(&page, "p.count[aria-hidden=true]").remove(0);
    type_in(&field(&page), "trust").await;
    let sentence = texts(Lang::En).counted_with(Key::CountText, app.answer.total.get_untracked(), &[("text", "trust")]);
    assert_eq!(sight.text_content().unwrap(), sentence, "in sight at once");
    assert_eq!(text_of(&status), counted(Key::CountAll, total), "not said while it is typed");
    pause(SETTLED).await;
    assert_eq!(text_of(&status), sentence);
    assert!(status.is_connected(), "a status that is drawn anew is not said");
    app.ask(Query::of(Facet::Edition, "2023"));
    pause(SETTLED).await;
    assert_eq!(text_of(&status), counted(Key::CountFiltered, app.answer.total.get_untracked()));
}

#[wasm_bindgen_test]
async fn when_nothing_matches_each_step_finds_something() {
    let mut query = Query::of(Facet::Edition, "2023");
    query.text = "zzzz".to_owned();
    let (page, app) = explore(query);
    assert!(has(&page, "heading", &said(Key::NothingTitle)));
    assert_eq!(attr(&by(&page, "link", &said(Key::SeeAll)), "href"), "en/");
    let step = by(&page, "button", &filled(Key::WithoutText, &[("text", "zzzz")]));
    press(&step).await;
    assert_eq!(app.asked.query.get_untracked(), Query::of(Facet::Edition, "2023"));
    assert!(!has(&page, "heading", &said(Key::NothingTitle)));
    assert!(has_focus(&field(&page)), "the button is gone");
}

#[wasm_bindgen_test]
fn the_explorer_is_worded_in_french_too() {
    let (page, _) = mount_app(Lang::Fr, Query::of(Facet::Topic, "ai"), explore_page);
    let texts = texts(Lang::Fr);
    by(&page, "searchbox", texts.text(Key::SearchLabel));
    by(&page, "heading", texts.text(Key::ExploreTitle));
    let topic = explorer().dataset.vocabulary.topic("ai").unwrap().label.get(Lang::Fr).to_owned();
    let name = format!("{}\u{a0}: {topic}", texts.facet(Facet::Topic));
    by(&page, "button", &texts.filled(Key::FilterRemove, &[("name", &name)]));
    let links = all(&page, "link");
    assert!(!links.is_empty() && links.iter().all(|link| attr(link, "href").starts_with("fr/")));
}
