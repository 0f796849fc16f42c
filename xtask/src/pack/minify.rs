//! Scripts, styles and JSON without what only their authors need.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;
use serde_json::Value;

use super::files;
use super::layout::WORKER;

/// Minifies every script, style and JSON file below `folder`.
pub(super) fn folder(folder: &Path) -> Result<()> {
    for file in files::below(folder)? {
        let Some(minify) = minifier(&file) else { continue };
        let place = || format!("cannot minify {}", file.display());
        let text = fs::read_to_string(&file).with_context(place)?;
        fs::write(&file, minify(&text).with_context(place)?).with_context(place)?;
    }
    Ok(())
}

fn minifier(file: &Path) -> Option<fn(&str) -> Result<String>> {
    // The worker's first line is written later, and found by its form.
    if file.ends_with(WORKER) {
        return None;
    }
    match file.extension()?.to_str()? {
        "js" | "mjs" => Some(script),
        "css" => Some(style),
        "json" => Some(json),
        _ => None,
    }
}

fn script(text: &str) -> Result<String> {
    let allocator = Allocator::default();
    // What exports something is a module: the names at its top are its own; a plain script's are everybody's.
    let parsed = Parser::new(&allocator, text, SourceType::unambiguous()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("{error}");
    }
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(codegen.build(&program).code)
}

/// The style sheet without notes and without the white space that surely means nothing: beside `+`, for one, it does.
fn style(text: &str) -> Result<String> {
    let mut small = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let trimmed = rest.trim_start();
        let length = if trimmed.starts_with("/*") {
            rest.len() - trimmed.len()
                + 4
                + trimmed.get(2..).and_then(|note| note.find("*/")).context("a note has no end")?
        } else if next == '"' || next == '\'' {
            quoted(rest, next).context("a text has no end")?
        } else {
            (rest.len() - trimmed.len()).max(next.len_utf8())
        };
        let (token, after) = rest.split_at_checked(length).context("a broken character")?;
        rest = after;
        match token.trim() {
            part if next.is_whitespace() || part.starts_with("/*") => space(&mut small),
            part => {
                let closes = small.ends_with(' ') && part.starts_with(['{', '}', ';', ',']);
                small.truncate(small.len() - usize::from(closes));
                small.push_str(part);
            }
        }
    }
    Ok(small.trim_end().to_owned())
}

/// Ends a word, where one stands.
fn space(text: &mut String) {
    if !text.is_empty() && !text.ends_with([' ', '{', '}', ';', ',', ':']) {
        text.push(' ');
    }
}

/// The bytes of the quoted text with which `text` begins.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    let ends = |(_, c): &(usize, char)| {
        let is_end = *c == quote && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        is_end
    };
    text.char_indices().skip(1).find(ends).map(|(at, _)| at + quote.len_utf8())
}

/// The same JSON on one line, keys in the same order.
pub(super) fn json(text: &str) -> Result<String> {
    let value: Value = serde_json::from_str(text)?;
    Ok(value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_and_order_stays() {
        assert_eq!(json("{\n  \"b\": [1, 2.5],\n  \"a\": \"x y\"\n}\n").unwrap(), r#"{"b":[1,2.5],"a":"x y"}"#);
        assert!(json("{").is_err());
    }

    #[test]
    fn of_a_module_only_the_exported_names_stay() {
        let text =
            "const long = 1; // a note\nexport default function start(argument) { return argument + long + long; }\n";
        let small = script(text).unwrap();
        assert!(
            small.len() < text.len() - 20 && !small.contains("long") && small.contains("export default"),
            "{small}"
        );
    }

    #[test]
    fn the_names_of_a_plain_script_stay() {
        let small = script("\"use strict\";\nvar shared = 1;\nfunction told(argument) { return argument; }\n").unwrap();
        assert!(small.contains("shared") && small.contains("told") && !small.contains("argument"), "{small}");
    }

    #[test]
    fn styles_lose_notes_and_white_space_that_means_nothing() {
        for (sheet, expected) in [
            (
                "/* why */\na {\n  color: red;\n}\n\nb > c,\nd :hover {\n  margin: 0 -1px;\n}\n",
                "a{color:red;}b > c,d :hover{margin:0 -1px;}",
            ),
            ("p { width: calc(1rem + 2vw); }", "p{width:calc(1rem + 2vw);}"),
            (
                "@media (pointer: coarse) and (width > 1px) { a { x: y } }",
                "@media (pointer:coarse) and (width > 1px){a{x:y}}",
            ),
            (
                "a::before { content: \" /* \\\"  { \"; quotes: 'a  b' }",
                "a::before{content:\" /* \\\"  { \";quotes:'a  b'}",
            ),
            ("a/* x */b { c: \"→\" / \"\" }", "a b{c:\"→\" / \"\"}"),
        ] {
            assert_eq!(style(sheet).unwrap(), expected);
        }
    }

    #[test]
    fn what_is_broken_is_an_error() {
        assert!(script("let = ;;(").is_err());
        assert!(style("a { } /* no end").is_err());
        assert!(style("a { content: \"no end }").is_err());
    }
}
