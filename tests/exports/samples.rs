//! Files to open in other programs: `docs/export.md` says how.

use std::fs;
use std::path::Path;

use igf_explorer::domain::takeaway::{Briefing, Cell, Content, Format, Item, Section, Table};

use super::given::{example, reference, written};

/// What must show as it stands here, and never as 2, 1 or -1.
const FORMULAS: [&str; 8] = ["=1+1", "+1", "-1", "@SUM(1)", "＝1+1", " =1+1", "AI; =1+1", "\"=1+1\""];

fn table() -> Table {
    let mut table = example();
    let row = table.rows[0].clone();
    table.rows.extend(FORMULAS.map(|text| vec![Cell::Number(2024), Cell::Text(text.to_owned())]));
    table.rows.extend((0..40).map(|n| {
        let mut row = row.clone();
        row[1] = Cell::Text(format!("Row {n}. {}", "Speakers asked for more of the same. ".repeat(n % 5 + 1)));
        row
    }));
    table
}

fn briefing() -> Briefing {
    let text =
        "Les intervenants ont demandé que les parlements suivent l’usage de l’IA, et qu’ils publient ce qu’ils voient.";
    let item = |n: usize| Item {
        text: text.to_owned(),
        facts: vec!["FGI 2024, Riyad".to_owned(), format!("Messages de Riyad, paragraphe {n}")],
        note: n.is_multiple_of(2).then(|| "*À citer* dans le discours.\n=1+1 <b>&amp;</b>".to_owned()),
        reference: reference(&format!("2024-{n}")),
    };
    let section = |title: &str, items: std::ops::Range<usize>| Section {
        title: Some(title.to_owned()),
        items: items.map(item).collect(),
    };
    Briefing {
        lang: "fr".to_owned(),
        title: "Intelligence artificielle : ce que le Forum a dit".to_owned(),
        about: vec!["28 novembre 2026".to_owned(), "https://example.org/fr/list".to_owned()],
        contents_title: "Sommaire".to_owned(),
        sections: vec![section("Données", 0..5), section("Droits & devoirs", 5..9), section("1. *Accès*", 9..12)],
        references_title: "Références".to_owned(),
    }
}

#[test]
#[ignore = "writes files to look at"]
fn samples() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for format in [Format::Csv, Format::Xlsx, Format::Json] {
        let name = format!("table.{}", format.extension());
        fs::write(folder.join(name), written(format, Content::Table(table()))).unwrap();
    }
    for format in [Format::Markdown, Format::Docx] {
        let name = format!("briefing.{}", format.extension());
        fs::write(folder.join(name), written(format, Content::Briefing(briefing()))).unwrap();
    }
    println!("{}", folder.display());
}
