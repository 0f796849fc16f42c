//! The references of the list, numbered as its entries are.

use leptos::prelude::*;

use crate::app::take::Made;
use crate::app::{use_app, use_texts};
use crate::i18n::Key;
use crate::i18n::takeaway::briefing;
use crate::ui::kit::{View, el, item, live, nothing, section, text_view};

/// Each entry as a plain citation.
pub(super) fn reference_list() -> View {
    let (app, texts) = (use_app(), use_texts());
    let made = RwSignal::new(Made::Waiting);
    let own = texts.clone();
    Effect::new(move |_| {
        // Dates and addresses of documents arrive after the rest.
        if app.loaded.is_settled.get() {
            let list = app.kept.list.get_untracked();
            let briefing = app.worded(&own, |source| briefing(&list, source));
            let references = briefing.map(|briefing| briefing.references().cloned().collect()).unwrap_or_default();
            app.cite_in_short(references, move |lines| made.set(lines));
        }
    });
    live(move || match made.get() {
        Made::Ready(lines) if !lines.is_empty() => {
            let lines = lines.iter().map(|line: &String| item(text_view(line))).collect();
            section(texts.text(Key::ListReferences)).class("references").child(el("ol").children(lines)).view()
        }
        _ => nothing(),
    })
}
