//! On a phone the filters are a dialog of the screen's height.

use leptos::prelude::*;

use super::facet_panel::facet_panel;
use crate::app::{Texts, dialogs, use_app, use_texts};
use crate::domain::Action;
use crate::i18n::Key;
use crate::ui::kit::{El, View, bare_button, el, live, nothing, side_by_side};

const ID: &str = "filters";

pub(super) fn filter_dialog() -> View {
    let app = use_app();
    let texts = use_texts();
    let is_open = RwSignal::new(false);
    let open = move |_| {
        is_open.set(true);
        dialogs::open(ID);
    };
    let label = {
        let texts = texts.clone();
        move || match app.asked.query.with(|query| app.changeable(query).filter_count()) {
            0 => texts.text(Key::Filters).to_owned(),
            count => texts.filled(Key::FiltersOpen, &[("count", &texts.number(count))]),
        }
    };
    let button = button("filters-open").attr("aria-haspopup", "dialog").on("click", open).live_text(label);
    let panel = live(move || if is_open.get() { untrack(|| facet_panel("dialog")) } else { nothing() });
    let dialog = el("dialog")
        .attr("id", ID)
        .class("filters-dialog")
        .attr("aria-labelledby", "filters-title")
        .on("close", move |_| is_open.set(false))
        .child(head(&texts))
        .child(el("div").class("filters-body").child(panel))
        .child(foot(texts));
    side_by_side(vec![button.view(), dialog.view()])
}

fn head(texts: &Texts) -> El {
    let close = button("plain").attr("aria-label", texts.text(Key::FiltersClose)).text("✕");
    el("div")
        .class("filters-head")
        .child(el("h2").attr("id", "filters-title").text(texts.text(Key::Filters)))
        .child(close.on("click", |_| dialogs::close(ID)))
}

fn foot(texts: Texts) -> El {
    let app = use_app();
    let clear = button("plain").text(texts.text(Key::ClearAll)).on("click", move |_| app.act(Action::ClearAll));
    let show = button("primary")
        .live_text(move || texts.counted(Key::FiltersShow, app.answer.total.get()))
        .on("click", |_| dialogs::close(ID));
    el("div").class("filters-foot").child(clear).child(show)
}

fn button(class: &'static str) -> El {
    bare_button().class(class)
}
