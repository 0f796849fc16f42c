//! The frame of every page: header, languages, notices, footer.

use igf_explorer::app::App;
use igf_explorer::app::state::DetailsState;
use igf_explorer::domain::issue::Severity;
use igf_explorer::domain::{DataIssue, Facet, Lang, Page, Query, Route};
use igf_explorer::i18n::Key;
use igf_explorer::ui::shell::shell;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::page::{Mounted, drawn, has_focus, mount_app, press};
use super::roles::{all, attr, by, has, names, selected, text_of};
use super::sample::{counted, filled, said};

fn site(query: Query) -> (Mounted, App) {
    mount_app(Lang::En, query, shell)
}

fn issue(file: &str, severity: Severity) -> DataIssue {
    let (path, problem, expected) = ("$.x".to_owned(), "missing <b>x</b>".to_owned(), "a text".to_owned());
    DataIssue { file: file.to_owned(), path, problem, expected, severity }
}

/// The place of the notices, which must be there before anything is said in it.
fn notices(page: &Element) -> Element {
    selected(page, ".notices[role=status]").remove(0)
}

#[wasm_bindgen_test]
async fn a_lost_file_is_named_by_its_year_and_lost_records_are_counted() {
    let (page, app) = site(Query::default());
    let place = notices(&page);
    assert_eq!(text_of(&place), "");
    app.loaded.issues.set(vec![
        issue("editions/2013.json", Severity::File),
        issue("editions/2013.json", Severity::File),
        issue("editions/2014.json", Severity::Record),
        issue("editions/2015.json", Severity::Record),
    ]);
    drawn().await;
    let lost = format!("2013, {}", counted(Key::NoticeRecords, 2));
    assert!(text_of(&place).starts_with(&filled(Key::NoticeEditions, &[("list", &lost)])), "{}", text_of(&place));
    assert!(place.is_connected());
    assert!(has(&place, "summary", &said(Key::NoticeDetails)) && all(&place, "listitem").is_empty());
    let faults = selected(&place, ".faults").remove(0);
    assert_eq!((attr(&faults, "lang"), selected(&faults, "li").len()), ("en".into(), 4));
    assert!(text_of(&faults).contains("editions/2013.json: $.x: missing <b>x</b>; expected a text"));
    press(&by(&place, "button", &said(Key::Dismiss))).await;
    assert_eq!((text_of(&place), app.loaded.issues.with_untracked(Vec::len)), (String::new(), 0));
    assert!(has_focus(&all(&page, "main")[0]), "the button is gone");
}

#[wasm_bindgen_test]
async fn a_language_that_cannot_be_had_is_said() {
    let (page, app) = site(Query::default());
    app.loaded.lost_lang.set(Some(Lang::Fr));
    drawn().await;
    assert_eq!(text_of(&notices(&page)), filled(Key::LostLanguage, &[("language", "Français")]));
    app.loaded.lost_lang.set(None);
    drawn().await;
    assert_eq!(text_of(&notices(&page)), "");
}

#[wasm_bindgen_test]
async fn the_page_exists_in_each_language_under_a_link_of_its_own() {
    let (page, app) = site(Query::of(Facet::Topic, "ai"));
    let nav = by(&page, "navigation", &said(Key::NavLanguage));
    assert_eq!(names(&nav, "link"), ["English", "Français"]);
    let french = by(&nav, "link", "Français");
    assert_eq!(attr(&french, "href"), "fr/?topic=ai");
    assert_eq!((attr(&french, "lang"), attr(&french, "hreflang")), ("fr".into(), "fr".into()));
    assert!(by(&nav, "link", "English").has_attribute("aria-current") && !french.has_attribute("aria-current"));
    app.ask(Query::default());
    app.turn_to(Route::new(Lang::En, Page::About));
    drawn().await;
    assert_eq!(attr(&french, "href"), "fr/about");
}

#[wasm_bindgen_test]
async fn the_header_marks_the_page_that_is_shown() {
    let (page, app) = site(Query::default());
    let nav = by(&page, "navigation", &said(Key::NavMain));
    let current = || -> Vec<String> {
        all(&nav, "link").iter().filter(|link| link.has_attribute("aria-current")).map(text_of).collect()
    };
    assert_eq!(current(), [said(Key::NavExplore)]);
    app.turn_to(Route::new(Lang::En, Page::About));
    drawn().await;
    assert_eq!(current(), [said(Key::NavAbout)]);
    assert!(has(&page, "heading", &said(Key::AboutTitle)) && !has(&page, "heading", &said(Key::ExploreTitle)));
}

#[wasm_bindgen_test]
async fn another_try_for_the_details_keeps_the_focus_on_the_page() {
    let (page, app) = site(Query::default());
    app.loaded.details.set(DetailsState::Failed);
    app.turn_to(Route::new(Lang::En, Page::Edition(2024)));
    drawn().await;
    press(&by(&page, "button", &said(Key::Retry))).await;
    assert!(has_focus(&all(&page, "main")[0]), "the button is gone");
}

#[wasm_bindgen_test]
async fn the_first_link_skips_to_the_content() {
    let (page, _) = site(Query::default());
    let skip = all(&page, "link").remove(0);
    assert_eq!((text_of(&skip), attr(&skip, "href")), (said(Key::SkipToContent), "en/#main".to_owned()));
    press(&skip).await;
    assert!(has_focus(&all(&page, "main")[0]));
}

#[wasm_bindgen_test]
async fn a_page_that_does_not_exist_says_so_and_leads_on() {
    let (page, app) = site(Query::default());
    app.turn_to(Route::new(Lang::En, Page::Outcome("1999-none".to_owned())));
    drawn().await;
    assert!(has(&page, "heading", &said(Key::NotFoundTitle)));
    assert_eq!(attr(&by(&page, "link", &said(Key::NotFoundExplore)), "href"), "en/");
}
