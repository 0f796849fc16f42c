//! The scanner itself: what it must see, and what it must not take for more than it is.

use super::markup::wording;
use super::source::{Function, functions, mask, modules_used, without_tests, word_places};

fn check_mask(source: &str, expected: &str) {
    assert_eq!(mask(source), expected, "{source:?}");
}

#[test]
fn comments_and_the_insides_of_literals_are_blanked_out() {
    check_mask("a // b\nc", "a     \nc");
    check_mask("a /* b /* c */ d */ e", "a                   e");
    check_mask(r#"f("a\"b", 'c', '\'', '"')"#, r#"f("    ", ' ', '  ', ' ')"#);
    check_mask(r##"r#"a "b" c"# + r"x" + for"##, r##"  "       "  +  " " + for"##);
    check_mask(r#"b"x" '\u{e9}' "//" /"#, r#"b" " '      ' "  " /"#);
    check_mask("fn f<'a>(x: &'a str, c: 'static) {}", "fn f<'a>(x: &'a str, c: 'static) {}");
    check_mask("\"é\n\" 'é' \"open", "\"  \n\" '  ' \"    ");
}

#[test]
fn words_are_found_by_themselves() {
    assert_eq!(word_places("web_sys::Window my_web_sys web_system", "web_sys"), [0]);
    assert_eq!(word_places("a.unwrap() b.unwrap_or(c)", ".unwrap()"), [1]);
    assert_eq!(word_places("view! { } preview! { }", "view!"), [0]);
}

#[test]
fn modules_of_the_crate_are_seen_however_they_are_named() {
    let used = |source: &str, depth| modules_used(&mask(source), depth).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(used("use crate::domain::{Facet, ui};", 2), "domain");
    assert_eq!(used("use crate::{app::load, ui::{a, b}, i18n};", 2), "app i18n ui");
    assert_eq!(used("let x = crate::browser::now();", 1), "browser");
    assert_eq!(used("use super::super::browser::x; use super::y;", 2), "browser");
    assert_eq!(used("use super::browser::x;", 1), "browser");
    assert_eq!(used("use super::super::{ browser, app };", 2), "app browser");
    assert_eq!(used("// crate::ui\nlet x = \"crate::app\";", 2), "");
}

#[test]
fn functions_are_measured_from_fn_to_their_closing_brace() {
    let source = "trait T { fn a(); }\n\nfn b(x: [u8; 3]) -> u8 {\n    \"}\";\n}\nlet c: fn() = d;\nfn e() { { } }\n";
    let function = |name: &str, line, lines| Function { name: name.to_owned(), line, lines };
    assert_eq!(functions(source), [function("b", 3, 3), function("e", 7, 1)]);
}

#[test]
fn modules_of_tests_are_left_out() {
    let source = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { c.unwrap() }\n}\nfn d() {}\n";
    let left = without_tests(&mask(source));
    assert!(!left.contains("unwrap") && left.contains("fn d") && left.lines().count() == source.lines().count());
}

/// Checks what is taken for wording in the inside of a `view!`.
fn check(markup: &str, expected: &[&str]) {
    let source = format!("fn f() {{ view! {{ {markup} }} }}");
    let found: Vec<String> = wording(&source).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, expected, "{markup}");
}

#[test]
fn wording_between_tags_is_found() {
    check("<p>Hello world</p>", &["Hello world"]);
    check("<p>\"Hello\"</p>", &["Hello"]);
    check("<p>r#\"Hello\"#</p>", &["Hello"]);
    check("<p>{\"Hello\"}</p>", &["Hello"]);
    check("<p>{x}<b>\"a\"</b> and {y}</p>", &["a", "and"]);
    check("<Show when=move || a() -> b>\"Hello\"</Show>", &["Hello"]);
    check("<p class=\"x\">\"é\"</p>", &["é"]);
    check("<p>{move || view! { <b>\"Inner\"</b> }}</p>", &["Inner"]);
    check("\"Bare\"", &["Bare"]);
}

#[test]
fn wording_in_spoken_attributes_is_found() {
    check("<a title=\"Hello\" class=\"x\"/>", &["Hello"]);
    check("<img alt=\"Map\"/>", &["Map"]);
    check("<input placeholder=\"Search\" attr:aria-label=\"Words\"/>", &["Search", "Words"]);
    check("<a title={\"Hello\"}/>", &["Hello"]);
    check("<a id=x title=\"Hello\" b><i>{y}</i></a>", &["Hello"]);
    check("<a hidden title=(\"Hello\")>{y}</a>", &["Hello"]);
    check("<a on:click=move |_| { f() } title=\"Hello\"/>", &["Hello"]);
    check("<a\n  class=\"x\"\n  title = \"Hello\"/>", &["Hello"]);
}

#[test]
fn what_is_no_wording_is_passed_over() {
    check("<p class=\"a b\" id=id on:click=move |_| f(\"x\")>{t(\"key\")}</p>", &[]);
    check("<p>\" · \"</p> \"—\" {\" \"} \"2006–2026\"", &[]);
    check("<a title=move || t(Key::Title) aria-label={label} alt=\"\"/>", &[]);
    check("<a title=t(\"key\") href=\"about\" class=(\"on\", is_on)/>", &[]);
    check("<p aria-labelledby=\"x\" data-title=\"y\">{/* words */ x}</p> // words", &[]);
    check("<For each=move || list() key=|x| x.id let:item><Row item/></For>", &[]);
    check("<p hidden=move || a > b>{x}</p>", &["b>"]);
    assert_eq!(wording("fn f() { \"<p>Hello</p>\"; preview! { <p>Hello</p> } }"), []);
}
