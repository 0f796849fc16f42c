//! What the outline of themes is narrowed to.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Texts;
use crate::domain::outline::OutlineFilter;
use crate::domain::vocabulary::Term;
use crate::domain::{Dataset, Facet};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el};

/// A field for words of the titles, and lists of topics and levels.
pub(super) fn filter_form(filter: RwSignal<OutlineFilter>, dataset: &Dataset, texts: &Texts) -> El {
    let set_level = move |id: Option<String>| filter.update(|filter| filter.level = id);
    let levels = &dataset.vocabulary.levels;
    find_form(filter, dataset, texts).child(choice(
        texts.facet(Facet::Level),
        texts.text(Key::AnyLevel),
        levels,
        set_level,
        texts,
    ))
}

/// A field for words of the titles, and a list of topics.
pub fn find_form(filter: RwSignal<OutlineFilter>, dataset: &Dataset, texts: &Texts) -> El {
    let set_topic = move |id: Option<String>| filter.update(|filter| filter.topic = id);
    let topics = &dataset.vocabulary.topics;
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .on("input", move |event| filter.update(|filter| filter.text = event_target_value(&event)));
    el("form")
        .class("outline-filter screen-only")
        .on("submit", |event| event.prevent_default())
        .child(el("label").child(el("span").text(texts.text(Key::ThemesFind))).child(field))
        .child(choice(texts.facet(Facet::Topic), texts.text(Key::AnyTopic), topics, set_topic, texts))
}

fn choice(name: &str, any: &str, terms: &[Arc<Term>], set: impl Fn(Option<String>) + 'static, texts: &Texts) -> El {
    let option = |id: &str, label: &str| -> View { el("option").attr("value", id).text(label).view() };
    let all = terms.iter().map(|term| option(&term.id, term.label.get(texts.lang())));
    let options = [option("", any)].into_iter().chain(all).collect();
    let change = move |event| set(Some(event_target_value(&event)).filter(|id| !id.is_empty()));
    el("label").child(el("span").text(name)).child(el("select").on("change", change).children(options))
}
