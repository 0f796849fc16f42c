//! The builder of elements: what it sets, what it keeps up to date, what it disposes of.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use igf_explorer::ui::kit::{
    El, View, counted, disclosure, el, facts, highlighted, item, link, live, muted, nothing, para, section,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

use super::page::{Mounted, drawn, focus, has_focus, mount, press};
use super::roles::{all, attr, by, has, names, selected, text_of};

fn shown(draw: impl FnOnce() -> View + 'static) -> Mounted {
    mount(move || (draw(), ())).0
}

fn first(scope: &Element, selector: &str) -> Element {
    scope.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector} in {}", scope.inner_html()))
}

#[wasm_bindgen_test]
fn an_element_has_the_attributes_texts_and_children_it_was_given() {
    let page = shown(|| {
        let list = vec![el("i").text("3").view(), el("i").text("4").view()];
        let part = el("p").attr("id", "part").class("a b").attr("hidden", "");
        part.text("1").child(el("b").text("2")).children(list).maybe(Some(el("u").text("5"))).maybe(None::<El>).view()
    });
    let part = first(&page, "p");
    assert_eq!(
        (attr(&part, "id"), attr(&part, "class"), attr(&part, "hidden")),
        ("part".into(), "a b".into(), "".into())
    );
    assert_eq!(text_of(&part), "12345");
    let inside: Vec<String> = selected(&part, "*").iter().map(Element::tag_name).collect();
    assert_eq!(inside, ["B", "I", "I", "U"]);
}

#[wasm_bindgen_test]
fn texts_and_attributes_are_never_taken_for_markup() {
    let bad = "\"><script>document.title = 'x'</script>&amp;";
    let page = shown(move || el("p").attr("title", bad).text(bad).live_text(move || bad.to_owned()).view());
    assert!(page.query_selector("script").unwrap().is_none());
    assert_eq!(attr(&first(&page, "p"), "title"), bad);
    assert_eq!(page.text_content().unwrap(), bad.repeat(2));
}

#[wasm_bindgen_test]
async fn a_live_text_follows_its_signal_in_the_same_node() {
    let (page, count) = mount(|| {
        let count = RwSignal::new(1);
        (el("p").text("n = ").live_text(move || count.get().to_string()).view(), count)
    });
    let part = first(&page, "p");
    let node = part.last_child().unwrap();
    count.set(2);
    drawn().await;
    assert_eq!(text_of(&part), "n = 2");
    assert!(part.is_connected() && part.last_child().unwrap() == node);
}

#[wasm_bindgen_test]
async fn a_live_attribute_is_set_changed_and_taken_off() {
    let (page, value) = mount(|| {
        let value = RwSignal::new(Some("a".to_owned()));
        (el("p").live_attr("aria-current", move || value.get()).view(), value)
    });
    let part = first(&page, "p");
    assert_eq!(attr(&part, "aria-current"), "a");
    value.set(Some("b".to_owned()));
    drawn().await;
    assert_eq!(attr(&part, "aria-current"), "b");
    value.set(None);
    drawn().await;
    assert!(!part.has_attribute("aria-current"));
    value.set(Some("c".to_owned()));
    drawn().await;
    assert_eq!(attr(&part, "aria-current"), "c");
}

#[wasm_bindgen_test]
async fn live_properties_win_over_what_the_reader_did() {
    let (page, (text, is_on)) = mount(|| {
        let (text, is_on) = (RwSignal::new("one".to_owned()), RwSignal::new(true));
        let field = el("input").attr("type", "text").live_value("value", move || text.get());
        let checkbox = el("input").attr("type", "checkbox").live_flag("checked", move || is_on.get());
        (el("p").child(field).child(checkbox).view(), (text, is_on))
    });
    let field: HtmlInputElement = first(&page, "[type=text]").unchecked_into();
    let checkbox: HtmlInputElement = first(&page, "[type=checkbox]").unchecked_into();
    drawn().await;
    assert_eq!((field.value(), checkbox.checked()), ("one".into(), true));
    field.set_value("typed");
    checkbox.set_checked(true);
    text.set("two".to_owned());
    is_on.set(false);
    drawn().await;
    assert_eq!((field.value(), checkbox.checked()), ("two".into(), false));
}

#[wasm_bindgen_test]
async fn a_live_property_of_the_style_sheet_follows_its_signal() {
    let (page, share) = mount(|| {
        let share = RwSignal::new(10);
        (el("p").live_style("--share", move || format!("{}%", share.get())).view(), share)
    });
    let part = first(&page, "p");
    assert!(attr(&part, "style").contains("--share: 10%"), "{}", part.outer_html());
    share.set(25);
    drawn().await;
    assert!(attr(&part, "style").contains("--share: 25%"), "{}", part.outer_html());
}

#[wasm_bindgen_test]
async fn listeners_are_called_each_time() {
    let (page, count) = mount(|| {
        let count = RwSignal::new(0);
        (el("button").on("click", move |_| count.update(|count| *count += 1)).text("+").view(), count)
    });
    let button = by(&page, "button", "+");
    press(&button).await;
    press(&button).await;
    assert_eq!(count.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn a_live_part_swaps_its_content_and_disposes_of_what_was_in_it() {
    let gone = Arc::new(AtomicUsize::new(0));
    let runs = Arc::new(AtomicUsize::new(0));
    let (cleanup, run) = (gone.clone(), runs.clone());
    let (page, (number, other)) = mount(move || {
        let (number, other) = (RwSignal::new(1), RwSignal::new(0));
        let part = live(move || {
            let (cleanup, run) = (cleanup.clone(), run.clone());
            on_cleanup(move || {
                cleanup.fetch_add(1, Ordering::SeqCst);
            });
            match number.get() {
                0 => nothing(),
                // Reads a signal of its own, so that it must not live on after it was swapped.
                number => el("p")
                    .live_text(move || {
                        run.fetch_add(1, Ordering::SeqCst);
                        format!("{number}.{}", other.get())
                    })
                    .view(),
            }
        });
        (el("div").text("<").child(part).text(">").view(), (number, other))
    });
    let count = |counter: &AtomicUsize| counter.load(Ordering::SeqCst);
    let part = first(&page, "p");
    assert_eq!((text_of(&page), count(&gone), count(&runs)), ("<1.0>".into(), 0, 1));
    other.set(1);
    drawn().await;
    assert_eq!((text_of(&page), count(&gone), count(&runs)), ("<1.1>".into(), 0, 2));
    assert!(part.is_connected(), "an inner change draws nothing anew");
    number.set(2);
    drawn().await;
    assert_eq!((text_of(&page), count(&gone), count(&runs)), ("<2.1>".into(), 1, 3));
    other.set(2);
    drawn().await;
    assert_eq!((text_of(&page), count(&runs)), ("<2.2>".into(), 4), "the part that is gone reads nothing any more");
    number.set(0);
    drawn().await;
    assert_eq!((text_of(&page), count(&gone)), ("<>".into(), 2));
    drop(page);
    assert_eq!(count(&gone), 3, "what is unmounted is disposed of");
}

#[wasm_bindgen_test]
async fn live_parts_can_hold_live_parts() {
    let (page, (outer, inner)) = mount(|| {
        let (outer, inner) = (RwSignal::new(true), RwSignal::new(1));
        let part = move || live(move || el("b").text(inner.get().to_string()).view());
        (live(move || if outer.get() { part() } else { nothing() }), (outer, inner))
    });
    assert_eq!(text_of(&page), "1");
    inner.set(2);
    drawn().await;
    assert_eq!(text_of(&page), "2");
    outer.set(false);
    inner.set(3);
    drawn().await;
    assert_eq!(text_of(&page), "");
    outer.set(true);
    drawn().await;
    assert_eq!(text_of(&page), "3");
}

#[wasm_bindgen_test]
async fn the_lines_of_a_list_stay_while_their_numbers_and_their_order_change() {
    let (page, counts) = mount(move || {
        let counts = RwSignal::new(vec![("a", 1), ("b", 2), ("c", 3)]);
        let line = move |key: Arc<str>, count: RwSignal<usize>| {
            el("li").child(el("button").text(&key)).live_text(move || count.get().to_string())
        };
        let now = move || counts.get().into_iter().map(|(key, count)| (Arc::from(key), count)).collect();
        (counted(el("ul"), now, line).view(), counts)
    });
    let lines = || all(&page, "listitem");
    let texts = || lines().iter().map(text_of).collect::<Vec<_>>();
    let [a, b, c] = lines().try_into().unwrap();
    assert_eq!(texts(), ["a1", "b2", "c3"]);
    focus(&by(&page, "button", "c"));
    counts.set(vec![("d", 4), ("a", 10), ("c", 3)]);
    drawn().await;
    assert_eq!(texts(), ["d4", "a10", "c3"]);
    assert!(lines()[1] == a && lines()[2] == c && !b.is_connected(), "the lines are the same");
    assert!(has_focus(&by(&page, "button", "c")), "what stays in its order is not moved");
    counts.set(Vec::new());
    drawn().await;
    assert!(lines().is_empty());
    counts.set(vec![("c", 5), ("b", 6), ("a", 7)]);
    drawn().await;
    assert_eq!(texts(), ["c5", "b6", "a7"]);
    assert_eq!(lines(), [c, b, a], "what comes back was put aside, and follows its number again");
}

#[wasm_bindgen_test]
fn matches_are_marked_and_nothing_else_is_changed() {
    let text = "L'égalité <script>alert(1)</script> & l'été";
    let ranges = [text.find("égalité").unwrap()..text.find(" <").unwrap(), text.find("été").unwrap()..text.len()];
    let page = shown(move || el("p").child(highlighted(text, &ranges)).view());
    assert_eq!(page.text_content().unwrap(), text);
    let marks: Vec<String> = all(&page, "mark").iter().map(text_of).collect();
    assert_eq!(marks, ["égalité", "été"]);
    assert!(page.query_selector("script").unwrap().is_none());
    let plain = shown(|| highlighted("plain", &[]));
    assert_eq!((text_of(&plain), all(&plain, "mark").len()), ("plain".into(), 0));
}

#[wasm_bindgen_test]
fn the_parts_of_pages_have_their_roles() {
    let page = shown(|| {
        let rows = vec![("Name", para("Value").view())];
        let list = el("ul").child(item(link("/x", "Go"))).child(item(muted("small", "Far")));
        section("Part").child(facts(rows)).child(disclosure("More", list)).view()
    });
    assert_eq!(names(&page, "heading"), ["Part"]);
    assert_eq!((text_of(&first(&page, "dt")), text_of(&first(&page, "dd"))), ("Name".into(), "Value".into()));
    assert!(has(&page, "summary", "More") && !has(&page, "link", "Go"), "closed at first");
    first(&page, "details").set_attribute("open", "").unwrap();
    assert_eq!(attr(&by(&page, "link", "Go"), "href"), "/x");
    assert_eq!(all(&page, "listitem").len(), 2);
}
