//! RIS, which every reference manager reads: one field a line, each line ended as the format asks.

use super::cited::Cited;
use crate::domain::takeaway::Issued;

/// A record, with the line break at its end.
pub(super) fn record(cited: &Cited) -> String {
    let date = cited.issued.filter(|date| date.day.is_some()).map(slashed);
    let fields = [
        // An electronic source: what Zotero, EndNote and Mendeley read as a web page.
        ("TY", Some("ELEC".to_owned())),
        ("ID", Some(cited.id.clone())),
        ("AU", cited.author.clone()),
        ("TI", Some(cited.title.clone())),
        ("T2", Some(cited.container.clone())),
        ("PY", cited.issued.map(|date| date.year.to_string())),
        ("DA", date),
        ("Y2", cited.accessed.map(slashed)),
        ("UR", Some(cited.url.clone())),
        ("L2", cited.source.clone()),
        ("N1", cited.note.clone()),
        ("LA", Some(cited.lang.clone())),
        ("ER", Some(String::new())),
    ];
    let lines = fields.into_iter().filter_map(|(tag, value)| Some(format!("{tag}  - {}\r\n", value?)));
    lines.collect()
}

/// Year, month and day, with the slash that other information would follow.
fn slashed(date: Issued) -> String {
    match date.day {
        Some((month, day)) => format!("{:04}/{month:02}/{day:02}/", date.year),
        None => format!("{:04}///", date.year),
    }
}
