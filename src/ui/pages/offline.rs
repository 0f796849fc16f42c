//! What the reader's device holds of the site, and what can be done about it.

use leptos::prelude::*;

use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::Offline;
use crate::domain::offline::Copy;
use crate::i18n::Key;
use crate::ui::kit::{View, button, el, live, nothing, para, section};

pub(super) fn offline_copy() -> View {
    let app = use_app();
    let texts = use_texts();
    let is_file = app.offline.with_untracked(|offline| offline.copy == Copy::File);
    let lead = (!is_file).then(|| para(texts.text(Key::CopyLead)));
    let part = section(texts.text(Key::CopyTitle)).maybe(lead);
    let said = {
        let texts = texts.clone();
        move || app.offline.with(|offline| sentences(offline, &texts))
    };
    let acts = live(move || app.offline.with(|offline| buttons(app, offline, &texts)));
    part.child(el("p").attr("role", "status").live_text(said)).child(acts).view()
}

fn sentences(offline: &Offline, texts: &Texts) -> String {
    let missing = texts.number(offline.missing);
    let mut said = match offline.copy {
        Copy::None => texts.text(Key::CopyNone).to_owned(),
        Copy::Denied => texts.text(Key::CopyDenied).to_owned(),
        Copy::File => texts.text(Key::CopyFile).to_owned(),
        Copy::Off => texts.text(Key::CopyOff).to_owned(),
        Copy::Storing => texts.text(Key::CopyStoring).to_owned(),
        Copy::Checking => texts.text(Key::CopyChecking).to_owned(),
        Copy::Damaged => texts.filled(Key::CopyDamaged, &[("missing", &missing)]),
        Copy::Stored => stored(offline, texts),
    };
    if offline.is_altered {
        said = said + " " + texts.text(Key::CopyAltered);
    }
    if offline.has_update {
        said = said + " " + texts.text(Key::CopyOlder);
    }
    said
}

fn stored(offline: &Offline, texts: &Texts) -> String {
    let values = [
        ("files", &*texts.number(offline.files)),
        ("size", &*texts.number(offline.bytes / 1000)),
        ("release", &*offline.release),
    ];
    let checked = offline.checked.map(|date| texts.filled(Key::CopyChecked, &[("date", &texts.date(date))]));
    texts.filled(Key::CopyStored, &values) + " " + &checked.unwrap_or_default()
}

fn buttons(app: App, offline: &Offline, texts: &Texts) -> View {
    let way = |key: Key, name: &'static str| button(texts.text(key), move || app.act_offline(name)).view();
    let mut ways = match offline.copy {
        Copy::Stored | Copy::Damaged | Copy::Checking => {
            vec![way(Key::CopyVerify, "verify"), way(Key::CopyRemove, "remove")]
        }
        Copy::Off => vec![way(Key::CopyKeep, "keep")],
        _ => Vec::new(),
    };
    if offline.can_install {
        ways.push(way(Key::CopyInstall, "install"));
    }
    if ways.is_empty() { nothing() } else { el("p").class("ways-on").children(ways).view() }
}
