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
    assert_eq!(word_places("el(x) label(x) model.el(x) elm(x)", "el("), [0, 21]);
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

/// Checks what is taken for wording in an expression.
fn check(code: &str, expected: &[&str]) {
    let source = format!("fn f() {{ {code} }}");
    let found: Vec<String> = wording(&source).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, expected, "{code}");
}

#[test]
fn wording_handed_to_the_kit_is_found() {
    check(r#"el("p").text("Hello world")"#, &["Hello world"]);
    check(r##"el("p").text(r#"Hello"#)"##, &["Hello"]);
    check(
        r#"para("Hello"); text_view("é".to_owned()); section(String::from("Hi")); kit::para("Yes")"#,
        &["Hello", "é", "Hi", "Yes"],
    );
    check(
        r#"muted("small", "Hello"); link(href(page), "Here",); disclosure("More".into(), el("p").text("Inner"))"#,
        &["Hello", "Here", "More", "Inner"],
    );
    check(
        r#"para(if a("x") { "Hello" } else { "No" }); para(match b { C => "Yes", _ => d })"#,
        &["Hello", "No", "Yes"],
    );
    check(
        r#"para(format!("Hello {name}")); para(format!("{} of {count}", texts.text(key)))"#,
        &["Hello {name}", "{} of {count}"],
    );
    check(r#"el("p").live_text(move || "Hello".to_owned()); name.push_str("Words")"#, &["Hello", "Words"]);
    check(r#"para(["Hello", "you"].join(" "))"#, &["Hello", "you"]);
    assert_eq!(wording("\n\npara(\n    \"Hello\",\n)"), [(4, "Hello".to_owned())]);
}

#[test]
fn wording_in_spoken_attributes_is_found() {
    check(r#"el("a").attr("title", "Hello").attr("class", "x")"#, &["Hello"]);
    check(r#"el("img").attr("alt", "Map"); el("a").attr("aria-label", format!("To {x}"))"#, &["Map", "To {x}"]);
    check(r#"el("input").live_attr("placeholder", move || Some("Search".to_owned()))"#, &["Search"]);
}

#[test]
fn what_is_no_wording_is_passed_over() {
    check(r#"el("p").class("a b").attr("id", "id").on("click", f("x")).text(t("key"))"#, &[]);
    check(r#"para(" · "); el("p").text("—").text(" ").text("2006–2026").text("\u{a0}:\n")"#, &[]);
    check(r#"el("a").attr("title", texts.filled(key, &[("name", name)])).attr("alt", "")"#, &[]);
    check(r#"el("i").attr("title", format!("{year} · {count}")).attr("aria-labelledby", "x")"#, &[]);
    check(r#"muted("span", words); link("/en/".to_owned(), words); disclosure(words, el("ul"))"#, &[]);
    check(r#"para(/* words */ x); // para("words")"#, &[]);
    check(r#"let link = |a, b, c| d; link(year, "prev", ""); subsection("x"); texts.text(key)"#, &[]);
}
