//! What the reader should know about what is missing.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::DataIssue;
use crate::domain::issue::Severity;
use crate::i18n::Key;
use crate::ui::kit::Disclosure;

#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let data = {
        let texts = texts.clone();
        move || {
            let issues = app.issues.get();
            (!issues.is_empty()).then(|| data_notice(&issues, &texts, move || app.issues.set(Vec::new())))
        }
    };
    let language = move || {
        let lang = app.lost_lang.get()?;
        let text = texts.filled(Key::LostLanguage, &[("language", lang.own_name())]);
        Some(view! { <p class="notice">{text}</p> })
    };
    view! { <div class="notices" role="status">{data} {language}</div> }
}

fn data_notice(issues: &[DataIssue], texts: &crate::app::Texts, dismiss: impl Fn() + 'static) -> AnyView {
    let files = issues.iter().filter(|issue| issue.severity == Severity::File).map(|issue| short_name(&issue.file));
    let mut lost: Vec<String> = files.collect();
    lost.dedup();
    let records = issues.iter().filter(|issue| issue.severity == Severity::Record).count();
    if records > 0 {
        lost.push(texts.counted(Key::NoticeRecords, records));
    }
    let lines = issues.iter().map(|issue| view! { <li>{issue.to_string()}</li> }).collect_view();
    view! {
        <div class="notice">
            <p>{texts.filled(Key::NoticeEditions, &[("list", &lost.join(", "))])}</p>
            <Disclosure summary=texts.text(Key::NoticeDetails)>
                <ul class="faults" lang="en">
                    {lines}
                </ul>
            </Disclosure>
            <button type="button" on:click=move |_| dismiss()>
                {texts.text(Key::Dismiss)}
            </button>
        </div>
    }
    .into_any()
}

/// The year of `editions/2013.json`; any other file's own name.
fn short_name(file: &str) -> String {
    file.trim_start_matches("editions/").trim_end_matches(".json").to_owned()
}
