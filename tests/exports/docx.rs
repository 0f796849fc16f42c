//! Documents of Word, taken apart.

use std::collections::BTreeSet;

use igf_explorer::domain::takeaway::{Briefing, Content, Format};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::common::property;
use super::given::{briefing, briefings, legible, reference, written};
use super::package::Package;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn package(briefing: &Briefing) -> Package {
    Package::open(written(Format::Docx, Content::Briefing(briefing.clone())))
}

fn is(node: &Node, name: &str) -> bool {
    node.has_tag_name((NAMESPACE, name))
}

fn value<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((NAMESPACE, name))
}

/// Style and text of each paragraph that has a text.
fn paragraphs(document: &Document) -> Vec<(String, String)> {
    let style = |paragraph: &Node| {
        let style = paragraph.descendants().find(|node| is(node, "pStyle")).expect("a style");
        value(&style, "val").unwrap().to_owned()
    };
    let text = |paragraph: &Node| {
        let parts = paragraph.descendants().map(|node| match node.tag_name().name() {
            "t" => node.text().unwrap_or_default(),
            "br" => "\n",
            "tab" => "\t",
            _ => "",
        });
        parts.collect::<String>()
    };
    let paragraphs = document.descendants().filter(|node| is(node, "p"));
    paragraphs.map(|node| (style(&node), text(&node))).filter(|(_, text)| !text.is_empty()).collect()
}

/// What should stand in the document before the lines of references.
fn expected(briefing: &Briefing) -> Vec<(String, String)> {
    let mut all = vec![("Title", legible(&briefing.title))];
    all.extend(briefing.about.iter().map(|line| ("Subtitle", legible(line))));
    let titles: Vec<&String> = briefing.sections.iter().filter_map(|section| section.title.as_ref()).collect();
    let has_items = briefing.sections.iter().any(|section| !section.items.is_empty());
    if titles.len() > 1 {
        all.push(("TOCHeading", briefing.contents_title.clone()));
        all.extend(titles.into_iter().map(|title| ("TOC1", legible(title))));
        all.extend(has_items.then(|| ("TOC1", briefing.references_title.clone())));
    }
    let mut ids = Vec::new();
    for section in &briefing.sections {
        all.extend(section.title.iter().map(|title| ("Heading1", legible(title))));
        for item in &section.items {
            let place = ids.iter().position(|id| *id == item.reference.id).unwrap_or(ids.len());
            if place == ids.len() {
                ids.push(item.reference.id.clone());
            }
            all.push(("ListNumber", format!("{} [{}]", legible(&item.text), place + 1)));
            all.extend(item.facts.iter().map(|fact| ("ListContinue", legible(fact))));
            all.extend(item.note.iter().map(|note| ("Quote", legible(note))));
        }
    }
    all.extend(has_items.then(|| ("Heading1", briefing.references_title.clone())));
    all.retain(|(_, text)| !text.is_empty());
    all.into_iter().map(|(style, text)| (style.to_owned(), text)).collect()
}

/// Checks that links inside the document lead somewhere, and that the styles that it uses exist.
fn check_targets(package: &Package) {
    let document = package.part("word/document.xml");
    let values = |document: &Document, tag: &str, name: &str| -> Vec<String> {
        let nodes = document.descendants().filter(|node| is(node, tag));
        nodes.filter_map(|node| value(&node, name).map(str::to_owned)).collect()
    };
    for name in ["name", "id"] {
        let marks = values(&document, "bookmarkStart", name);
        assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), marks.len(), "{name}s are unique: {marks:?}");
    }
    let marks = values(&document, "bookmarkStart", "name");
    assert!(values(&document, "hyperlink", "anchor").iter().all(|anchor| marks.contains(anchor)));
    let styles = values(&package.part("word/styles.xml"), "style", "styleId");
    for tag in ["pStyle", "rStyle"] {
        assert!(values(&document, tag, "val").iter().all(|style| styles.contains(style)), "{styles:?}");
    }
}

#[test]
fn a_briefing_has_its_headings_items_notes_and_references() {
    let briefing = briefing();
    let package = package(&briefing);
    let paragraphs = paragraphs(&package.part("word/document.xml"));
    let before = expected(&briefing);
    assert_eq!(paragraphs[..before.len()], before);
    let references = &paragraphs[before.len()..];
    assert!(references.iter().all(|(style, _)| style == "Bibliography") && references.len() == 2, "{references:?}");
    check_targets(&package);
}

#[test]
fn addresses_of_references_are_links() {
    let package = package(&briefing());
    let relations = package.relations("word/document.xml");
    let links = relations.values().filter(|relation| relation.is_external).map(|relation| relation.target.clone());
    let expected = ["https://example.org/en/list".to_owned(), reference("a").url, reference("b").url];
    assert_eq!(links.collect::<BTreeSet<_>>(), BTreeSet::from(expected));
}

#[test]
fn word_can_update_the_contents() {
    let package = package(&briefing());
    let document = package.part("word/document.xml");
    let field: Vec<&str> =
        document.descendants().filter(|node| is(node, "instrText")).filter_map(|node| node.text()).collect();
    assert_eq!(field, [" TOC \\o \"1-1\" \\h \\z "]);
    let borders =
        document.descendants().filter(|node| is(node, "fldChar")).filter_map(|node| value(&node, "fldCharType"));
    assert_eq!(borders.collect::<Vec<_>>(), ["begin", "separate", "end"]);
}

#[test]
fn spelling_is_checked_in_the_language_of_the_document() {
    for (lang, expected) in [("fr", "fr-FR"), ("en", "en-GB"), ("fr-CA", "fr-CA")] {
        let package = package(&Briefing { lang: lang.to_owned(), ..briefing() });
        let styles = package.part("word/styles.xml");
        let node = styles.descendants().find(|node| is(node, "lang")).expect("a language");
        assert_eq!(value(&node, "val"), Some(expected));
        let properties = package.part("docProps/core.xml");
        let text = |name: &str| properties.descendants().find(|node| node.tag_name().name() == name)?.text();
        assert_eq!((text("title"), text("language")), (Some("Artificial intelligence & parliaments"), Some(expected)));
    }
}

#[test]
fn pages_are_a4_and_numbered() {
    let package = package(&briefing());
    let document = package.part("word/document.xml");
    let page = document.descendants().find(|node| is(node, "pgSz")).expect("a size");
    assert_eq!((value(&page, "w"), value(&page, "h")), (Some("11906"), Some("16838")));
    let footer = package.part("word/footer1.xml");
    let fields: Vec<&str> =
        footer.descendants().filter(|node| is(node, "instrText")).filter_map(|node| node.text()).collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
}

proptest! {
    #![proptest_config(property(150))]

    #[test]
    fn every_text_stands_in_the_document(briefing in briefings()) {
        let package = package(&briefing);
        check_targets(&package);
        let paragraphs = paragraphs(&package.part("word/document.xml"));
        let expected = expected(&briefing);
        prop_assert_eq!(&paragraphs[..expected.len().min(paragraphs.len())], &expected[..]);
    }
}
