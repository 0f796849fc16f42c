//! Markdown, read by the crate `pulldown-cmark`.

use igf_explorer::domain::takeaway::{Briefing, Content, Format};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::common::property;
use super::given::{briefing, briefings, legible, reference, written};

fn file(briefing: &Briefing) -> String {
    String::from_utf8(written(Format::Markdown, Content::Briefing(briefing.clone()))).unwrap()
}

/// What a reader of the document sees.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    /// Kind (`h1`, `h2`, `p`, `quote`) and text of each block that has a text.
    blocks: Vec<(&'static str, String)>,
    links: Vec<String>,
    /// The first numbers of the numbered lists.
    starts: Vec<u64>,
    /// What is none of the kinds above, such as a table.
    others: Vec<String>,
}

fn seen(text: &str, options: Options) -> Seen {
    let mut seen = Seen::default();
    let (mut kind, mut block) = ("p", String::new());
    for event in Parser::new_ext(text, options) {
        let is_inline = matches!(&event, Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link));
        if matches!(&event, Event::Start(_) | Event::End(_)) && !is_inline && !block.is_empty() {
            seen.blocks.push((kind, std::mem::take(&mut block)));
        }
        match event {
            Event::Text(text) => block.push_str(&text),
            Event::HardBreak => block.push('\n'),
            Event::Start(Tag::Heading { level, .. }) => kind = if level as usize == 1 { "h1" } else { "h2" },
            Event::Start(Tag::BlockQuote(_)) => kind = "quote",
            Event::End(TagEnd::Heading(_) | TagEnd::BlockQuote(_)) => kind = "p",
            Event::Start(Tag::List(start)) => seen.starts.extend(start),
            Event::Start(Tag::Link { dest_url, .. }) => seen.links.push(dest_url.into_string()),
            Event::Start(Tag::Paragraph | Tag::Item) | Event::End(_) => {}
            other => seen.others.push(format!("{other:?}")),
        }
    }
    seen
}

/// What should be seen before the references.
fn expected(briefing: &Briefing) -> Vec<(&'static str, String)> {
    let about: Vec<String> = briefing.about.iter().map(|line| legible(line)).filter(|line| !line.is_empty()).collect();
    let mut blocks = vec![("h1", legible(&briefing.title)), ("p", about.join("\n"))];
    let titles: Vec<&String> = briefing.sections.iter().filter_map(|section| section.title.as_ref()).collect();
    let items = || briefing.sections.iter().flat_map(|section| &section.items);
    if titles.len() > 1 {
        blocks.push(("h2", briefing.contents_title.clone()));
        blocks.extend(titles.into_iter().map(|title| ("p", legible(title))));
        blocks.extend(items().next().map(|_| ("p", briefing.references_title.clone())));
    }
    let mut ids = Vec::new();
    for section in &briefing.sections {
        blocks.extend(section.title.iter().map(|title| ("h2", legible(title))));
        for item in &section.items {
            let place = ids.iter().position(|id| *id == item.reference.id).unwrap_or(ids.len());
            if place == ids.len() {
                ids.push(item.reference.id.clone());
            }
            let text = legible(&item.text);
            let space = if text.is_empty() { "" } else { " " };
            blocks.push(("p", format!("{text}{space}[{}]", place + 1)));
            blocks.extend(item.facts.iter().map(|fact| ("p", legible(fact))));
            blocks.extend(item.note.iter().map(|note| ("quote", legible(note))));
        }
    }
    blocks.extend(items().next().map(|_| ("h2", briefing.references_title.clone())));
    blocks.retain(|(_, text)| !text.is_empty());
    blocks
}

#[test]
fn a_briefing_is_headings_numbered_items_quotes_and_references() {
    let briefing = briefing();
    let seen = seen(&file(&briefing), Options::empty());
    let before = expected(&briefing);
    assert_eq!(seen.blocks[..before.len()], before);
    assert_eq!(seen.blocks.len(), before.len() + 2, "two references");
    assert_eq!(seen.starts, [1, 2, 1], "items are numbered through the document");
    let address = |id| reference(id).url;
    let contents = ["#artificial-intelligence", "#data", "#references"].map(str::to_owned);
    let links = [vec!["https://example.org/en/list".to_owned()], contents.to_vec(), vec![address("a"), address("b")]];
    assert_eq!(seen.links, links.concat());
}

#[test]
fn a_text_of_one_section_has_no_contents() {
    let mut briefing = briefing();
    briefing.sections.truncate(1);
    assert!(!file(&briefing).contains(&briefing.contents_title));
}

#[test]
fn signs_of_markdown_show_as_signs() {
    for text in [
        "1. no list",
        "# no heading",
        "*a* _b_ `c` [d](e) <f> &amp; \\ |",
        "- no list",
        "a\n===",
        "a\n\n\nb",
        "    code",
    ] {
        let mut briefing = briefing();
        briefing.sections[0].items[0].text = text.to_owned();
        let seen = seen(&file(&briefing), Options::empty());
        assert!(seen.blocks.contains(&("p", format!("{text} [1]"))), "{text:?}: {seen:#?}");
    }
}

#[test]
fn sections_of_one_name_have_links_of_their_own() {
    let mut briefing = briefing();
    briefing.sections.iter_mut().for_each(|section| section.title = Some("À faire: IA & données".to_owned()));
    let links = seen(&file(&briefing), Options::empty()).links;
    assert_eq!(links[1..3], ["#à-faire-ia--données", "#à-faire-ia--données-1"]);
}

#[test]
fn a_long_text_stays_whole() {
    let mut briefing = briefing();
    let text = "= \\ *a* ".repeat(5_000);
    briefing.sections[0].items[0].note = Some(text.clone());
    assert!(seen(&file(&briefing), Options::empty()).blocks.contains(&("quote", text)));
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn every_text_shows_as_it_was_written(briefing in briefings()) {
        // All that others add to CommonMark, but for what draws quotes and dashes nicer than they were written.
        let most = Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_OLD_FOOTNOTES;
        for options in [Options::empty(), most] {
            let text = file(&briefing);
            let seen = seen(&text, options);
            let expected = expected(&briefing);
            let before = &seen.blocks[..expected.len().min(seen.blocks.len())];
            prop_assert_eq!(before, &expected[..], "{}", text);
            prop_assert_eq!(&seen.others, &Vec::<String>::new());
        }
    }
}
