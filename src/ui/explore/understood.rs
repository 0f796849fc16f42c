//! How the reader's text was read, where that is not plain.

use leptos::prelude::*;

use super::filter_name::filter_name;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::search::Note;
use crate::i18n::Key;
use crate::ui::kit::{View, el, live, nothing};

pub(super) fn understood_line() -> View {
    let app = use_app();
    let texts = use_texts();
    let notes = Memo::new(move |_| {
        app.answer
            .explored
            .with(|explored| explored.as_ref().map_or(Vec::new(), |explored| explored.understood.notes.clone()))
    });
    live(move || notes.with(|notes| if notes.is_empty() { nothing() } else { line(notes, app, &texts) }))
}

fn line(notes: &[Note], app: App, texts: &Texts) -> View {
    let parts: Vec<String> = notes.iter().map(|note| part(note, app, texts)).collect();
    el("p").class("understood").attr("aria-label", texts.text(Key::SearchedNote)).text(parts.join(" · ")).view()
}

fn part(note: &Note, app: App, texts: &Texts) -> String {
    match note {
        Note::Cut => texts.text(Key::TextCut).to_owned(),
        Note::LeftOut(words) => texts.filled(Key::LeftOutWords, &[("list", &words.join(", "))]),
        Note::NoSuchValue(text) => texts.filled(Key::NoSuchValue, &[("text", text)]),
        Note::ReadAs(typed, words) => texts.filled(Key::ReadAs, &[("typed", typed), ("list", &words.join(", "))]),
        Note::AlsoAs(typed, others) => texts.filled(Key::AlsoAs, &[("typed", typed), ("list", &others.join(", "))]),
        Note::Unknown(words) => texts.filled(Key::UnknownWords, &[("list", &words.join(", "))]),
        Note::Relaxed(words) => texts.filled(Key::RelaxedWords, &[("list", &words.join(", "))]),
        Note::Without(text) => texts.filled(Key::WithoutWord, &[("text", text)]),
        Note::Only(facet, id) => {
            let name = app.loaded.explorer.with_untracked(|explorer| {
                explorer.as_ref().map(|explorer| filter_name(&explorer.dataset, *facet, id, texts))
            });
            texts.filled(Key::OnlyWith, &[("name", &name.unwrap_or_default())])
        }
    }
}
