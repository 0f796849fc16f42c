//! How many outcomes there are, as a sentence; said to those who listen once the typing pauses.

use leptos::prelude::*;

use crate::app::announce::settled;
use crate::app::{App, Texts, use_app, use_texts};
use crate::i18n::Key;
use crate::ui::kit::{View, el, side_by_side};

pub(super) fn status() -> View {
    let app = use_app();
    let texts = use_texts();
    let sentence = Memo::new(move |_| sentence(app, &texts));
    let said = settled(sentence);
    side_by_side(vec![
        el("p").class("count").attr("aria-hidden", "true").live_text(move || sentence.get()).view(),
        el("p").class("hidden-text").attr("role", "status").live_text(move || said.get()).view(),
    ])
}

fn sentence(app: App, texts: &Texts) -> String {
    let total = app.answer.total.get();
    app.asked.query.with(|query| match query.text.trim() {
        "" if query.filter_count() == 0 => texts.counted(Key::CountAll, total),
        "" => texts.counted(Key::CountFiltered, total),
        text => texts.counted_with(Key::CountText, total, &[("text", text)]),
    })
}
