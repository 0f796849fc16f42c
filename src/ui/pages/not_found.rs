//! An address that is no page.

use crate::app::{use_app, use_texts};
use crate::domain::Query;
use crate::i18n::Key;
use crate::ui::kit::{View, el, link, para};

/// The page of an address that names none.
pub fn not_found_page() -> View {
    let app = use_app();
    let texts = use_texts();
    let explore = link(app.explore_href(Query::default()), texts.text(Key::NotFoundExplore));
    el("article")
        .class("reading")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::NotFoundTitle)))
        .child(para(texts.text(Key::NotFoundText)))
        .child(el("p").child(explore.class("button")))
        .view()
}
