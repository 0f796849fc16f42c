//! Chicago Manual of Style, 18th edition, author-date.

use super::cited::Cited;
use super::line::Line;
use super::title_case::title_case;

pub(super) fn line(cited: &Cited) -> String {
    let words = cited.words;
    let mut line = Line::new(words);
    let container = title_case(&cited.container, words);
    line.field(cited.author.as_ref().unwrap_or(&container)).stop('.').push(" ");
    let year = cited.issued.map_or(words.no_date.to_owned(), |date| date.year.to_string());
    line.push(&year).stop('.').push(" ").quoted(&title_case(&cited.title, words));
    let day = cited.issued.and_then(|date| date.day).map(|(month, day)| format!("{} {day}", words.month(month)));
    if cited.author.is_some() {
        line.stop('.').push(" ").field(&container);
    }
    if let Some(day) = day {
        line.stop(if cited.author.is_some() { ',' } else { '.' }).push(" ").push(&day);
    }
    line.stop('.').push(" ");
    if let (None, Some(day)) = (cited.issued, cited.accessed) {
        line.push(words.chicago_accessed).push(&words.date(day)).push(". ");
    }
    line.push(&cited.url).stop('.');
    line.finish()
}
