//! What the reader should know about what is missing.

use leptos::prelude::*;

use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::DataIssue;
use crate::domain::issue::Severity;
use crate::i18n::Key;
use crate::ui::kit::{View, bare_button, button, disclosure, el, item, link, live, nothing, para};

/// The longest name of a parameter that is repeated to the reader, in characters.
const LONGEST_NAME: usize = 24;

pub(super) fn notices() -> View {
    let app = use_app();
    let texts = use_texts();
    let data = {
        let texts = texts.clone();
        live(move || {
            app.loaded
                .issues
                .with(|issues| if issues.is_empty() { nothing() } else { data_notice(app, issues, &texts) })
        })
    };
    let language = live(move || match app.loaded.lost_lang.get() {
        Some(lang) => para(texts.filled(Key::LostLanguage, &[("language", lang.own_name())])).class("notice").view(),
        None => nothing(),
    });
    el("div")
        .class("notices")
        .attr("role", "status")
        .child(data)
        .child(language)
        .child(address_notice())
        .child(update_notice())
        .child(release_notice())
        .view()
}

fn data_notice(app: App, issues: &[DataIssue], texts: &Texts) -> View {
    let mut lost: Vec<String> = Vec::new();
    for issue in issues.iter().filter(|issue| issue.severity == Severity::File) {
        let name = short_name(&issue.file);
        if !lost.contains(&name) {
            lost.push(name);
        }
    }
    let records = issues.iter().filter(|issue| issue.severity == Severity::Record).count();
    if records > 0 {
        lost.push(texts.counted(Key::NoticeRecords, records));
    }
    let lines = issues.iter().map(|issue| item(crate::ui::kit::text_view(issue.to_string()))).collect();
    let faults = el("ul").class("faults").attr("lang", "en").children(lines);
    let dismiss = bare_button()
        .on("click", move |_| {
            app.loaded.issues.set(Vec::new());
            // The button is gone.
            app.focus_main();
        })
        .text(texts.text(Key::Dismiss));
    el("div")
        .class("notice")
        .child(para(texts.filled(Key::NoticeEditions, &[("list", &lost.join(", "))])))
        .child(disclosure(texts.text(Key::NoticeDetails), faults))
        .child(dismiss)
        .view()
}

/// What of the address was left out. In a frame the address is the host's, whose readers cannot mend it.
fn address_notice() -> View {
    let app = use_app();
    let texts = use_texts();
    live(move || {
        let list =
            app.asked.unread.with(|unread| unread.iter().map(|name| shortened(name)).collect::<Vec<_>>().join(", "));
        if list.is_empty() || app.is_embedded() {
            return nothing();
        }
        para(texts.filled(Key::UnreadAddress, &[("list", &list)])).class("notice quiet").view()
    })
}

/// The beginning of a name that may be of any length.
fn shortened(name: &str) -> String {
    if name.chars().nth(LONGEST_NAME).is_none() {
        return name.to_owned();
    }
    name.chars().take(LONGEST_NAME).chain(['…']).collect()
}

/// A newer release waits for the reader's word; without the server there is only the copy.
fn update_notice() -> View {
    let app = use_app();
    let texts = use_texts();
    let state = Memo::new(move |_| app.offline.with(|offline| (offline.has_update, offline.is_offline)));
    live(move || match state.get() {
        (true, _) => {
            let accept = button(texts.text(Key::UpdateAccept), move || app.act_offline("accept"));
            para(texts.text(Key::UpdateReady)).class("notice quiet").text(" ").child(accept).view()
        }
        (false, true) => para(texts.text(Key::OfflineMark)).class("notice quiet").view(),
        (false, false) => nothing(),
    })
}

/// The page shows a release that a host keeps, or cannot show the one that was asked for. A frame says the first in its
/// line about the source.
fn release_notice() -> View {
    let app = use_app();
    let texts = use_texts();
    live(move || {
        let surroundings = app.frame.surroundings.get();
        let said = |key, release: &str| para(texts.filled(key, &[("release", release)])).class("notice quiet");
        match (surroundings.lost, surroundings.pinned) {
            (Some(lost), _) => said(Key::PinnedLost, &lost).view(),
            (None, Some(pinned)) if !app.is_embedded() => {
                let newest = || link(app.newest_here(), texts.text(Key::PinnedToNewest));
                let newest = surroundings.has_newer.then(newest);
                said(Key::PinnedNotice, &pinned).text(" ").maybe(newest).view()
            }
            _ => nothing(),
        }
    })
}

/// The year of `editions/2013.json`; any other file's name without its folder.
fn short_name(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".json").unwrap_or(name).to_owned()
}
