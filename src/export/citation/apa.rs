//! APA, 7th edition.

use super::cited::Cited;
use super::line::Line;
use super::title_case::title_case;

pub(super) fn line(cited: &Cited) -> String {
    let words = cited.words;
    let mut line = Line::new(words);
    let date = match cited.issued {
        Some(date) => match date.day {
            Some((month, day)) => format!("({}, {} {day}).", date.year, words.month(month)),
            None => format!("({}).", date.year),
        },
        None => format!("({}).", words.no_date),
    };
    line.field(cited.author.as_ref().unwrap_or(&cited.title)).stop('.').push(" ").push(&date).push(" ");
    if cited.author.is_some() {
        line.field(&cited.title).stop('.').push(" ");
    }
    line.field(&title_case(&cited.container, words)).stop('.').push(" ");
    if let (None, Some(day)) = (cited.issued, cited.accessed) {
        let (before, after) = words.apa_retrieved;
        line.push(before).push(&words.date(day)).push(after);
    }
    line.push(&cited.url);
    line.finish()
}
