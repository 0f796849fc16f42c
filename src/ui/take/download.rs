//! All results as a file.

use leptos::prelude::*;

use super::files::{FileChoice, file_buttons};
use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::takeaway::{Content, Format};
use crate::domain::{Kind, Page, Query, Record};
use crate::i18n::Key;
use crate::i18n::takeaway::{references, table};
use crate::ui::kit::{View, el, live, muted, para};

/// Spreadsheets and data, then files for reference managers.
const TABLES: [FileChoice; 3] = [
    FileChoice { format: Format::Csv, label: Key::FormatCsv },
    FileChoice { format: Format::Xlsx, label: Key::FormatXlsx },
    FileChoice { format: Format::Json, label: Key::FormatJson },
];
const REFERENCES: [FileChoice; 3] = [
    FileChoice { format: Format::Bibtex, label: Key::FormatBibtex },
    FileChoice { format: Format::Ris, label: Key::FormatRis },
    FileChoice { format: Format::CslJson, label: Key::FormatCsl },
];

/// What is taken along, and the kinds of file.
pub(super) fn download_body() -> View {
    let (app, texts) = (use_app(), use_texts());
    let query = app.asked.query.get_untracked();
    let title = app.page_title();
    let lead = texts.counted(Key::DownloadLead, app.answer.total.get_untracked());
    let (asked, explorer) = (query.clone(), use_corpus().0);
    live(move || {
        // Dates and addresses of documents arrive after the rest.
        if !app.loaded.is_settled.get() {
            return muted("p", texts.text(Key::TakeWaiting)).attr("role", "status").view();
        }
        let (own, query, title, explorer) = (texts.clone(), asked.clone(), title.clone(), explorer.clone());
        let content = move |format: Format| {
            let records = explorer.all_of(&query);
            app.worded(&own, |source| match format {
                Format::Csv | Format::Xlsx | Format::Json => Content::Table(table(&records, &query, source)),
                _ => Content::References(
                    records
                        .iter()
                        .filter_map(|record| references(&page(record)?, &Query::default(), source).into_iter().next())
                        .map(|cited| cited.reference)
                        .collect(),
                ),
            })
        };
        let cited = (asked.show != Kind::Milestones).then(|| {
            el("div").child(para(texts.text(Key::CiteFiles)).class("take-label")).child(file_buttons(
                &REFERENCES,
                title.clone(),
                content.clone(),
            ))
        });
        el("div")
            .class("take-part")
            .child(para(&title))
            .child(muted("p", &lead))
            .child(file_buttons(&TABLES, title.clone(), content))
            .maybe(cited)
            .view()
    })
}

/// The page of a record; milestones have none.
fn page(record: &Record) -> Option<Page> {
    Some(match record {
        Record::Outcome(outcome) => Page::Outcome(outcome.id.to_string()),
        Record::Theme(theme) => Page::Theme(theme.id.to_string()),
        Record::Document(document) => Page::Document(document.full_id()),
        Record::Milestone(_) => return None,
    })
}
