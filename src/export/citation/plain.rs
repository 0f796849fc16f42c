//! A line in no particular style: who, what, where, when.

use super::cited::Cited;
use super::line::Line;

pub(super) fn line(cited: &Cited) -> String {
    let words = cited.words;
    let mut line = Line::new(words);
    if let Some(author) = &cited.author {
        line.field(author).stop('.').push(" ");
    }
    line.field(&cited.title).stop('.').push(" ").field(&cited.container);
    if let Some(date) = cited.issued {
        line.stop(',').push(" ").push(&words.day_first(date));
    }
    line.stop('.').push(" ").push(&cited.url);
    if let Some(day) = cited.accessed {
        line.push(" (").push(words.plain_accessed).push(&words.day_first(day)).push(")");
    }
    line.stop('.');
    if let Some(note) = &cited.note {
        line.push(" ").field(note);
    }
    line.finish()
}
