//! The relations as a table, with the reasons: the picture in words.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::map::Followed;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::details::{Details, Relation};
use crate::domain::lineage::relations;
use crate::domain::{Dataset, Facet};
use crate::i18n::Key;
use crate::ui::edition::{confidence_key, theme_link};
use crate::ui::kit::{El, View, disclosure, el, live, muted, section, text_view};
use crate::ui::theme::continuation_key;

/// What is told of the themes that are followed: also how they began and ended.
pub(super) fn told(details: Vec<Arc<Details>>, followed: Followed) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let told = move || {
        followed.with(|followed| {
            let Some(own) = followed else { return muted("p", texts.text(Key::TimelinePoint)).view() };
            if own.is_empty() {
                return muted("p", texts.text(Key::TimelineNone)).view();
            }
            let relations = among(&details, own);
            if relations.is_empty() {
                return muted("p", texts.text(Key::TimelineAlone)).view();
            }
            table(app, corpus.dataset(), &relations, &texts).view()
        })
    };
    let title = use_texts();
    let line = move || app.asked.query.with(|query| query.selected(Facet::Theme).first().cloned());
    let part = section(title.text(Key::TimelineTold)).class("told-line").live_attr("data-line", line);
    part.child(live(told)).view()
}

/// All relations.
pub(super) fn all_relations(details: &[Arc<Details>]) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let relations: Vec<&Relation> = relations(details).collect();
    let title = texts.counted(Key::TimelineAll, relations.len());
    disclosure(title, table(app, corpus.dataset(), &relations, &texts)).view()
}

/// The relations that join the themes, or with which one of them begins or ends.
fn among<'a>(details: &'a [Arc<Details>], own: &HashSet<Box<str>>) -> Vec<&'a Relation> {
    let has = |ids: &[Box<str>]| ids.is_empty() || ids.iter().any(|id| own.contains(id));
    relations(details).filter(|relation| has(&relation.from) && has(&relation.to)).collect()
}

fn table(app: App, dataset: &Dataset, relations: &[&Relation], texts: &Texts) -> El {
    let heads = [Key::TimelineFrom, Key::TimelineHow, Key::TimelineTo, Key::TimelineWhy];
    let head = heads.map(|key| el("th").attr("scope", "col").text(texts.text(key)).view()).into();
    let rows = relations.iter().map(|relation| row(app, dataset, relation, texts)).collect();
    let table = el("table")
        .attr("aria-label", texts.text(Key::TimelineTold))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    el("div").class("table-frame").child(table)
}

fn row(app: App, dataset: &Dataset, relation: &Relation, texts: &Texts) -> View {
    let themes = |ids: &[Box<str>]| {
        let themes = ids.iter().filter_map(|id| dataset.theme(id));
        let line = |theme: &Arc<crate::domain::edition::Theme>| {
            el("span").child(text_view(theme.year.to_string())).text(" ").child(theme_link(app, theme, texts)).view()
        };
        themes.map(line).collect::<Vec<View>>()
    };
    let confidence = texts.text(confidence_key(relation.confidence));
    let judged = texts.filled(Key::LineageJudged, &[("level", confidence)]);
    let why = el("td").text(relation.reason.get(texts.lang())).text(" ").child(muted("small", judged));
    el("tr")
        .child(el("th").attr("scope", "row").children(themes(&relation.from)))
        .child(el("td").text(texts.text(continuation_key(relation.kind))))
        .child(el("td").children(themes(&relation.to)))
        .child(why)
        .view()
}
