//! The reading of sources itself: what it must see, and what it must not take for more than it is.

use std::collections::BTreeSet;

use super::arrows::{arrows, circles};
use super::markup::wording;
use super::source::{Function, code, functions, lines_with, parse};

#[test]
fn words_are_found_in_the_code_alone() {
    let check = |source: &str, words, lines: &[usize]| assert_eq!(lines_with(&code(source), words), lines, "{source}");
    check("use web_sys::Window;\nuse my_web_sys::Window;\nweb_sys!();", "web_sys", &[1, 3]);
    check("a.unwrap();\nb.unwrap_or(c);", ".unwrap()", &[1]);
    check("el(x); label(x);\nmodel.el(x); elm(x)", "el(", &[1, 2]);
    check("use std::\n    fs;\n#[component]", "std::fs", &[1]);
    check("// a::b\n/* a::b */\n/// a::b\nlet x = (\"a::b\", r#\"a::b\"#, 'a');", "a::b", &[]);
}

#[test]
fn functions_are_measured_from_fn_to_their_closing_brace() {
    let source = "trait T { fn a(); }\n\nfn b(x: [u8; 3]) {\n    \"}\";\n}\nconst C: fn() = d;\nfn e() { { } }\n";
    let function = |name: &str, line, lines| Function { name: name.to_owned(), line, lines };
    assert_eq!(functions(&parse("", source)), [function("b", 3, 3), function("e", 7, 1)]);
}

#[test]
fn modules_of_tests_are_left_out() {
    let source = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n";
    let names: Vec<String> = functions(&parse("", source)).into_iter().map(|function| function.name).collect();
    assert_eq!(names, ["a", "c"]);
}

/// The arrows of a small crate.
fn read(files: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    let files: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), parse(path, text))).collect();
    arrows("own", "src", &files)
}

/// Checks what the file `src/a/b.rs` uses in a crate where `src/a/mod.rs` hands on what `c.rs` defines.
fn check_arrows(text: &str, expected: &[&str]) {
    let files = [
        ("src/lib.rs", "pub mod a; pub mod d; pub mod e; pub const ROOT: u8 = 1;"),
        ("src/a/mod.rs", "pub mod b; mod c; pub use c::{C, c as see}; use crate::d; pub struct Own;"),
        ("src/e.rs", "pub use crate::d::D;"),
        ("src/a/b.rs", text),
        ("src/a/c.rs", ""),
        ("src/d.rs", ""),
    ];
    let all = read(&files);
    let used: Vec<&str> = all.iter().filter(|(user, _)| user == "src/a/b.rs").map(|(_, used)| used.as_str()).collect();
    assert_eq!(used, expected, "{text}");
    let others: Vec<&(String, String)> = all.iter().filter(|(user, _)| user != "src/a/b.rs").collect();
    assert_eq!(others, [&("src/e.rs".to_owned(), "src/d.rs".to_owned())], "handed on from another layer");
}

#[test]
fn an_arrow_leads_to_the_file_that_defines_what_is_used() {
    check_arrows("use super::c::C;", &["src/a/c.rs"]);
    check_arrows("use super::C;", &["src/a/c.rs"]);
    check_arrows("use crate::a::see;", &["src/a/c.rs"]);
    check_arrows("use super::Own;", &["src/a/mod.rs"]);
    check_arrows("use crate::e::D;", &["src/e.rs"]);
    check_arrows("use super::{self, d::{D, E as F}};", &["src/d.rs"]);
    check_arrows("use crate::{d, ROOT}; fn f() { d::run(); }", &["src/d.rs", "src/lib.rs"]);
    check_arrows("fn f(x: super::C) -> own::d::D { self::g() }", &["src/a/c.rs", "src/d.rs"]);
    check_arrows("fn f() { vec![(1, crate::d::D::new())]; }", &["src/d.rs"]);
}

#[test]
fn what_names_no_file_of_the_crate_is_no_arrow() {
    check_arrows("use super::super::d; use std::fmt; use serde::d::D; fn f() -> fmt::Result { c::d() }", &[]);
    check_arrows("// use super::C;\n/// [`crate::d::D`]\nfn f() { \"crate::d::D\"; }", &[]);
    check_arrows("#[cfg(test)] mod tests { use super::super::C; }", &[]);
}

#[test]
fn circles_are_found_whatever_their_length() {
    let files = [
        ("src/a.rs", "use crate::b::B;"),
        ("src/b.rs", "use crate::c::C;"),
        ("src/c.rs", "use crate::a::A; use crate::d::D;"),
        ("src/d.rs", "use crate::e::E;"),
        ("src/e.rs", ""),
    ];
    assert_eq!(circles(&read(&files)), [["src/a.rs", "src/b.rs", "src/c.rs"]]);
    assert_eq!(circles(&read(&files[1..])), [[""; 0]; 0]);
}

/// Checks what is taken for wording in an expression.
fn check(code: &str, expected: &[&str]) {
    let source = format!("fn f() {{ {code} }}");
    let found: Vec<String> = wording(&parse("", &source)).into_iter().map(|(_, text)| text).collect();
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
    check(r#"para(["Hello", "you"].join(" ")); list(vec![el("p").text("Inside")])"#, &["Hello", "you", "Inside"]);
    assert_eq!(wording(&parse("", "fn f() {\n\npara(\n    \"Hello\",\n) }")), [(4, "Hello".to_owned())]);
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
    check("para(/* words */ x); // para(\"words\")\n", &[]);
    check(r#"let link = |a, b, c| d; link(year, "prev", ""); subsection("x"); texts.text(key)"#, &[]);
}
