//! All topics: since when, and how much.

use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::overview::{Row, overview};
use crate::domain::relations::{by_edition, named_in};
use crate::domain::{Comparison, Dataset, Page};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, link, para, text_view};
use crate::ui::take::page_acts;

/// The page of all topics, those with the most outcomes first.
pub fn topics_page() -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let overview = overview(dataset);
    let lead = texts.counted(Key::TopicsLead, overview.rows.len());
    let rows = overview.rows.iter().map(|row| row_view(app, dataset, row, &texts)).collect();
    let table = el("table").class("topics").child(head(&texts)).child(el("tbody").children(rows));
    let table = el("div")
        .class("table-scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", texts.text(Key::TopicsTable))
        .child(table);
    let compare = app.page_href(Page::Compare(Comparison::NOTHING));
    el("article")
        .class("reading coverage-page")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::TopicsTitle)))
        .child(para(lead).class("lead"))
        .child(page_acts())
        .child(el("p").class("screen-only").child(link(compare, texts.text(Key::CompareTitle))))
        .child(table)
        .view()
}

fn head(texts: &Texts) -> El {
    let column = |name: &str| el("th").attr("scope", "col").text(name).view();
    let names = [Key::TopicLabel, Key::ColumnOutcomes, Key::ColumnSince, Key::ColumnNamed, Key::ColumnNamedSince];
    el("thead").child(el("tr").children(names.map(|key| column(texts.text(key))).into()))
}

fn row_view(app: App, dataset: &Dataset, row: &Row, texts: &Texts) -> View {
    let topic = &row.topic;
    let name = link(app.page_href(Page::Topic(topic.id.to_string())), topic.label.get(texts.lang()));
    let description = el("small").class("muted").text(topic.description.get(texts.lang()));
    let named = named_in(dataset, &topic.id);
    let first_named = named.first().map_or("", |(edition, _)| &*edition.id);
    let editions = by_edition(dataset, &topic.id);
    let first = editions.last().map_or("", |(edition, _)| &*edition.id);
    let cell = |text: &str| el("td").child(text_view(text));
    el("tr")
        .child(el("th").attr("scope", "row").child(name).child(el("br")).child(description))
        .child(cell(&texts.number(row.total)))
        .child(cell(first))
        .child(cell(&texts.number(named.len())))
        .child(cell(first_named))
        .view()
}
