//! Facets, chips and the dialog of filters.

use igf_explorer::app::App;
use igf_explorer::domain::labels::label;
use igf_explorer::domain::{Facet, Lang, Query, Sort};
use igf_explorer::i18n::Key;
use igf_explorer::ui::explore::explore_page;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

use leptos::prelude::*;

use super::page::{Mounted, address, drawn, focus, has_focus, mount_app, press, type_in};
use super::roles::{all, attr, by, has, name_of, names, text_of};
use super::sample::{counted, explorer, filled, said, texts};

fn explore(query: Query) -> (Mounted, App) {
    mount_app(Lang::En, query, explore_page)
}

fn group(page: &Element, facet: Facet) -> Element {
    by(page, "group", texts(Lang::En).facet(facet))
}

/// Label and count of every value of a facet, as they stand on its checkboxes.
fn values(app: App, facet: Facet) -> Vec<String> {
    let explored = app.answer.explored.get_untracked().unwrap();
    let name = |id: &str| label(&explorer().dataset, facet, id, Lang::En).unwrap();
    explored.facet(facet).iter().map(|value| format!("{} {}", name(&value.id), value.count)).collect()
}

fn is_on_the_page(element: &Element) -> bool {
    element.is_connected()
}

fn is_checked(element: &Element) -> bool {
    element.unchecked_ref::<HtmlInputElement>().checked()
}

#[wasm_bindgen_test]
fn every_checkbox_is_named_by_its_value_and_ends_in_its_count() {
    let (page, app) = explore(Query::default());
    for facet in [Facet::Addressee, Facet::DocumentKind, Facet::Edition, Facet::Evidence] {
        assert_eq!(names(&group(&page, facet), "checkbox"), values(app, facet), "{facet:?}");
    }
    assert_eq!(names(&group(&page, Facet::Topic), "checkbox"), values(app, Facet::Topic)[..8]);
}

#[wasm_bindgen_test]
async fn ticking_asks_the_query_keeps_the_focus_and_draws_no_list_anew() {
    let (page, app) = explore(Query::default());
    let topics = group(&page, Facet::Topic);
    let (list, boxes) = (all(&topics, "list").remove(0), all(&topics, "checkbox"));
    press(&boxes[1]).await;
    let explored = app.answer.explored.get_untracked().unwrap();
    let chosen = &explored.facet(Facet::Topic)[1];
    assert!(app.asked.query.with_untracked(|query| query.has(Facet::Topic, &chosen.id)));
    assert_eq!((explored.total, address()), (chosen.count, format!("en/?topic={}", chosen.id)));
    assert!(is_checked(&boxes[1]) && has_focus(&boxes[1]));
    assert!(list.is_connected() && boxes.iter().all(is_on_the_page));
    press(&boxes[1]).await;
    assert!(app.asked.query.with_untracked(|query| query.filter_count() == 0));
    assert!(!is_checked(&boxes[1]) && has_focus(&boxes[1]) && boxes.iter().all(is_on_the_page));
}

#[wasm_bindgen_test]
async fn a_box_follows_the_query_and_the_counts_of_other_facets_follow_too() {
    let (page, app) = explore(Query::default());
    let before = values(app, Facet::Addressee);
    app.ask(Query::of(Facet::Edition, "2023"));
    drawn().await;
    let ticked = all(&group(&page, Facet::Edition), "checkbox").into_iter().filter(is_checked).collect::<Vec<_>>();
    assert_eq!(ticked.len(), 1);
    assert!(name_of(&ticked[0]).starts_with("2023"), "{}", name_of(&ticked[0]));
    let after = names(&group(&page, Facet::Addressee), "checkbox");
    assert_eq!(after, values(app, Facet::Addressee));
    assert_ne!(after, before);
}

#[wasm_bindgen_test]
async fn a_long_list_opens_and_closes_under_the_same_button() {
    let (page, app) = explore(Query::default());
    let topics = group(&page, Facet::Topic);
    let total = values(app, Facet::Topic).len();
    let more = by(&topics, "button", &counted(Key::ShowMore, total - 8));
    assert_eq!(attr(&more, "aria-expanded"), "false");
    press(&more).await;
    let fewer = by(&topics, "button", &said(Key::ShowFewer));
    assert_eq!(attr(&fewer, "aria-expanded"), "true");
    assert!(has_focus(&fewer));
    assert_eq!(all(&topics, "checkbox").len(), total);
    let last = all(&topics, "checkbox").remove(total - 1);
    let rare = name_of(&last);
    press(&last).await;
    press(&by(&topics, "button", &said(Key::ShowFewer))).await;
    assert!(has_focus(&by(&topics, "button", &counted(Key::ShowMore, total - 9))));
    assert_eq!(all(&topics, "checkbox").len(), 9, "what is selected stays in sight");
    assert!(has(&topics, "checkbox", &rare));
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_the_page_where_nothing_is_left_to_hide() {
    let (page, app) = explore(Query::default());
    let topics = group(&page, Facet::Topic);
    press(&all(&topics, "button").remove(0)).await;
    let mut query = Query::default();
    let explored = app.answer.explored.get_untracked().unwrap();
    explored.facet(Facet::Topic).iter().skip(8).for_each(|value| query.select(Facet::Topic, &value.id));
    app.ask(query);
    drawn().await;
    press(&by(&topics, "button", &said(Key::ShowFewer))).await;
    assert!(all(&topics, "button").is_empty());
    assert!(has_focus(&by(&page, "searchbox", &said(Key::SearchLabel))));
}

#[wasm_bindgen_test]
async fn a_short_list_has_no_button_and_no_finder() {
    let (page, _) = explore(Query::default());
    let evidence = group(&page, Facet::Evidence);
    assert_eq!((all(&evidence, "button").len(), all(&evidence, "textbox").len()), (0, 0));
}

#[wasm_bindgen_test]
async fn the_finder_narrows_a_long_list_and_says_when_nothing_is_left() {
    let (page, app) = explore(Query::default());
    let topics = group(&page, Facet::Topic);
    assert!(all(&topics, "textbox").is_empty());
    press(&all(&topics, "button").remove(0)).await;
    let finder = by(&topics, "textbox", &filled(Key::FindValue, &[("name", &said(Key::FacetTopic))]));
    type_in(&finder, "CYBER").await;
    let found = names(&topics, "checkbox");
    assert!(!found.is_empty() && found.iter().all(|name| name.to_lowercase().contains("cyber")), "{found:?}");
    type_in(&finder, "zzz").await;
    assert!(all(&topics, "checkbox").is_empty());
    assert!(text_of(&topics).contains(&said(Key::NoValue)));
    assert!(has_focus(&finder), "the field is not drawn anew while it is typed in");
    assert!(app.asked.query.with_untracked(|query| query.text.is_empty()));
    type_in(&finder, "").await;
    assert_eq!(names(&topics, "checkbox"), values(app, Facet::Topic));
}

#[wasm_bindgen_test]
async fn the_finder_keeps_what_was_typed_when_the_counts_change() {
    let (page, app) = explore(Query::default());
    let topics = group(&page, Facet::Topic);
    press(&all(&topics, "button").remove(0)).await;
    let finder = all(&topics, "textbox").remove(0);
    type_in(&finder, "cyber").await;
    app.ask(Query::of(Facet::Edition, "2023"));
    drawn().await;
    assert!(has_focus(&finder) && finder.is_connected());
    assert_eq!(finder.unchecked_ref::<HtmlInputElement>().value(), "cyber");
}

/// A query with two filters, a span of years, a text and a sort order.
fn filtered() -> Query {
    let mut query = Query::of(Facet::Topic, "ai");
    query.select(Facet::Addressee, "parliaments");
    Query { text: "digital".to_owned(), years: Some((2023, 2024)), sort: Sort::Oldest, ..query }
}

fn removal(facet: Facet, id: &str) -> String {
    let value = label(&explorer().dataset, facet, id, Lang::En).unwrap();
    filled(Key::FilterRemove, &[("name", &format!("{}: {value}", texts(Lang::En).facet(facet)))])
}

#[wasm_bindgen_test]
async fn each_chip_removes_its_filter_and_leaves_the_focus_on_the_page() {
    let (page, app) = explore(filtered());
    let chips = by(&page, "group", &said(Key::FiltersActive));
    assert_eq!(all(&chips, "listitem").len(), 3);
    press(&by(&chips, "button", &removal(Facet::Topic, "ai"))).await;
    assert!(
        app.asked.query.with_untracked(|query| query.selected(Facet::Topic).is_empty() && query.filter_count() == 2)
    );
    assert!(has_focus(&all(&page, "searchbox")[0]), "the button is gone");
    let years = format!("{}: 2023–2024", said(Key::Years));
    press(&by(&page, "button", &filled(Key::FilterRemove, &[("name", &years)]))).await;
    press(&by(&page, "button", &removal(Facet::Addressee, "parliaments"))).await;
    assert!(!has(&page, "group", &said(Key::FiltersActive)), "without filters there are no chips");
    assert_eq!(
        app.asked.query.get_untracked(),
        Query { text: "digital".to_owned(), sort: Sort::Oldest, ..Query::default() }
    );
}

#[wasm_bindgen_test]
async fn all_filters_are_cleared_at_once_and_the_order_stays() {
    let (page, app) = explore(filtered());
    press(&by(&page, "button", &said(Key::ClearAll))).await;
    assert_eq!(app.asked.query.get_untracked(), Query { sort: Sort::Oldest, ..Query::default() });
    assert_eq!(app.answer.total.get_untracked(), explorer().dataset.outcomes.len());
    assert!(!has(&page, "group", &said(Key::FiltersActive)));
    assert!(has_focus(&all(&page, "searchbox")[0]));
}

#[wasm_bindgen_test]
async fn typing_does_not_draw_the_chips_anew() {
    let (page, _) = explore(Query::of(Facet::Topic, "ai"));
    let chip = by(&page, "button", &removal(Facet::Topic, "ai"));
    type_in(&all(&page, "searchbox")[0], "trust").await;
    assert!(chip.is_connected());
}

#[wasm_bindgen_test]
async fn the_dialog_of_filters_opens_over_the_page_and_closes() {
    let (page, app) = explore(Query::default());
    let opener = by(&page, "button", &said(Key::Filters));
    assert_eq!(attr(&opener, "aria-haspopup"), "dialog");
    assert!(all(&page, "dialog").is_empty());
    press(&opener).await;
    let dialog = by(&page, "dialog", &said(Key::Filters));
    assert!(dialog.matches(":modal").unwrap());
    let boxes = all(&dialog, "checkbox");
    assert!(boxes.len() > 8);
    assert!(boxes.iter().all(|element| attr(element, "id").starts_with("dialog-")), "no id stands twice");
    press(&boxes[0]).await;
    assert!(has_focus(&boxes[0]) && boxes[0].is_connected());
    let total = app.answer.total.get_untracked();
    let show = by(&dialog, "button", &counted(Key::FiltersShow, total));
    press(&by(&dialog, "button", &said(Key::FiltersClose))).await;
    assert!(all(&page, "dialog").is_empty() && !boxes[0].is_connected());
    let opener = by(&page, "button", &filled(Key::FiltersOpen, &[("count", "1")]));
    assert!(has_focus(&opener), "the focus goes back to what opened it");
    press(&opener).await;
    let boxes = all(&by(&page, "dialog", &said(Key::Filters)), "checkbox");
    assert!(boxes.iter().any(is_checked), "what was ticked is ticked");
    press(&show).await;
    assert!(all(&page, "dialog").is_empty());
}

#[wasm_bindgen_test]
async fn the_ends_of_the_range_of_years_set_it_in_either_order() {
    let (page, app) = explore(Query::default());
    let years = by(&page, "group", &said(Key::Years));
    let choose = async |name: Key, year: &str| {
        let list = by(&years, "combobox", &said(name));
        focus(&list);
        list.unchecked_ref::<web_sys::HtmlSelectElement>().set_value(year);
        list.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
        drawn().await;
    };
    choose(Key::YearFrom, "2024").await;
    assert_eq!(app.asked.query.with_untracked(|query| query.years), Some((2024, 2024)));
    choose(Key::YearTo, "2023").await;
    assert_eq!(app.asked.query.with_untracked(|query| query.years), None, "the whole range is no filter");
}
