//! Taking the list along: its address, paper, files.

use leptos::prelude::*;

use crate::app::dialogs::Dialog;
use crate::app::{use_app, use_texts};
use crate::domain::takeaway::{Content, Format};
use crate::i18n::Key;
use crate::i18n::takeaway::{briefing, briefing_table};
use crate::ui::kit::{View, button, disclosure, el};
use crate::ui::take::{FileChoice, file_buttons};

const FILES: [FileChoice; 8] = [
    FileChoice { format: Format::Docx, label: Key::FormatDocx },
    FileChoice { format: Format::Markdown, label: Key::FormatMarkdown },
    FileChoice { format: Format::Csv, label: Key::FormatCsv },
    FileChoice { format: Format::Xlsx, label: Key::FormatXlsx },
    FileChoice { format: Format::Json, label: Key::FormatJson },
    FileChoice { format: Format::Bibtex, label: Key::FormatBibtex },
    FileChoice { format: Format::Ris, label: Key::FormatRis },
    FileChoice { format: Format::CslJson, label: Key::FormatCsl },
];

/// Buttons for all ways.
pub(super) fn taking() -> View {
    let (app, texts) = (use_app(), use_texts());
    let own = texts.clone();
    let share = move || {
        let (list, texts) = (app.kept.list.get_untracked(), own.clone());
        app.share_list(list, move |address| {
            let title = texts.text(Key::ListTitle).to_owned();
            match address {
                Some(address) => app.ask_for(Dialog::Share(title, address)),
                None => app.view.said.set(texts.text(Key::TakeFailed).to_owned()),
            }
        });
    };
    let own = texts.clone();
    let content = move |format: Format| {
        let list = app.kept.list.get_untracked();
        app.worded(&own, |source| {
            let briefing = briefing(&list, source);
            match format {
                Format::Docx | Format::Markdown => Content::Briefing(briefing),
                Format::Csv | Format::Xlsx | Format::Json => Content::Table(briefing_table(&briefing, source)),
                _ => Content::References(briefing.references().cloned().collect()),
            }
        })
    };
    let files = file_buttons(&FILES, texts.text(Key::ListTitle).to_owned(), content);
    el("div")
        .class("screen-only taking")
        .child(
            el("p")
                .class("acts")
                .child(button(texts.text(Key::ListShare), share).attr("aria-haspopup", "dialog"))
                .child(button(texts.text(Key::ListPrint), move || app.print())),
        )
        .child(disclosure(texts.text(Key::ListFiles), files))
        .view()
}
