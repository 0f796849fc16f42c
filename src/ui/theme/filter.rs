//! What themes are narrowed to.

use std::rc::Rc;
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
    let names = [texts.facet(Facet::Level), texts.text(Key::AnyLevel)];
    let level = Box::new(move || filter.get().level);
    find_form(Rc::new(move || filter.get()), Box::new(say), Box::new(set_topic), dataset, texts).child(choice(
        names,
        &dataset.vocabulary.levels,
        level,
        Box::new(set_level),
        texts,
    ))
}

/// Hears what is chosen from a list; `None` is no choice.
type Chosen = Box<dyn Fn(Option<String>)>;

/// A field for words of the titles, and a list of topics: both show what `filter` has, and tell what is wanted instead.
pub fn find_form(
    filter: Rc<dyn Fn() -> OutlineFilter>,
    say: Box<dyn Fn(String)>,
    set_topic: Chosen,
    dataset: &Dataset,
    texts: &Texts,
) -> El {
    let (topic, text) = (filter.clone(), filter);
    let names = [texts.facet(Facet::Topic), texts.text(Key::AnyTopic)];
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_value("value", move || text().text)
        .on_typed(say);
    el("form")
        .class("outline-filter screen-only")
        .on("submit", |event| event.prevent_default())
        .child(el("label").child(el("span").text(texts.text(Key::ThemesFind))).child(field))
        .child(choice(names, &dataset.vocabulary.topics, Box::new(move || topic().topic), set_topic, texts))
}

/// A list of terms, with its name and that of no choice.
fn choice(
    [name, any]: [&str; 2],
    terms: &[Arc<Term>],
    chosen: Box<dyn Fn() -> Option<String>>,
    set: Chosen,
    texts: &Texts,
) -> View {
    let option = |id: &str, label: &str| -> View { el("option").attr("value", id).text(label).view() };
    let all = terms.iter().map(|term| option(&term.id, term.label.get(texts.lang())));
    let options = [option("", any)].into_iter().chain(all).collect();
    let change = move |event| set(Some(event_target_value(&event)).filter(|id| !id.is_empty()));
    let list = el("select").on("change", change).children(options);
    let list = list.live_value("value", move || chosen().unwrap_or_default());
    el("label").child(el("span").text(name)).child(list).view()
}
