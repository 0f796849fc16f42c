//! An entry of the list: what it says, the reader's note, its place.

use leptos::prelude::*;

use super::tools::{id_of, tools};
use crate::app::dialogs::Dialog;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::reading_list::{Change, LONGEST_NOTE, Line, read_address};
use crate::domain::{Dataset, Page, Record, Route};
use crate::i18n::Key;
use crate::i18n::titles::asked_title;
use crate::ui::kit::{El, View, button, el, link, para};

/// An entry with its number on the page.
pub(super) fn entry(address: &str, number: usize, undo: RwSignal<Option<Change>>) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let (page, query) = read_address(address);
    let title = asked_title(&page, &query, corpus.dataset(), &texts.catalog);
    let href = app.href(&Route::new(texts.lang(), page.clone()), &query);
    let cite = button(texts.text(Key::Cite), move || app.ask_for(Dialog::Cite(page.clone(), Box::new(query.clone()))))
        .attr("aria-haspopup", "dialog")
        .attr("aria-label", texts.filled(Key::CiteNamed, &[("name", &title)]));
    let kind = kind(corpus.dataset(), address, &texts);
    el("li")
        .class("kept card")
        .attr("value", number.to_string())
        .child(para(kind).class("card-where"))
        .child(el("h3").child(link(href, &title)))
        .child(note(app, address, &title, &texts))
        .child(tools(address, &title, undo).child(cite))
        .view()
}

/// What it is, and of which edition.
fn kind(dataset: &Dataset, address: &str, texts: &Texts) -> String {
    let lang = texts.lang();
    let of =
        |record: Record| dataset.edition(record.year()).map(|edition| edition.short_name(lang)).unwrap_or_default();
    let filled = |key, edition: String| texts.filled(key, &[("edition", &edition)]);
    match read_address(address).0 {
        Page::Outcome(id) => match dataset.outcome(&id) {
            Some(outcome) => {
                let edition = filled(Key::DirectOutcome, of(Record::Outcome(outcome.clone())));
                [edition, outcome.evidence_term.label.get(lang).to_owned()].join(" · ")
            }
            None => texts.text(Key::NotFoundTitle).to_owned(),
        },
        Page::Theme(id) => dataset.theme(&id).map_or_else(String::new, |theme| {
            let values = [("level", theme.level_term.label.get(lang)), ("edition", &*of(Record::Theme(theme.clone())))];
            texts.filled(Key::DirectTheme, &values)
        }),
        Page::Document(id) => dataset
            .document(&id)
            .map_or_else(String::new, |document| filled(Key::DirectDocument, of(Record::Document(document.clone())))),
        Page::Edition(_) => texts.text(Key::DirectEdition).to_owned(),
        Page::Topic(_) => texts.text(Key::TopicLabel).to_owned(),
        Page::Compare(_) => texts.text(Key::DirectComparison).to_owned(),
        Page::Explore => texts.text(Key::Search).to_owned(),
        _ => String::new(),
    }
}

/// The reader's note: a field on the screen, a paragraph on paper.
fn note(app: App, address: &str, title: &str, texts: &Texts) -> El {
    let text = {
        let address = address.to_owned();
        Memo::new(move |_| app.kept.list.with(|list| note_of(list.lines(), &address)))
    };
    let own = address.to_owned();
    let write = move |event| {
        app.change_list(Change::Note(own.clone(), event_target_value(&event)));
    };
    let id = id_of("note", address);
    let field = el("textarea")
        .attr("id", &id)
        .attr("rows", "2")
        .attr("maxlength", LONGEST_NOTE.to_string())
        .attr("aria-label", texts.filled(Key::ListNoteOn, &[("name", title)]))
        .attr("placeholder", texts.text(Key::ListNote))
        .live_value("value", move || text.get())
        .on("input", write);
    let printed = el("p").class("print-only note").live_text(move || text.get());
    el("div").class("kept-note").child(field).child(printed)
}

fn note_of(lines: &[Line], name: &str) -> String {
    let note = lines.iter().find_map(|line| match line {
        Line::Entry { address, note } if address == name => Some(note.clone()),
        _ => None,
    });
    note.unwrap_or_default()
}
