//! Links to the other pages of the results.

use leptos::prelude::*;

use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::Query;
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link, live, nothing, para, side_by_side};

/// How many pages on both sides of the current one have a link of their own.
const AROUND: usize = 2;

pub(super) fn paging() -> View {
    let app = use_app();
    let texts = use_texts();
    live(move || {
        let (page, count) =
            app.answer.explored.with(|explored| explored.as_ref().map_or((1, 1), |e| (e.page, e.page_count)));
        if count < 2 { nothing() } else { links(app, &texts, page, count) }
    })
}

fn links(app: App, texts: &Texts, page: usize, count: usize) -> View {
    // The query is followed too: its text and filters are part of every link.
    let query = app.asked.query.get();
    let to = |page: usize, text: &str| -> El { link(app.explore_href(Query { page, ..query.clone() }), text) };
    let mut items = Vec::new();
    if page > 1 {
        items.push(item(to(page - 1, texts.text(Key::PagePrevious)).attr("rel", "prev")));
    }
    for shown in 1..=count {
        if shown != 1 && shown != count && shown.abs_diff(page) > AROUND {
            continue;
        }
        let number = texts.number(shown);
        let link = to(shown, &number).attr("aria-label", texts.filled(Key::PageNumber, &[("number", &number)]));
        items.push(item(if shown == page { link.attr("aria-current", "page") } else { link }));
    }
    if page < count {
        items.push(item(to(page + 1, texts.text(Key::PageNext)).attr("rel", "next")));
    }
    let nav = el("nav").class("paging").attr("aria-label", texts.text(Key::Pages));
    let on_paper = [("page", &*texts.number(page)), ("count", &*texts.number(count))];
    let on_paper = para(texts.filled(Key::PageOf, &on_paper)).class("print-only");
    side_by_side(vec![nav.child(el("ul").children(items)).view(), on_paper.view()])
}
