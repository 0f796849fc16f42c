//! The page of the explorer.

use leptos::prelude::*;

use super::chips::chips;
use super::direct::direct_answers;
use super::facet_panel::{facet_panel, has_filters};
use super::filter_dialog::filter_dialog;
use super::intro::{intro, is_first};
use super::kinds::kinds;
use super::paging::paging;
use super::results::results;
use super::search_field::search_field;
use super::sort::sort_select;
use super::status::status;
use super::understood::understood_line;
use crate::app::{use_app, use_texts};
use crate::domain::parameters::{SHOW, SORT, TEXT};
use crate::i18n::Key;
use crate::ui::kit::{View, el, live, nothing};
use crate::ui::take::result_acts;

pub fn explore_page() -> View {
    let app = use_app();
    let texts = use_texts();
    let is_first = is_first(app);
    // Once something is asked the answer has the room.
    let title = el("h1")
        .attr("tabindex", "-1")
        .live_attr("class", move || (!is_first.get()).then(|| "hidden-text".to_owned()))
        .text(texts.text(Key::ExploreTitle));
    let has_filters = has_filters(app);
    let filters = || el("aside").class("filters-wide").attr("aria-label", texts.text(Key::Filters));
    // On a phone they are drawn when they are opened.
    let panel = || live(move || if app.view.is_wide.get() { untrack(|| facet_panel("wide")) } else { nothing() });
    let acts = el("div")
        .class("toolbar-acts")
        .child(live(move || if app.view.is_wide.get() { untrack(result_acts) } else { nothing() }))
        .maybe(has_filters.then(filter_dialog))
        .maybe(app.allows(SORT).then(sort_select));
    let main = el("div")
        .class("explore-main")
        .child(understood_line())
        .child(direct_answers())
        .maybe(app.allows(SHOW).then(kinds))
        .child(el("div").class("toolbar").child(status()).child(acts))
        .child(chips())
        .child(el("h2").class("hidden-text").text(texts.text(Key::Results)))
        .child(results())
        .child(paging())
        // On a phone the answer comes first.
        .child(live(move || if app.view.is_wide.get() { nothing() } else { untrack(result_acts) }));
    let search = app.allows(TEXT).then(search_field);
    let head = el("div").class("explore-head").child(title).maybe(search).child(intro(is_first));
    el("div")
        .class(if has_filters { "explore" } else { "explore without-filters" })
        .child(head)
        .maybe(has_filters.then(|| filters().child(panel())))
        .child(main)
        .view()
}
