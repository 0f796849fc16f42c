//! What to compare: lists to choose from, and a link to what was chosen. Only the link changes the address, so that
//! looking through a list by the arrow keys leads nowhere.

use leptos::prelude::*;

use crate::app::{App, Texts};
use crate::domain::compare::{beside, closest, examples};
use crate::domain::comparison::MOST;
use crate::domain::{Comparison, Dataset, Facet, Page};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link, section};

/// Comparisons to begin with.
pub(super) fn examples_view(app: App, dataset: &Dataset, texts: &Texts) -> El {
    let mut list = el("ul").class("plain-list");
    for comparison in examples(dataset) {
        let names = comparison.names(dataset, texts.lang()).unwrap_or_default();
        list = list.child(item(link(app.page_href(Page::Compare(comparison)), names)));
    }
    section(texts.text(Key::CompareExamples)).child(list)
}

/// A choice of editions and one of topics, with what is compared now.
pub(super) fn choosers(app: App, dataset: &Dataset, comparison: &Comparison, texts: &Texts) -> El {
    let (mut editions, mut topics) = (Vec::new(), Vec::new());
    for edition in dataset.editions.iter().rev() {
        editions.push((edition.id.to_string(), edition.short_name(texts.lang())));
    }
    for topic in &dataset.vocabulary.topics {
        topics.push((topic.id.to_string(), topic.label.get(texts.lang()).to_owned()));
    }
    let [of_editions, of_topics] = [Facet::Edition, Facet::Topic].map(|facet| chosen(dataset, comparison, facet));
    el("div").class("chooser").child(chooser(app, Facet::Edition, &editions, of_editions, texts)).child(chooser(
        app,
        Facet::Topic,
        &topics,
        of_topics,
        texts,
    ))
}

/// What stands in the lists at first: what is compared, else a comparison worth a look. One thing alone has the nearest
/// beside it.
fn chosen(dataset: &Dataset, comparison: &Comparison, facet: Facet) -> Vec<String> {
    let mut ids = match comparison.facet == facet && !comparison.ids.is_empty() {
        true => comparison.ids.clone(),
        false => examples(dataset).into_iter().find(|own| own.facet == facet).map(|own| own.ids).unwrap_or_default(),
    };
    if let [only] = &ids[..] {
        let near = match facet {
            Facet::Edition => only.parse().ok().and_then(|year| beside(dataset, year)).map(|near| &near.id),
            _ => closest(dataset, only).map(|near| &near.id),
        };
        ids.extend(near.map(|id| id.to_string()));
    }
    ids.resize(MOST, String::new());
    ids
}

fn chooser(app: App, facet: Facet, options: &[(String, String)], ids: Vec<String>, texts: &Texts) -> El {
    let chosen = RwSignal::new(ids.clone());
    let comparison = move || {
        let ids = chosen.get();
        let ids: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !id.is_empty()).collect();
        Some(Comparison::of(facet, &ids)).filter(Comparison::is_whole)
    };
    let href = move || comparison().map(|comparison| app.page_href(Page::Compare(comparison)));
    let few = texts.text(Key::CompareAtLeastTwo).to_owned();
    let (title, go) = match facet {
        Facet::Edition => (Key::EditionsTitle, Key::CompareGoEditions),
        _ => (Key::TopicsTitle, Key::CompareGoTopics),
    };
    let mut lists = el("div").class("outline-filter");
    for (at, id) in ids.iter().enumerate() {
        lists = lists.child(list(facet, at, id, options, chosen, texts));
    }
    let go = el("a").class("button").live_attr("href", href).text(texts.text(go));
    let hint = move || comparison().map_or_else(|| few.clone(), |_| String::new());
    section(texts.text(title))
        .child(lists)
        .child(el("p").class("chooser-go").child(go).child(el("span").attr("role", "status").live_text(hint)))
}

/// One of the lists to choose from.
fn list(
    facet: Facet,
    at: usize,
    id: &str,
    options: &[(String, String)],
    chosen: RwSignal<Vec<String>>,
    texts: &Texts,
) -> View {
    let mut select = el("select").child(option("", texts.text(Key::CompareNone), id));
    for (own, name) in options {
        select = select.child(option(own, name, id));
    }
    let choose = move |event| {
        let id = event_target_value(&event);
        chosen.update(|chosen| chosen.get_mut(at).into_iter().for_each(|own| own.clone_from(&id)));
    };
    let number = texts.number(at + 1);
    let name = texts.filled(Key::CompareChoice, &[("name", texts.facet(facet)), ("number", &number)]);
    el("label").child(el("span").text(name)).child(select.on("change", choose)).view()
}

fn option(own: &str, name: &str, chosen: &str) -> El {
    let option = el("option").attr("value", own).text(name);
    if own == chosen { option.attr("selected", "") } else { option }
}
