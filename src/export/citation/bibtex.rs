//! BibTeX and BibLaTeX.
//!
//! `@online` is BibLaTeX's type for this; reference managers read it as a web page, and the styles of plain BibTeX treat
//! it as `@misc`. Each of the two has its own fields for the site and the day, so both stand there.

use std::fmt::Write;

use super::cited::Cited;
use crate::domain::takeaway::Issued;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// An entry, with the line break at its end.
pub(super) fn entry(cited: &Cited) -> String {
    // Braces within the braces: an institution is one name, and the case of titles stays.
    let whole = |text: &str| format!("{{{{{}}}}}", escaped(text));
    let braced = |text: String| format!("{{{text}}}");
    let month = cited.issued.and_then(|date| date.day).and_then(|(month, _)| MONTHS.get(usize::from(month) - 1));
    let fields = [
        ("author", cited.author.as_deref().map(whole)),
        ("title", Some(whole(&cited.title))),
        ("organization", Some(whole(&cited.container))),
        ("howpublished", Some(whole(&cited.container))),
        ("date", cited.issued.map(|date| braced(day(date)))),
        ("year", cited.issued.map(|date| braced(date.year.to_string()))),
        ("month", month.map(|&name| name.to_owned())),
        ("url", Some(braced(address(&cited.url)))),
        ("urldate", cited.accessed.map(|date| braced(day(date)))),
        ("langid", Some(braced(cited.words.langid.to_owned()))),
        ("note", cited.note.as_deref().map(|note| braced(escaped(note)))),
    ];
    let mut entry = format!("@online{{{}", key(&cited.id));
    for (name, value) in fields {
        if let Some(value) = value {
            // Writing to a string cannot fail.
            let _ = write!(entry, ",\n  {name} = {value}");
        }
    }
    entry + "\n}\n"
}

/// A key has only characters that no program takes for something else.
fn key(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

fn day(date: Issued) -> String {
    match date.day {
        Some((month, day)) => format!("{:04}-{month:02}-{day:02}", date.year),
        None => format!("{:04}", date.year),
    }
}

/// A text in which LaTeX finds no command. Braces are named, since BibTeX counts even those with a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("{\\textbackslash}"),
            '{' => out.push_str("{\\textbraceleft}"),
            '}' => out.push_str("{\\textbraceright}"),
            '~' => out.push_str("{\\textasciitilde}"),
            '^' => out.push_str("{\\textasciicircum}"),
            '<' => out.push_str("{\\textless}"),
            '>' => out.push_str("{\\textgreater}"),
            // Two hyphens would become a dash.
            '-' if out.ends_with(['-', '}']) => out.push_str("{-}"),
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// An address is read as it stands, so what would end the field is said in percents.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}
