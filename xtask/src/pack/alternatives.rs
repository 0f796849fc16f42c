//! What the pictures say to those who do not see them, held against files in `tests/fixtures/pictures`: whatever changes
//! in it is seen by whoever changes it. After a change that is meant, or of the data, write the files anew with
//! `IGF_RENEW=1 cargo test -p xtask alternatives`, and read what has become different.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use igf_explorer::app::Platform;
use igf_explorer::domain::{self, Explorer, Lang, Page};
use igf_explorer::i18n::Catalog;
use igf_explorer::ui::written::Written;
use scraper::{ElementRef, Html, Node, Selector};

use super::formats::FORMATS;

/// The pictures of a page by their elements, and the page.
const TIMELINE: &str = ".lineage, .lines-legend, .table-frame, .overview";
const TOPIC: &str = ".bars, .lineage";
const TOPICS: [&str; 5] = ["critical-resources", "security", "access", "human-rights", "ai"];

fn project(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(project(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The pages of a language, from the sources.
fn written(lang: Lang) -> Written {
    let folder = fs::read_dir(project("public/data/editions")).expect("the editions");
    let mut names: Vec<String> =
        folder.map(|entry| format!("editions/{}", entry.expect("an entry").file_name().to_string_lossy())).collect();
    names.sort();
    let files: Vec<(String, String)> =
        names.into_iter().map(|name| (name.clone(), read(&format!("public/data/{name}")))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (dataset, mut issues) = domain::load(&read("public/data/vocabulary.json"), &files);
    let details = domain::load_details(&files, &dataset, &mut issues).into_iter().map(Arc::new).collect();
    assert!(issues.is_empty(), "{issues:?}");
    let catalog = Catalog::read(lang, &read(&format!("public/locales/{lang}.json"))).expect("the texts");
    let platform = Platform { formats: FORMATS, ..Platform::default() };
    let (explorer, catalog) = (Arc::new(Explorer::new(dataset)), Arc::new(catalog));
    Written { platform, explorer, details, catalog, release: String::new() }
}

/// What is told of the elements that a selector finds: names and texts, a line for each part, without what is only drawn.
fn told(html: &str, pictures: &str) -> String {
    let (page, wanted) = (Html::parse_fragment(html), Selector::parse(pictures).expect("a selector"));
    let mut told = String::new();
    for picture in page.select(&wanted) {
        tell(picture, &mut told);
        told.push('\n');
    }
    let lines = told.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).map(|line| line + "\n").collect()
}

/// An element as it is read out: its name, then what it holds; of a named link the name alone.
fn tell(element: ElementRef<'_>, told: &mut String) {
    let (tag, own) = (element.value().name(), element.value());
    if own.attr("aria-hidden") == Some("true") {
        return;
    }
    told.push_str(match tag {
        "th" | "td" => " | ",
        "a" | "b" | "span" | "small" | "strong" | "br" => "",
        _ => "\n",
    });
    if let Some(name) = own.attr("aria-label") {
        told.push_str(&format!("[{name}]"));
        if tag == "a" {
            return;
        }
    }
    for child in element.children() {
        match (child.value(), ElementRef::wrap(child)) {
            (_, Some(child)) => tell(child, told),
            (Node::Text(text), _) => told.push_str(text),
            _ => {}
        }
    }
}

/// Compares with what is kept, or keeps it anew.
fn check(name: &str, told: &str) {
    let path = format!("tests/fixtures/pictures/{name}.txt");
    if std::env::var_os("IGF_RENEW").is_some() {
        return fs::write(project(&path), told).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let kept = read(&path);
    let other = kept.lines().zip(told.lines()).find(|(kept, told)| kept != told);
    assert!(other.is_none(), "{path} says otherwise (kept, told): {other:#?}");
    assert_eq!(kept.lines().count(), told.lines().count(), "{path} is longer or shorter");
}

#[test]
fn the_picture_of_the_themes_is_told_as_it_was_read_and_approved() {
    for lang in Lang::ALL {
        check(&format!("timeline.{lang}"), &told(&written(lang).page(Page::Timeline), TIMELINE));
    }
}

#[test]
fn the_pictures_of_topics_are_told_as_they_were_read_and_approved() {
    for lang in Lang::ALL {
        let written = written(lang);
        let of_topic = |topic: &str| {
            let page = written.page(Page::Topic(topic.to_owned()));
            format!("# {topic}\n{}", told(&page, TOPIC))
        };
        check(&format!("topics.{lang}"), &TOPICS.map(of_topic).concat());
    }
}
