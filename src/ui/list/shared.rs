//! A list that came with the address: shown before anything is done with it.

use leptos::prelude::*;

use crate::app::kept::Arrived;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::reading_list::{Change, Line, ReadingList, read_address};
use crate::i18n::Key;
use crate::i18n::titles::asked_title;
use crate::ui::kit::{View, button, disclosure, el, item, live, muted, nothing, para, text_view};

/// What came, and what can be done with it.
pub(super) fn shared() -> View {
    let (app, texts) = (use_app(), use_texts());
    let body = live(move || match app.kept.arrived.get() {
        Arrived::None => nothing(),
        Arrived::Waiting => muted("p", texts.text(Key::TakeWaiting)).view(),
        Arrived::Failed(packed) => {
            let again = button(texts.text(Key::Retry), move || app.unpack_list(packed.clone()));
            para(texts.text(Key::TakeFailed)).class("notice").text(" ").child(again).view()
        }
        Arrived::Broken => {
            let close = button(texts.text(Key::Dismiss), move || app.dismiss_shared_list());
            para(texts.text(Key::ListBroken)).class("notice").text(" ").child(close).view()
        }
        Arrived::List(list) => untrack(|| arrived(app, list, &texts)),
    });
    el("div").class("screen-only").attr("role", "status").child(body).view()
}

fn arrived(app: App, list: ReadingList, texts: &Texts) -> View {
    let corpus = use_corpus();
    let line = |line: &Line| match line {
        Line::Heading(title) => item(el("strong").text(title)),
        Line::Entry { address, note } => {
            let (page, query) = read_address(address);
            let title = asked_title(&page, &query, corpus.dataset(), &texts.catalog);
            let note = (!note.is_empty()).then(|| muted("p", note));
            el("li").child(text_view(title)).maybe(note).view()
        }
    };
    let lines = list.lines().iter().map(line).collect();
    let count = list.addresses().count();
    let add = move || {
        if app.change_list(Change::Merge(list.clone())) {
            app.dismiss_shared_list();
            app.focus_main();
        }
    };
    let dismiss = move || {
        app.dismiss_shared_list();
        app.focus_main();
    };
    el("section")
        .class("notice shared-list")
        .child(el("h2").text(texts.counted(Key::ListArrived, count)))
        .child(disclosure(texts.text(Key::ListArrivedShow), el("ul").children(lines)))
        .child(
            el("p")
                .class("acts")
                .child(button(texts.text(Key::ListAdd), add).class("primary"))
                .child(button(texts.text(Key::ListNotNow), dismiss)),
        )
        .view()
}
