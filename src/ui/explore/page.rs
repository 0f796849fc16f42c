//! The page of the explorer.

use leptos::prelude::AnyView;

use super::chips::chips;
use super::facet_panel::facet_panel;
use super::filter_dialog::filter_dialog;
use super::intro::intro;
use super::paging::paging;
use super::results::results;
use super::search_field::search_field;
use super::sort::sort_select;
use super::status::status;
use super::understood::understood_line;
use crate::app::use_texts;
use crate::i18n::Key;
use crate::ui::kit::el;

pub fn explore_page() -> AnyView {
    let texts = use_texts();
    let title = el("h1").attr("tabindex", "-1").text(texts.text(Key::ExploreTitle));
    let filters = el("aside").class("filters-wide").attr("aria-label", texts.text(Key::Filters));
    let acts = el("div").class("toolbar-acts").child(filter_dialog()).child(sort_select());
    let main = el("div")
        .class("explore-main")
        .child(search_field())
        .child(understood_line())
        .child(el("div").class("toolbar").child(status()).child(acts))
        .child(chips())
        .child(el("h2").class("hidden-text").text(texts.text(Key::Results)))
        .child(results())
        .child(paging());
    el("div")
        .class("explore")
        .child(el("div").class("explore-head").child(title).child(intro()))
        .child(filters.child(facet_panel("wide")))
        .child(main)
        .view()
}
