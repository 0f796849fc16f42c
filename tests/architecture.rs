//! The rules of the house, read from the source tree: layers, lengths, where markup and wording may stand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "architecture/arrows.rs"]
mod arrows;
mod common;
#[path = "architecture/markup.rs"]
mod markup;
#[path = "architecture/reading_tests.rs"]
mod reading_tests;
#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use arrows::{Arrow, arrows, circles, way};
use source::{code, functions, lines_with, parse};

/// Functions that may be longer: tables, where a split would only scatter the rows.
const TABLES: [(&str, &str); 1] = [("src/domain/text/fold.rs", "base")];
/// Files that may be longer, with the reason.
const LONG_FILES: [&str; 1] = ["src/i18n/key.rs"];
/// Uses of web_sys outside src/browser, with the reason.
const WEB_SYS: [&str; 0] = [];

/// Uses that close a circle and are still to go: the user and the used.
const CIRCLES: [(&str, &str); 0] = [];

/// A file of the project and its text.
struct File {
    /// From the project's root, with `/`.
    path: String,
    text: String,
}

/// The text files below a folder that are ours; none where there is no such folder yet.
fn files(folder: &str) -> Vec<File> {
    let mut list = Vec::new();
    collect(&common::project(folder), folder, &mut list);
    list.sort_by(|a, b| a.path.cmp(&b.path));
    list
}

fn collect(folder: &Path, name: &str, list: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(|entry| entry.expect("an entry")) {
        let own = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{name}/{own}");
        if entry.path().is_dir() {
            if !["node_modules", "target", "fixtures"].contains(&own.as_str()) {
                collect(&entry.path(), &path, list);
            }
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            list.push(File { path, text });
        }
    }
}

fn rust(folder: &str) -> Vec<File> {
    files(folder).into_iter().filter(|file| file.path.ends_with(".rs")).collect()
}

/// Fails with one line a breach.
fn none(rule: &str, breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{rule}:\n{}", breaches.join("\n"));
}

/// Where words stand in the code of files, comments and texts apart.
fn uses(files: &[File], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let code = code(&file.text);
        for word in words {
            found.extend(lines_with(&code, word).iter().map(|line| format!("{}:{line}: {word}", file.path)));
        }
    }
    found
}

/// Which file of a crate uses which.
fn arrows_of(crate_name: &str, folder: &str) -> BTreeSet<Arrow> {
    let parsed = rust(folder).into_iter().map(|file| {
        let tree = parse(&file.path, &file.text);
        (file.path, tree)
    });
    arrows(crate_name, folder, &parsed.collect::<Vec<_>>())
}

/// Checks that the files of a layer use no files of the crate but those of the layers allowed.
fn check_layer(folder: &str, allowed: &[&str]) {
    let is_in = |path: &str, layer: &str| path.starts_with(&format!("src/{layer}/"));
    let arrows = arrows_of("igf_explorer", "src").into_iter().filter(|(user, _)| is_in(user, folder));
    let wrong = arrows.filter(|(_, used)| !allowed.iter().any(|layer| is_in(used, layer)));
    let breaches = wrong.map(|(user, used)| format!("{user}: {used}")).collect();
    none(&format!("{folder} may use {allowed:?} of the crate, and nothing else"), breaches);
}

#[test]
fn layers_are_used_only_in_the_direction_of_the_arrows() {
    check_layer("domain", &["domain"]);
    check_layer("i18n", &["domain", "i18n"]);
    check_layer("browser", &["browser"]);
    check_layer("app", &["domain", "i18n", "browser", "app"]);
    check_layer("ui", &["domain", "i18n", "app", "ui"]);
    check_layer("ui/kit", &["i18n", "app", "ui"]);
}

/// The arrows of `src` and of `xtask`, each between files of one of them.
fn all_arrows() -> BTreeSet<Arrow> {
    let mut arrows = arrows_of("igf_explorer", "src");
    arrows.extend(arrows_of("xtask", "xtask/src"));
    arrows
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let mut arrows = all_arrows();
    arrows.retain(|(user, used)| !CIRCLES.contains(&(user, used)));
    let circles = circles(&arrows).into_iter().map(|circle| circle.join(" → ")).collect();
    none("each of these files uses the next, and the last the first", circles);
}

#[test]
fn the_pure_part_knows_no_web_no_clock_and_no_files() {
    let web = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo"];
    let outside = ["std::fs", "std::time", "std::env", "std::net", "std::process", "SystemTime", "Instant", "println!"];
    for folder in ["src/domain", "src/i18n"] {
        none("pure", uses(&rust(folder), &[&web[..], &outside[..]].concat()));
    }
}

#[test]
fn web_sys_stands_only_in_browser() {
    let outside: Vec<File> = rust("src").into_iter().filter(|file| !file.path.starts_with("src/browser/")).collect();
    let found = uses(&outside, &["web_sys"]);
    none("web_sys", found.into_iter().filter(|use_| !WEB_SYS.iter().any(|file| use_.starts_with(file))).collect());
}

#[test]
fn the_ui_touches_neither_the_browser_nor_the_address() {
    let words = ["web_sys", "js_sys", "window", "location", "history", "document()", "gloo"];
    none("the address and the browser are reached through app", uses(&rust("src/ui"), &words));
}

#[test]
fn markup_stands_only_in_ui_and_is_made_by_the_kit() {
    let outside: Vec<File> = rust("src").into_iter().filter(|file| !file.path.starts_with("src/ui/")).collect();
    none("the builder of elements belongs to src/ui", uses(&outside, &["el("]));
    none("elements are made by src/ui/kit: see its el.rs", uses(&rust("src"), &["view!", "#[component]"]));
}

#[test]
fn all_wording_is_in_the_catalogue() {
    let ui = rust("src/ui").into_iter().filter(|file| !file.path.starts_with("src/ui/kit/"));
    let breaches = ui.flat_map(|file| {
        let found = markup::wording(&parse(&file.path, &file.text)).into_iter();
        found.map(|(line, text)| format!("{}:{line}: {text:?}", file.path)).collect::<Vec<_>>()
    });
    none("text in markup belongs to src/i18n", breaches.collect());
}

#[test]
fn files_stay_under_300_lines() {
    let kinds = [".rs", ".css", ".js", ".toml"];
    let ours = ["src", "xtask", "tests"].into_iter().flat_map(files);
    let ours = ours.filter(|file| kinds.iter().any(|kind| file.path.ends_with(kind)));
    let long = ours.filter(|file| file.text.lines().count() > 300 && !LONG_FILES.contains(&file.path.as_str()));
    none("at most 300 lines", long.map(|file| format!("{}: {}", file.path, file.text.lines().count())).collect());
}

#[test]
fn functions_stay_short() {
    let mut breaches = Vec::new();
    for file in rust("src") {
        let limit = if file.path.starts_with("src/domain/") { 40 } else { 60 };
        let is_table = |name: &str| TABLES.contains(&(file.path.as_str(), name));
        for function in functions(&parse(&file.path, &file.text)) {
            if function.lines > limit && !is_table(&function.name) {
                breaches.push(format!("{}:{}: {}: {}", file.path, function.line, function.name, function.lines));
            }
        }
    }
    none("at most 40 lines in domain, 60 elsewhere", breaches);
}

#[test]
fn every_exception_is_still_needed() {
    let source = rust("src");
    for (path, name) in TABLES {
        let file = source.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path} is gone"));
        let long = functions(&parse(&file.path, &file.text))
            .into_iter()
            .any(|function| function.name == name && function.lines > 40);
        assert!(long, "{path}: {name} is no exception any more");
    }
    let arrows = all_arrows();
    for (user, used) in CIRCLES {
        let closes = arrows.contains(&(user.to_owned(), used.to_owned())) && way(&arrows, used, user).is_some();
        assert!(closes, "{user} → {used} closes no circle any more: take it out of the list");
    }
}

#[test]
fn nothing_in_the_source_can_panic_by_intent() {
    let words = [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", "unsafe"];
    none("every failure has a value", uses(&rust("src"), &words));
}
