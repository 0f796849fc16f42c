//! What themes are narrowed to.

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
    let say = move |text| filter.update(|filter| filter.text = text);
    let set_topic = move |id| filter.update(|filter| filter.topic = id);
    let set_level = move |id| filter.update(|filter| filter.level = id);
    let level = Memo::new(move |_| filter.with(|filter| filter.level.clone()));
    let levels = &dataset.vocabulary.levels;
    find_form(filter.into(), say, set_topic, dataset, texts).child(choice(
        [texts.facet(Facet::Level), texts.text(Key::AnyLevel)],
        levels,
        level,
        set_level,
        texts,
    ))
}

/// A field for words of the titles, and a list of topics: both show what `filter` has, and tell what is wanted instead.
pub fn find_form(
    filter: Signal<OutlineFilter>,
    say: impl Fn(String) + 'static,
    set_topic: impl Fn(Option<String>) + 'static,
    dataset: &Dataset,
    texts: &Texts,
) -> El {
    let topic = Memo::new(move |_| filter.with(|filter| filter.topic.clone()));
    let names = [texts.facet(Facet::Topic), texts.text(Key::AnyTopic)];
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_value("value", move || filter.with(|filter| filter.text.clone()))
        .on("input", move |event| say(event_target_value(&event)));
    el("form")
        .class("outline-filter screen-only")
        .on("submit", |event| event.prevent_default())
        .child(el("label").child(el("span").text(texts.text(Key::ThemesFind))).child(field))
        .child(choice(names, &dataset.vocabulary.topics, topic, set_topic, texts))
}

/// A list of terms, with its name and that of no choice.
fn choice(
    [name, any]: [&str; 2],
    terms: &[Arc<Term>],
    chosen: Memo<Option<String>>,
    set: impl Fn(Option<String>) + 'static,
    texts: &Texts,
) -> View {
    let option = |id: &str, label: &str| -> View {
        let own = id.to_owned();
        let is_chosen = move || chosen.with(|chosen| chosen.as_deref().unwrap_or_default() == own);
        el("option").attr("value", id).live_flag("selected", is_chosen).text(label).view()
    };
    let all = terms.iter().map(|term| option(&term.id, term.label.get(texts.lang())));
    let options = [option("", any)].into_iter().chain(all).collect();
    let change = move |event| set(Some(event_target_value(&event)).filter(|id| !id.is_empty()));
    el("label").child(el("span").text(name)).child(el("select").on("change", change).children(options)).view()
}
