//! How a theme came to be and went on, with the reasons.

use std::sync::Arc;

use leptos::prelude::With;

use crate::app::corpus::Awaited;
use crate::app::{App, DetailsState, Texts, use_app, use_corpus, use_texts};
use crate::domain::details::{Continuation, Details, Relation};
use crate::domain::edition::Theme;
use crate::domain::lineage::{futures, origins, strip};
use crate::domain::{Dataset, Facet, Page};
use crate::i18n::Key;
use crate::ui::edition::{confidence_key, details_awaited, theme_link};
use crate::ui::kit::{El, View, el, item, link, live, muted, nothing, section, text_view};

/// Its line through the editions around it, then where it came from and what it became.
pub(super) fn life(theme: Arc<Theme>) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    if !theme.is_of_programme {
        return nothing();
    }
    live(move || match app.details_of(theme.year) {
        Awaited::Here(_) => app.loaded.details.with(|state| match state {
            DetailsState::Ready(details) => drawn(app, corpus.dataset(), details, &theme, &texts),
            _ => nothing(),
        }),
        Awaited::Waiting => details_awaited(&texts).view(),
        // The page has said so already.
        Awaited::Lost => nothing(),
    })
}

fn drawn(app: App, dataset: &Dataset, details: &[Arc<Details>], theme: &Arc<Theme>, texts: &Texts) -> View {
    let (from, to) = (origins(details, &theme.id), futures(details, &theme.id));
    if from.is_empty() && to.is_empty() {
        return nothing();
    }
    let steps = strip(dataset, details, theme);
    let steps = steps.iter().map(|step| step_view(app, dataset, step, theme, texts)).collect();
    section(texts.text(Key::ThemeLife))
        .child(el("ol").class("strip").children(steps))
        .child(el("p").child(link(app.timeline_href(Facet::Theme, &theme.id), texts.text(Key::TimelineSee))))
        .maybe(reasons(app, dataset, Key::ThemeBefore, &from, texts))
        .maybe(reasons(app, dataset, Key::ThemeAfter, &to, texts))
        .view()
}

/// An edition of the strip, with its themes.
fn step_view(app: App, dataset: &Dataset, step: &[Arc<Theme>], own: &Arc<Theme>, texts: &Texts) -> View {
    let year = step.first().map_or(own.year, |theme| theme.year);
    let name = dataset.edition(year).map(|edition| edition.short_name(texts.lang())).unwrap_or_default();
    let line = |theme: &Arc<Theme>| {
        let link = link(app.page_href(Page::Theme(theme.id.to_string())), theme.title.get(texts.lang()));
        item(if theme.id == own.id { link.attr("aria-current", "page") } else { link })
    };
    item(el("div").child(muted("p", name)).child(el("ul").children(step.iter().map(line).collect())))
}

fn reasons(app: App, dataset: &Dataset, title: Key, relations: &[&Relation], texts: &Texts) -> Option<El> {
    if relations.is_empty() {
        return None;
    }
    let others = |relation: &Relation| match title {
        Key::ThemeBefore => relation.from.clone(),
        _ => relation.to.clone(),
    };
    let line = |relation: &&Relation| reason(app, dataset, relation, &others(relation), texts);
    let list = el("ul").class("plain-list").children(relations.iter().map(line).collect());
    Some(el("section").child(el("h3").text(texts.text(title))).child(list))
}

/// What happened, to which themes, and why that is thought.
fn reason(app: App, dataset: &Dataset, relation: &Relation, others: &[Box<str>], texts: &Texts) -> View {
    let mut line = el("li").child(el("strong").text(texts.text(continuation_key(relation.kind))));
    for theme in others.iter().filter_map(|id| dataset.theme(id)) {
        line = line.text(" · ").child(text_view(theme.year.to_string())).text(" ").child(theme_link(app, theme, texts));
    }
    let confidence = texts.text(confidence_key(relation.confidence));
    let judged = texts.filled(Key::LineageJudged, &[("level", confidence)]);
    line.child(el("br")).text(relation.reason.get(texts.lang())).text(" ").child(muted("small", judged)).view()
}

/// The word for how a theme continues another.
pub fn continuation_key(kind: Continuation) -> Key {
    match kind {
        Continuation::Kept => Key::LineageKept,
        Continuation::Renamed => Key::LineageRenamed,
        Continuation::Merged => Key::LineageMerged,
        Continuation::Split => Key::LineageSplit,
        Continuation::New => Key::LineageNew,
        Continuation::Dropped => Key::LineageDropped,
    }
}
