//! The page that compares; where nothing is compared yet, the choice of what to compare.

use std::sync::Arc;

use super::changes::{changes_view, themes_view};
use super::chooser::{choosers, examples_view};
use super::figures::figures_view;
use super::glance::{glance, shared_view};
use super::table::Tables;
use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::compare::{Compared, Spread, by_spread, compared};
use crate::domain::edition::Edition;
use crate::domain::{Comparison, Facet, Page};
use crate::i18n::Key;
use crate::i18n::titles::page_title;
use crate::ui::kit::{View, disclosure, el, muted, para};
use crate::ui::take::page_acts;

/// The page of a comparison.
pub fn compare_page(comparison: &Comparison) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let title = page_title(&Page::Compare(comparison.clone()), dataset, &texts.catalog);
    let page = el("article")
        .class("reading compare-page")
        .child(el("h1").attr("tabindex", "-1").text(title))
        .child(page_acts());
    let choosers = choosers(app, dataset, comparison, &texts);
    if !comparison.is_whole() {
        let lead = para(texts.text(Key::CompareLead)).class("lead");
        return page.child(lead).child(choosers).child(examples_view(app, dataset, &texts)).view();
    }
    let found = compared(dataset, comparison);
    let tables = Tables::new(app, corpus.clone(), comparison, texts.clone());
    let mut parts = vec![
        muted("p", texts.text(Key::CompareNumbers)).view(),
        disclosure(texts.text(Key::CompareChange), choosers).class("fold screen-only").view(),
        glance(&tables, dataset, comparison, &found),
    ];
    if comparison.facet == Facet::Topic {
        parts.push(shared_view(app, dataset, comparison, &tables.columns, &texts));
        parts.push(tables.numbers(texts.text(Key::TopicYears), Facet::Edition, &found.across));
        parts.push(muted("p", texts.text(Key::CompareThemeNote)).view());
    } else {
        let editions = dataset.editions.iter().filter(|edition| comparison.ids.iter().any(|id| **id == *edition.id));
        let editions: Vec<Arc<Edition>> = editions.cloned().collect();
        parts.push(themes_view(&tables, &editions));
        parts.push(changes_view(app, editions, texts.clone()));
        parts.push(topics(&tables, &found));
        parts.push(muted("p", texts.text(Key::CompareThemeNote)).view());
    }
    parts.push(tables.numbers(texts.facet(Facet::Addressee), Facet::Addressee, &found.addressees));
    parts.push(tables.numbers(texts.facet(Facet::Act), Facet::Act, &found.acts));
    if comparison.facet == Facet::Edition {
        parts.push(figures_view(app, tables));
    }
    page.children(parts).view()
}

/// Topics by how many of the editions they are in.
fn topics(tables: &Tables, found: &Compared) -> View {
    let texts = &tables.texts;
    let mut bodies = Vec::new();
    for (spread, lines) in by_spread(&found.across) {
        let title = match spread {
            Spread::All => texts.text(Key::CompareInAll).to_owned(),
            Spread::Some => texts.text(Key::CompareInSome).to_owned(),
            Spread::Only(at) => texts.filled(Key::CompareOnly, &[("name", tables.name(at))]),
        };
        let span = (tables.columns.len() + 1).to_string();
        let title = el("th").attr("scope", "rowgroup").attr("colspan", span).text(title);
        let mut body = el("tbody").child(el("tr").class("group").child(title));
        for line in lines {
            body = body.child(tables.line(Facet::Topic, line));
        }
        bodies.push(body.view());
    }
    tables.section(texts.text(Key::TopicsTitle), bodies)
}
