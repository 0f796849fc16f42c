//! Tables and briefings to write, plain and hostile.

use igf_explorer::domain::takeaway::{
    Briefing, Cell, Column, Content, Format, Item, Reference, Request, Section, Table,
};
use igf_explorer::export::write;
use proptest::prelude::*;

/// Parts of texts that mean something to some format, or that it cannot hold.
const HOSTILE: [&str; 76] = [
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\"",
    "'",
    ";",
    ",",
    " ",
    "  ",
    "\0",
    "\u{1}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1f}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "e\u{301}",
    "_x0041_",
    "_x005F_",
    "_",
    "&amp;",
    "&#0;",
    "&",
    "<b>",
    "</w:t>",
    "]]>",
    "<!--",
    "*",
    "**",
    "`",
    "```",
    "~~~",
    "#",
    "## ",
    "1.",
    "2)",
    "- ",
    "> ",
    "    ",
    "|",
    "|-|",
    "[a](b)",
    "![",
    "[^1]:",
    "\\",
    "===",
    "---",
    "$x$",
    "{#a}",
    "https://example.org/a_b?c=1&copy=2",
    "http://",
    "https://[::1]/",
    "javascript:alert(1)",
    "word",
    "Été",
];

/// Any text.
pub fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        1 => ".{0,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        1 => Just(Cell::Empty),
        1 => any::<u32>().prop_map(Cell::Number),
        3 => text().prop_map(Cell::Text),
        1 => text().prop_map(Cell::Link),
        1 => Just(Cell::Link("https://example.org/2024?a=1&b=é#c".to_owned())),
        1 => prop::collection::vec(text(), 0..4).prop_map(Cell::Texts),
    ]
}

/// Any table.
pub fn tables() -> impl Strategy<Value = Table> {
    (0usize..6, 0usize..6).prop_flat_map(|(columns, rows)| {
        let columns = prop::collection::vec(text(), columns).prop_map(|labels| {
            let labels = labels.into_iter().zip(0..);
            labels.map(|(label, n)| Column { id: format!("c{n}"), label }).collect::<Vec<_>>()
        });
        columns.prop_flat_map(move |columns| {
            let rows = prop::collection::vec(prop::collection::vec(cell(), columns.len()), rows);
            let about = prop::collection::vec(text(), 0..3);
            (text(), about, rows).prop_map(move |(title, about, rows)| Table {
                title,
                about,
                columns: columns.clone(),
                rows,
            })
        })
    })
}

/// Any briefing.
pub fn briefings() -> impl Strategy<Value = Briefing> {
    let facts = prop::collection::vec(text(), 0..3);
    let item = (text(), facts, prop::option::of(text()), 0u8..4).prop_map(|(text, facts, note, id)| Item {
        text,
        facts,
        note,
        reference: reference(&format!("r{id}")),
    });
    let section = (prop::option::of(text()), prop::collection::vec(item, 0..4))
        .prop_map(|(title, items)| Section { title, items });
    let about = prop::collection::vec(text(), 0..3);
    (text(), about, prop::collection::vec(section, 0..4)).prop_map(|(title, about, sections)| Briefing {
        lang: "fr".to_owned(),
        title,
        about,
        contents_title: "Table des matières".to_owned(),
        sections,
        references_title: "Références".to_owned(),
    })
}

/// A reference with an address of its own.
pub fn reference(id: &str) -> Reference {
    Reference {
        id: id.to_owned(),
        author: Some("Internet Governance Forum".to_owned()),
        title: format!("Messages, {id}"),
        container: "IGF Explorer".to_owned(),
        issued: None,
        url: format!("https://example.org/en/outcomes/{id}"),
        accessed: "2026-11-28".to_owned(),
        lang: "en".to_owned(),
        source: None,
        note: None,
    }
}

/// A table of one row with each kind of cell.
pub fn example() -> Table {
    let column = |id: &str, label: &str| Column { id: id.to_owned(), label: label.to_owned() };
    Table {
        title: "Outcomes · AI: 2020–2024".to_owned(),
        about: vec!["Release 9becba64eae20c3d".to_owned(), "https://example.org/en/?q=ai".to_owned()],
        columns: vec![
            column("year", "Year"),
            column("text", "What it says"),
            column("topics", "Topics"),
            column("page", "Page"),
            column("act", "Act"),
        ],
        rows: vec![vec![
            Cell::Number(2024),
            Cell::Text("Speakers asked for \"more\", and 1 < 2.".to_owned()),
            Cell::Texts(vec!["AI".to_owned(), "Données".to_owned()]),
            Cell::Link("https://example.org/en/outcomes/2024-01".to_owned()),
            Cell::Empty,
        ]],
    }
}

/// A briefing of two sections; two of its items have the same reference.
pub fn briefing() -> Briefing {
    let item = |text: &str, id: &str, note: Option<&str>| Item {
        text: text.to_owned(),
        facts: vec!["IGF 2024, Riyadh".to_owned(), "Paragraph 6(b)".to_owned()],
        note: note.map(str::to_owned),
        reference: reference(id),
    };
    let section = |title: &str, items| Section { title: Some(title.to_owned()), items };
    Briefing {
        lang: "en".to_owned(),
        title: "Artificial intelligence & parliaments".to_owned(),
        about: vec!["28 November 2026".to_owned(), "https://example.org/en/list".to_owned()],
        contents_title: "Contents".to_owned(),
        sections: vec![
            section("Artificial intelligence", vec![item("Ask for audits.", "a", Some("For the speech.\nOn Monday."))]),
            section("Data", vec![item("Share data.", "b", None), item("Keep data safe.", "a", None)]),
        ],
        references_title: "References".to_owned(),
    }
}

/// A file.
pub fn written(format: Format, content: Content) -> Vec<u8> {
    write(&Request { format, content }).expect("a file")
}

/// A file of a table.
pub fn table_file(format: Format, table: &Table) -> Vec<u8> {
    written(format, Content::Table(table.clone()))
}

/// A text as documents hold it: line breaks are line feeds; what XML cannot hold is left out.
pub fn legible(text: &str) -> String {
    let is_held = |letter: &char| !matches!(letter, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(is_held).collect()
}

/// What a cell shows.
pub fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) | Cell::Link(text) => legible(text),
        Cell::Texts(list) => legible(&list.join("; ")),
    }
}

/// A table of one column and as many rows as there are texts.
pub fn column(texts: &[&str]) -> Table {
    Table {
        title: "T".to_owned(),
        about: Vec::new(),
        columns: vec![Column { id: "text".to_owned(), label: "Text".to_owned() }],
        rows: texts.iter().map(|text| vec![Cell::Text((*text).to_owned())]).collect(),
    }
}
