//! The page of the list: what came with the address, what is kept, and how to take it along.

use leptos::prelude::*;

use super::entry::entry;
use super::heading::{add_heading, contents, heading};
use super::references::reference_list;
use super::shared::shared;
use super::taking::taking;
use crate::app::kept::Fault;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::reading_list::{Change, Line, Unreadable};
use crate::i18n::Key;
use crate::ui::kit::{El, View, button, el, link, live, muted, nothing, para};

/// The page of the list.
pub fn list_page() -> View {
    let (app, texts) = (use_app(), use_texts());
    let undo = RwSignal::new(None::<Change>);
    // Notes are written in their fields: only a change of the lines draws the page anew.
    let names = Memo::new(move |_| app.kept.list.with(|list| list.lines().iter().map(Line::name).collect::<Vec<_>>()));
    let own = texts.clone();
    let body = live(move || {
        let names = names.get();
        untrack(|| if names.is_empty() { empty(app, &own) } else { whole(undo) })
    });
    el("article")
        .class("reading list-page")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::ListTitle)))
        .child(para(texts.text(Key::ListLead)).class("lead screen-only"))
        .child(faults(app, texts.clone()))
        .child(shared())
        .child(undone(app, undo, texts.clone()))
        .child(body)
        .view()
}

/// On paper: when it was printed, and from what.
fn made_on(app: App, texts: &Texts) -> El {
    muted("p", app.worded(texts, |source| source.stamp()).unwrap_or_default()).class("print-only")
}

fn empty(app: App, texts: &Texts) -> View {
    let explore = link(app.explore_href(Default::default()), texts.text(Key::NotFoundExplore)).class("button");
    el("div").class("nothing").child(para(texts.text(Key::ListEmpty))).child(el("p").child(explore)).view()
}

fn whole(undo: RwSignal<Option<Change>>) -> View {
    let app = use_app();
    let lines = app.kept.list.with_untracked(|list| list.lines().to_vec());
    let mut number = 0;
    let mut line = |line: &Line| match line {
        Line::Heading(title) => heading(title, undo),
        Line::Entry { address, .. } => {
            number += 1;
            entry(address, number, undo)
        }
    };
    el("div")
        .child(made_on(app, &use_texts()))
        .child(taking())
        .maybe(contents(&lines))
        .child(el("ol").class("kept-list").children(lines.iter().map(&mut line).collect()))
        .child(add_heading())
        .child(reference_list())
        .child(clear(app, undo))
        .view()
}

fn clear(app: App, undo: RwSignal<Option<Change>>) -> View {
    let texts = use_texts();
    let act = move || {
        let before = app.kept.list.get_untracked();
        if app.change_list(Change::Clear) {
            undo.set(Some(Change::Merge(before)));
            app.focus_main();
        }
    };
    el("p").class("screen-only").child(button(texts.text(Key::ListClear), act).class("plain")).view()
}

/// What was taken out can be put back.
fn undone(app: App, undo: RwSignal<Option<Change>>, texts: Texts) -> View {
    el("div")
        .attr("role", "status")
        .class("screen-only")
        .child(live(move || match undo.get() {
            Some(change) => {
                let act = move || {
                    app.change_list(change.clone());
                    undo.set(None);
                    app.focus_main();
                };
                let back = button(texts.text(Key::ListUndo), act);
                para(texts.text(Key::ListDropped)).class("notice quiet").text(" ").child(back).view()
            }
            None => nothing(),
        }))
        .view()
}

fn faults(app: App, texts: Texts) -> View {
    live(move || {
        let Some(fault) = app.kept.fault.get() else { return nothing() };
        let text = texts.text(match fault {
            Fault::NotStored => Key::ListNotStored,
            Fault::Unreadable(Unreadable::Newer) => Key::ListNewer,
            Fault::Unreadable(Unreadable::Damaged) => Key::ListDamaged,
        });
        let anew = (fault == Fault::Unreadable(Unreadable::Damaged))
            .then(|| button(texts.text(Key::ListAnew), move || app.begin_new_list()));
        para(text).class("notice").attr("role", "alert").text(" ").maybe(anew).view()
    })
}
