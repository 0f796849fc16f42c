//! How the reader's text was read, where that is not plain; what was guessed is taken back by one tap.

use std::sync::Arc;

use leptos::prelude::*;

use super::filter_name::{filter_name, years_name};
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::parameters::TEXT;
use crate::domain::search::{Meaning, Note, Understood};
use crate::domain::{Action, Explored, Facet, Sort};
use crate::i18n::Key;
use crate::ui::kit::{El, View, bare_button, el, item, live, nothing, side_by_side, text_view};

/// Stands in a sentence where a list of words is put.
const LIST: &str = "\u{0}";

pub(super) fn understood_line() -> View {
    let app = use_app();
    let texts = use_texts();
    let understood = Memo::new(move |_| {
        let of = |explored: &Arc<Explored>| explored.understood.clone();
        app.answer.explored.with(|explored| explored.as_ref().map_or_else(Understood::default, of))
    });
    live(move || understood.with(|understood| untrack(|| list(understood, app, &texts))))
}

fn list(understood: &Understood, app: App, texts: &Texts) -> View {
    // Words that every question has need no mention.
    let notes = understood.notes.iter().filter(|note| !matches!(note, Note::LeftOut(_)));
    let lines: Vec<View> = notes.map(|note| item(line(note, understood, app, texts))).collect();
    if lines.is_empty() {
        return nothing();
    }
    el("ul").class("understood").attr("aria-label", texts.text(Key::SearchedNote)).children(lines).view()
}

fn line(note: &Note, understood: &Understood, app: App, texts: &Texts) -> View {
    let plain = |key: Key, values: &[(&str, &str)]| text_view(texts.filled(key, values));
    match note {
        Note::Cut => text_view(texts.text(Key::TextCut)),
        Note::LeftOut(_) => nothing(),
        Note::NoSuchValue(text) => plain(Key::NoSuchValue, &[("text", text)]),
        Note::AlsoAs(typed, others) => plain(Key::AlsoAs, &[("typed", typed), ("list", &others.join(", "))]),
        Note::Unknown(words) => plain(Key::UnknownWords, &[("list", &words.join(", "))]),
        Note::Without(text) => plain(Key::WithoutWord, &[("text", text)]),
        Note::Only(facet, id) => text_view(only(app, *facet, id, texts)),
        Note::Relaxed(words) => around(texts.filled(Key::RelaxedWords, &[("list", LIST)]), struck(words)),
        Note::ReadAs(typed, words, start) => {
            let read = text_view(texts.filled(Key::ReadAs, &[("list", &words.join(", "))]));
            let instead = texts.filled(Key::SearchInstead, &[("typed", typed)]);
            let button = bare_button().class("plain").text(instead);
            side_by_side(vec![read, text_view(" "), taking_back(button, understood, *start, app)])
        }
        Note::Meant(meaning, start) => {
            let name = match meaning {
                Meaning::Only(facet, id) => only(app, *facet, id, texts),
                Meaning::Years(first, last) => {
                    texts.filled(Key::OnlyWith, &[("name", &years_name((*first, *last), texts))])
                }
                Meaning::Order(Sort::Newest) => texts.text(Key::SortNewest).to_owned(),
                Meaning::Order(_) => texts.text(Key::SortOldest).to_owned(),
            };
            let label = texts.filled(Key::TakeBack, &[("name", &name)]);
            let cross = el("span").attr("aria-hidden", "true").text(" ✕");
            let chip = bare_button().class("chip").attr("aria-label", label).text(name).child(cross);
            taking_back(chip, understood, *start, app)
        }
    }
}

fn only(app: App, facet: Facet, id: &str, texts: &Texts) -> String {
    let name = app
        .loaded
        .explorer
        .with_untracked(|explorer| explorer.as_ref().map(|explorer| filter_name(&explorer.dataset, facet, id, texts)));
    texts.filled(Key::OnlyWith, &[("name", &name.unwrap_or_default())])
}

/// A button that has the words from a byte of the text on searched as they stand.
fn taking_back(button: El, understood: &Understood, start: usize, app: App) -> View {
    if !app.allows(TEXT) {
        return button.attr("disabled", "").view();
    }
    let act = Action::Ask(understood.taken_back(start));
    button.on("click", move |_| app.act_and_keep_focus(act.clone())).view()
}

/// Words that were left out.
fn struck(words: &[String]) -> View {
    let words = words.iter().enumerate().map(|(at, word)| {
        let comma = if at == 0 { "" } else { ", " };
        side_by_side(vec![text_view(comma), el("s").text(word).view()])
    });
    side_by_side(words.collect())
}

/// A sentence with something in the place of its list.
fn around(sentence: String, list: View) -> View {
    let (before, behind) = sentence.split_once(LIST).unwrap_or((&sentence, ""));
    side_by_side(vec![text_view(before), list, text_view(behind)])
}
