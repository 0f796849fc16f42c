//! The buttons on pages and cards.

use leptos::prelude::*;

use super::share::share;
use crate::app::dialogs::Dialog;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::reading_list::{Change, address};
use crate::domain::{Kind, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, bare_button, button, el, link, live, nothing};

/// What can be done with the page: share, cite, keep, take all results along. Frames of other sites show the page alone.
pub fn page_acts() -> View {
    acts(None)
}

/// The same for the results of the explorer, with files of all of them.
pub fn result_acts() -> View {
    let (app, texts) = (use_app(), use_texts());
    let download = button(texts.text(Key::Download), move || app.ask_for(Dialog::Download));
    acts(Some(download))
}

fn acts(more: Option<El>) -> View {
    let app = use_app();
    if app.is_embedded() {
        return nothing();
    }
    let texts = use_texts();
    let cite = button(texts.text(Key::Cite), move || {
        app.ask_for(Dialog::Cite(app.asked.page.get_untracked(), Box::new(app.asked.query.get_untracked())));
    });
    let keep = live(move || match kept_as(app) {
        Some(address) => untrack(|| keep_button(address).view()),
        None => nothing(),
    });
    el("div")
        .class("acts")
        .child(button(texts.text(Key::Share), move || share(app)))
        .child(cite.class("cite"))
        .child(keep)
        .maybe(more)
        .maybe(report(app, &texts))
        .view()
}

/// Keep and cite on the card of a record that has a page; the card's name tells them from others.
pub fn card_acts(page: Page) -> View {
    let (app, texts) = (use_app(), use_texts());
    if app.is_embedded() {
        return nothing();
    }
    let query = Query::default();
    let keep = keep_button(address(&page, &query));
    let cite = bare_button()
        .class("cite")
        .on("click", move |_| app.ask_for(Dialog::Cite(page.clone(), Box::default())))
        .text(texts.text(Key::Cite));
    el("div").class("card-acts").child(keep).child(cite).view()
}

/// The button that puts a page on the reader's list, or takes it off.
fn keep_button(address: String) -> El {
    let (app, texts) = (use_app(), use_texts());
    let held = {
        let address = address.clone();
        Memo::new(move |_| app.kept.list.with(|list| list.holds(&address)))
    };
    let said = texts.clone();
    let act = move |_| {
        let is_held = held.get_untracked();
        let address = address.clone();
        if app.change_list(if is_held { Change::Drop(address) } else { Change::Keep(address) }) {
            let key = if is_held { Key::ListTaken } else { Key::ListKept };
            let count = app.kept.list.with_untracked(|list| list.addresses().count());
            app.view.said.set(said.counted(key, count));
        }
    };
    bare_button()
        .class("keep")
        .live_attr("data-kept", move || held.get().then(String::new))
        .on("click", act)
        .live_text(move || texts.text(if held.get() { Key::Kept } else { Key::Keep }).to_owned())
}

/// The address under which the present page is kept; `None` for pages of which a list is no use.
fn kept_as(app: App) -> Option<String> {
    let page = app.asked.page.get();
    let asks = || {
        app.asked.query.with(|query| {
            query.show != Kind::default() || query.filter_count() > 0 || !query.text_in_short().is_empty()
        })
    };
    let is_useful = match &page {
        Page::Explore | Page::Timeline => asks(),
        Page::Compare(comparison) => comparison.is_whole(),
        Page::Edition(_) | Page::Theme(_) | Page::Outcome(_) | Page::Document(_) | Page::Topic(_) => true,
        _ => false,
    };
    is_useful.then(|| app.asked.query.with(|query| address(&page, query)))
}

/// A prepared message about the record shown, where the site says whom to write to.
fn report(app: App, texts: &Texts) -> Option<View> {
    let to = app.feedback()?;
    let label = texts.text(Key::Report).to_owned();
    let texts = texts.clone();
    Some(live(move || {
        let page = app.asked.page.get();
        if !matches!(page, Page::Edition(_) | Page::Theme(_) | Page::Outcome(_) | Page::Document(_) | Page::Topic(_)) {
            return nothing();
        }
        link(app.report_href(&to, &page, &texts), &label).class("report").attr("rel", "external").view()
    }))
}
