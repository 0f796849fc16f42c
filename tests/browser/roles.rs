//! Elements by role and accessible name: as much of the rules of HTML and ARIA as the app makes use of.

use web_sys::Element;

use super::page::document;

/// Everything of a role that is not kept from those who listen, in order.
pub fn all(scope: &Element, role: &str) -> Vec<Element> {
    let found = selected(scope, "*").into_iter().filter(|element| role_of(element) == role);
    found.filter(is_exposed).collect()
}

/// What has a role and an accessible name.
pub fn by_name(scope: &Element, role: &str, name: &str) -> Vec<Element> {
    all(scope, role).into_iter().filter(|element| name_of(element) == name).collect()
}

/// The one element of a role and an accessible name.
pub fn by(scope: &Element, role: &str, name: &str) -> Element {
    let mut found = by_name(scope, role, name);
    assert_eq!(found.len(), 1, "{role} {name:?} among {:?}", names(scope, role));
    found.remove(0)
}

/// Whether there is an element of a role and an accessible name.
pub fn has(scope: &Element, role: &str, name: &str) -> bool {
    !by_name(scope, role, name).is_empty()
}

/// The accessible names of everything of a role.
pub fn names(scope: &Element, role: &str) -> Vec<String> {
    all(scope, role).iter().map(name_of).collect()
}

/// Everything inside that a selector finds.
pub fn selected(scope: &Element, selector: &str) -> Vec<Element> {
    let inside = scope.get_elements_by_tag_name("*");
    let list = (0..inside.length()).filter_map(|index| inside.item(index));
    list.filter(|element| element.matches(selector).unwrap()).collect()
}

/// The value of an attribute.
pub fn attr(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_else(|| panic!("no {name}: {}", element.outer_html()))
}

/// The text as it is read out: without what is hidden from those who listen, without doubled spaces.
pub fn text_of(element: &Element) -> String {
    use wasm_bindgen::JsCast;
    let copy: Element = element.clone_node_with_deep(true).unwrap().unchecked_into();
    for hidden in selected(&copy, "[aria-hidden=true], select") {
        hidden.remove();
    }
    copy.text_content().unwrap_or_default().split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The accessible name.
pub fn name_of(element: &Element) -> String {
    if let Some(ids) = element.get_attribute("aria-labelledby") {
        let named = ids.split(' ').filter_map(|id| document().get_element_by_id(id));
        return named.map(|element| text_of(&element)).collect::<Vec<_>>().join(" ");
    }
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let label = match element.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => label_of(element),
        "FIELDSET" => element.query_selector("legend").unwrap(),
        "A" | "BUTTON" | "SUMMARY" | "H1" | "H2" | "H3" | "H4" => Some(element.clone()),
        _ => None,
    };
    label.map(|label| text_of(&label)).unwrap_or_default()
}

fn label_of(element: &Element) -> Option<Element> {
    let around = element.closest("label").unwrap();
    around.or_else(|| document().query_selector(&format!("label[for='{}']", element.id())).unwrap())
}

fn role_of(element: &Element) -> String {
    if let Some(role) = element.get_attribute("role") {
        return role;
    }
    let tag = element.tag_name();
    let role = match tag.as_str() {
        "A" if element.has_attribute("href") => "link",
        "INPUT" => match element.get_attribute("type").as_deref() {
            Some("checkbox") => "checkbox",
            Some("search") => "searchbox",
            _ => "textbox",
        },
        "SELECT" => "combobox",
        "TEXTAREA" => "textbox",
        "OL" | "UL" => "list",
        "LI" => "listitem",
        "FIELDSET" | "DETAILS" => "group",
        "H1" | "H2" | "H3" | "H4" => "heading",
        "NAV" => "navigation",
        "ASIDE" => "complementary",
        "HEADER" => "banner",
        "FOOTER" => "contentinfo",
        "BUTTON" | "ARTICLE" | "DIALOG" | "MAIN" | "SEARCH" | "MARK" | "SUMMARY" => return tag.to_lowercase(),
        _ => "",
    };
    role.to_owned()
}

/// Whether those who listen come to the element: not what is hidden, closed or behind a modal dialog.
fn is_exposed(element: &Element) -> bool {
    let is_inside = |selector: &str| element.closest(selector).unwrap().is_some();
    let is_folded = is_inside("details:not([open])") && !element.matches("details, summary, summary *").unwrap();
    let is_behind = document().query_selector("dialog:modal").unwrap().is_some() && !is_inside("dialog:modal");
    !(is_inside("[aria-hidden=true], [hidden], dialog:not([open])") || is_folded || is_behind)
}
