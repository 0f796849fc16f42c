//! The filters in use, each removable.

use leptos::prelude::*;

use super::filter_name::{filter_name, years_name};
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::{Action, Dataset, Query};
use crate::i18n::Key;
use crate::ui::kit::{View, bare_button, el, item, live, nothing};

pub(super) fn chips() -> View {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    // What the host of a frame has set is not for its readers to take away.
    live(move || app.asked.filters.with(|query| list(app, &app.changeable(query), corpus.dataset(), &texts)))
}

fn list(app: App, query: &Query, dataset: &Dataset, texts: &Texts) -> View {
    if query.filter_count() == 0 {
        return nothing();
    }
    let mut chips = Vec::new();
    for (facet, id) in query.selections() {
        let name = filter_name(dataset, facet, id, texts);
        chips.push(chip(app, texts, name, Action::Toggle(facet, id.to_owned())));
    }
    if let Some(years) = query.years {
        chips.push(chip(app, texts, years_name(years, texts), Action::SetYears(None)));
    }
    let clear = bare_button().class("plain").text(texts.text(Key::ClearAll));
    el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-label", texts.text(Key::FiltersActive))
        .child(el("ul").children(chips))
        .child(clear.on("click", move |_| app.act_and_keep_focus(Action::ClearAll)))
        .view()
}

fn chip(app: App, texts: &Texts, name: String, remove: Action) -> View {
    let label = texts.filled(Key::FilterRemove, &[("name", &name)]);
    let button = bare_button().class("chip").attr("aria-label", label).text(name);
    let cross = el("span").attr("aria-hidden", "true").text(" ✕");
    item(button.child(cross).on("click", move |_| app.act_and_keep_focus(remove.clone())))
}
