//! Figures as a sentence with their reservations.

use leptos::prelude::*;

use crate::app::Texts;
use crate::domain::details::{Figure, Figures};
use crate::i18n::Key;

pub(super) fn figures_view(figures: &Figures, texts: &Texts) -> AnyView {
    let all = [
        (figures.total, Key::FigureTotal),
        (figures.onsite, Key::FigureOnsite),
        (figures.online, Key::FigureOnline),
        (figures.countries, Key::FigureCountries),
        (figures.sessions, Key::FigureSessions),
    ];
    let parts: Vec<String> =
        all.into_iter().filter_map(|(figure, key)| figure.map(|figure| part(figure, key, texts))).collect();
    let sentence = (!parts.is_empty()).then(|| view! { <p>{parts.join(" · ")}</p> });
    let note = figures.note.as_ref().map(|note| view! { <p class="muted">{note.get(texts.lang()).to_owned()}</p> });
    view! {
        {sentence}
        {note}
    }
    .into_any()
}

fn part(figure: Figure, key: Key, texts: &Texts) -> String {
    let value = texts.counted(key, figure.value as usize);
    if figure.approximate { texts.filled(Key::FigureAbout, &[("value", &value)]) } else { value }
}
