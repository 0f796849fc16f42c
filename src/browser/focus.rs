//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Moves the focus to the first element of a selector, without scrolling.
pub fn to(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element {
        focus(&element);
    }
}

/// Moves the focus to a text field and selects its text; whether there is one.
pub fn to_field(selector: &str) -> bool {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let field = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = &field {
        drop(field.focus());
        field.select();
    }
    field.is_some()
}

/// Takes the focus off the element that has it.
pub fn leave() {
    let active = document().and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.blur());
    }
}

/// Moves the focus by so many places among the elements of a selector, and brings it into sight; whether there was one
/// there. From elsewhere the first is next.
pub fn step(selector: &str, by: i32) -> bool {
    let Some(document) = document() else { return false };
    let Ok(all) = document.query_selector_all(selector) else { return false };
    let all: Vec<HtmlElement> = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into().ok()).collect();
    let card = |element: &Element| element.closest(".card").ok().flatten();
    let here = document.active_element().and_then(|element| card(&element));
    let at = all.iter().position(|element| here.is_some() && card(element) == here);
    let next = match at {
        Some(at) => at.checked_add_signed(by as isize),
        None => (by > 0).then_some(0),
    };
    let Some(element) = next.and_then(|next| all.get(next)) else { return false };
    element.focus().is_ok()
}

/// Clicks what belongs to the part of the page in which the focus is, else another element; whether there is one.
pub fn click_at_hand(part: &str, inside: &str, other: &str) -> bool {
    let Some(document) = document() else { return false };
    let part = document.active_element().and_then(|element| element.closest(part).ok().flatten());
    let own = part.and_then(|part| part.query_selector(inside).ok().flatten());
    let element = own.or_else(|| document.query_selector(other).ok().flatten());
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.as_ref().map(HtmlElement::click).is_some()
}

/// The id of the element that has the focus.
pub fn current_id() -> Option<String> {
    document()?.active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Whether nothing has the focus: so it is after the element that had it was replaced.
pub fn is_lost() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// Gives the focus to the element of an id, without scrolling.
pub fn to_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus(&element);
    }
}

/// Whether the event's target takes text, so that a shortcut of one letter must leave it alone.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        element.is_content_editable() || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
