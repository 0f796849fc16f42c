//! Figures as a sentence with their reservations.

use crate::app::Texts;
use crate::domain::details::{Figure, Figures};
use crate::i18n::Key;
use crate::ui::kit::{View, disclosure, para};

pub(super) fn figures_view(figures: &Figures, texts: &Texts) -> Vec<View> {
    let mut views: Vec<View> = figure_line(figures, texts).map(|line| para(line).view()).into_iter().collect();
    if let Some(note) = &figures.note {
        let note = para(note.get(texts.lang())).class("muted");
        views.push(disclosure(texts.text(Key::FiguresNote), note).view());
    }
    views
}

/// The figures in one line; `None` where there is none.
pub fn figure_line(figures: &Figures, texts: &Texts) -> Option<String> {
    let all = [
        (figures.total, Key::FigureTotal),
        (figures.onsite, Key::FigureOnsite),
        (figures.online, Key::FigureOnline),
        (figures.countries, Key::FigureCountries),
        (figures.sessions, Key::FigureSessions),
    ];
    let parts: Vec<String> =
        all.into_iter().filter_map(|(figure, key)| figure.map(|figure| part(figure, key, texts))).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn part(figure: Figure, key: Key, texts: &Texts) -> String {
    let value = texts.counted(key, figure.value as usize);
    if figure.approximate { texts.filled(Key::FigureAbout, &[("value", &value)]) } else { value }
}
