//! ISO 690, author-date.

use super::cited::Cited;
use super::line::Line;

pub(super) fn line(cited: &Cited) -> String {
    let words = &cited.words.iso690;
    let mut line = Line::new(cited.words);
    let year = cited.issued.map_or(words.no_date.to_owned(), |date| date.year.to_string());
    match &cited.author {
        Some(author) => line.field(&author.to_uppercase()),
        None => line.field(&cited.title),
    };
    line.stop(',').push(" ").push(&year).push(". ");
    if cited.author.is_some() {
        line.field(&cited.title).stop('.').push(" ");
    }
    line.field(&cited.container).push(words.online).push(". ");
    if let (Some(date), Some(_)) = (cited.issued, &cited.author) {
        line.push(&cited.words.day_first(date)).push(". ");
    }
    line.push(words.available).push(&cited.url);
    if let Some(day) = cited.accessed {
        // Nothing in the brackets is torn apart at the end of a line.
        let day = cited.words.day_first(day).replace(' ', "\u{a0}");
        line.push(" [").push(words.accessed).push(&day).push("].");
    }
    if let Some(note) = &cited.note {
        line.push(" ").field(note);
    }
    line.finish()
}
