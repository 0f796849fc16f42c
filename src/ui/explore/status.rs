//! How many records there are, as a sentence; said to those who listen once the typing pauses.

use leptos::prelude::*;

use crate::app::announce::settled;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::Kind;
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
    app.asked.query.with(|query| {
        let [all, filtered, for_text] = sentences(query.show);
        match &*query.text_in_short() {
            "" if query.filter_count() == 0 => texts.counted(all, total),
            "" => texts.counted(filtered, total),
            text => texts.counted_with(for_text, total, &[("text", text)]),
        }
    })
}

/// The sentences on everything, on what passes filters, and on what a text finds.
fn sentences(kind: Kind) -> [Key; 3] {
    match kind {
        Kind::Outcomes => [Key::CountAll, Key::CountFiltered, Key::CountText],
        Kind::Themes => [Key::CountAllThemes, Key::CountFilteredThemes, Key::CountTextThemes],
        Kind::Documents => [Key::CountAllDocuments, Key::CountFilteredDocuments, Key::CountTextDocuments],
        Kind::Milestones => [Key::CountAllMilestones, Key::CountFilteredMilestones, Key::CountTextMilestones],
    }
}
