//! Markdown, after CommonMark 0.31: every text shows exactly as it was written.

use std::fmt::Write;

use crate::domain::takeaway::{Briefing, Item, Reference};

use super::super::text::clean;
use super::markdown_text::{lines, one_line};
use super::references::{References, contents};

/// A document; a reference stands at its end as `line` writes it.
pub(super) fn write(briefing: &Briefing, line: fn(&Reference) -> String) -> Vec<u8> {
    let mut file = format!("# {}\n\n", one_line(&briefing.title));
    let about = briefing.about.iter().map(|line| lines(line, "")).filter(|line| !line.is_empty());
    let about: Vec<String> = about.collect();
    if !about.is_empty() {
        let _ = write!(file, "{}\n\n", about.join("\\\n"));
    }
    if let Some(titles) = contents(briefing) {
        file += &list(briefing, &titles);
    }
    let mut references = References::default();
    let mut number = 0;
    for section in &briefing.sections {
        if let Some(title) = &section.title {
            let _ = write!(file, "## {}\n\n", one_line(title));
        }
        for item in &section.items {
            number += 1;
            file += &entry(item, number, references.number(&item.reference));
        }
    }
    if !references.is_empty() {
        let _ = write!(file, "## {}\n\n", one_line(&briefing.references_title));
    }
    for (number, reference) in references.list() {
        let mark = format!("{number}. ");
        let _ = writeln!(file, "{mark}{}", lines(&line(reference), &" ".repeat(mark.len())));
    }
    file.into_bytes()
}

/// The contents: a link to each heading, by the name that GitHub, GitLab and others give it.
fn list(briefing: &Briefing, titles: &[&str]) -> String {
    let mut names = Vec::new();
    name(&briefing.title, &mut names);
    name(&briefing.contents_title, &mut names);
    let mut list = format!("## {}\n\n", one_line(&briefing.contents_title));
    for title in titles {
        let _ = writeln!(list, "- [{}](<#{}>)", one_line(title), name(title, &mut names));
    }
    list.push('\n');
    list
}

/// The name of a heading: its letters and digits in lower case, with hyphens for spaces, and a number for the second of
/// a name.
fn name(title: &str, names: &mut Vec<String>) -> String {
    let name: String = clean(title).chars().filter_map(in_name).collect();
    let count = names.iter().filter(|known| **known == name).count();
    let numbered = if count == 0 { name.clone() } else { format!("{name}-{count}") };
    names.push(name);
    numbered
}

/// A letter as it stands in names; `None` for punctuation. It knows the letters of English and French; the tables of all
/// others weigh more than the rest of this format.
fn in_name(letter: char) -> Option<char> {
    match letter {
        ' ' => Some('-'),
        'Œ' => Some('œ'),
        'À'..='Þ' if letter != '×' => char::from_u32(u32::from(letter) + 32),
        '-' | '_' => Some(letter),
        // Signs of Latin-1, and general punctuation.
        '\u{80}'..='¿' | '×' | '÷' | '\u{2000}'..='\u{206f}' => None,
        _ if letter.is_ascii() && !letter.is_ascii_alphanumeric() => None,
        _ => Some(letter.to_ascii_lowercase()),
    }
}

/// A record: what it says, with the number of its reference; its facts; the reader's note.
fn entry(item: &Item, number: usize, reference: usize) -> String {
    let mark = format!("{number}. ");
    let indent = " ".repeat(mark.len());
    let text = lines(&item.text, &indent);
    let space = if text.is_empty() { "" } else { " " };
    let mut entry = format!("{mark}{text}{space}\\[{reference}\\]\n");
    if !item.facts.is_empty() {
        entry.push('\n');
    }
    for fact in &item.facts {
        let _ = writeln!(entry, "{indent}- {}", lines(fact, &format!("{indent}  ")));
    }
    if let Some(note) = &item.note {
        let quote = format!("{indent}> ");
        let _ = writeln!(entry, "\n{quote}{}", lines(note, &quote));
    }
    entry.push('\n');
    entry
}
