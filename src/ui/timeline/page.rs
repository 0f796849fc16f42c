//! The page of the picture.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::followed::followed_line;
use super::map::{Followed, map};
use super::relations::{all_relations, told};
use super::strip::editions_strip;
use crate::app::{App, DetailsState, Texts, use_app, use_corpus, use_texts};
use crate::domain::details::Details;
use crate::domain::outline::{OutlineFilter, is_meant};
use crate::domain::parameters::TEXT;
use crate::domain::timeline::{Timeline, picture_file};
use crate::domain::{Action, Facet, Query};
use crate::i18n::Key;
use crate::ui::edition::{details_awaited, details_lost};
use crate::ui::explore::overview_of_all;
use crate::ui::kit::{El, View, el, link, live, muted, nothing, para, side_by_side, text_view};
use crate::ui::later::later;
use crate::ui::take::page_acts;
use crate::ui::theme::find_form;

/// The page of the picture: themes by edition, with the lines of those that continue; then all topics, and all editions.
pub fn timeline_page() -> View {
    let (app, texts) = (use_app(), use_texts());
    let own = texts.clone();
    let picture = live(move || match app.loaded.details.get() {
        DetailsState::Ready(details) => untrack(|| picture(&details)),
        DetailsState::Loading => details_awaited(&own).view(),
        DetailsState::Failed => details_lost(),
    });
    el("article")
        .class("timeline-page")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::TimelineTitle)))
        .child(para(texts.text(Key::TimelineLead)).class("lead"))
        .child(page_acts())
        .child(picture)
        .child(later(move || overview_of_all().view()))
        .child(later(editions_strip))
        .view()
}

/// What to follow, the map, and what is told of what is followed.
fn picture(details: &[Arc<Details>]) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let timeline = Arc::new(Timeline::new(corpus.dataset(), details));
    let pointed = RwSignal::new(None::<Box<str>>);
    let lines = timeline.clone();
    let followed: Followed = Memo::new(move |_| {
        let line = || pointed.with(|pointed| pointed.as_deref().map(|theme| lines.line_of(theme)));
        // What is asked for stays in sight: a list that changed under a finger would be tapped at another place.
        app.asked.query.with(|query| meant(&lines, query)).or_else(line).map(Arc::new)
    });
    let all = details.to_vec();
    side_by_side(vec![
        form(app, &texts),
        followed_line(followed).view(),
        map(&timeline, followed, Some(pointed)).view(),
        legend(&texts).view(),
        told(all.clone(), followed),
        later(move || all_relations(&all)),
    ])
}

/// A word and a topic to look for, unless the host of a frame has fixed them.
fn form(app: App, texts: &Texts) -> View {
    if !(app.allows(TEXT) && app.allows(Facet::Topic.key())) {
        return nothing();
    }
    let say = Box::new(move |text| app.act(Action::SetText(text)));
    let choose = Box::new(move |topic| app.act(Action::Choose(Facet::Topic, topic)));
    find_form(Rc::new(move || app.asked.query.with(filter_of)), say, choose, use_corpus().dataset(), texts).view()
}

fn filter_of(query: &Query) -> OutlineFilter {
    OutlineFilter { text: query.text.clone(), topic: query.selected(Facet::Topic).first().cloned(), level: None }
}

/// What the lines mean, each beside one that is drawn so by the style sheet; and the picture as a file, where the site has
/// files.
fn legend(texts: &Texts) -> El {
    let app = use_app();
    let sure = |level| texts.filled(Key::TimelineSure, &[("level", texts.text(level))]);
    let line = |name, value, text: &str| el("li").attr(name, value).text(text).view();
    let lines = vec![
        line("data-line", "kept", texts.text(Key::TimelineKept)),
        line("data-line", "changed", texts.text(Key::TimelineChanged)),
        line("data-sure", "medium", &sure(Key::ConfidenceMedium)),
        line("data-sure", "low", &sure(Key::ConfidenceLow)),
    ];
    let file = |(form, name)| {
        let href = app.file_href(&picture_file(texts.lang(), form));
        let name = texts.filled(Key::TimelineSave, &[("form", name)]);
        side_by_side(vec![text_view(" "), link(href, name).attr("download", "").view()])
    };
    let files = || side_by_side([("svg", "SVG"), ("png", "PNG")].map(file).into());
    let judged = muted("p", texts.text(Key::TimelineJudged)).maybe(app.can_embed().then(files));
    el("div").class("lines-legend").child(el("ul").children(lines)).child(judged)
}

/// The themes that the address asks for; `None` where it asks for nothing.
fn meant(timeline: &Timeline, query: &Query) -> Option<HashSet<Box<str>>> {
    if let Some(theme) = query.selected(Facet::Theme).first() {
        return Some(timeline.line_of(theme));
    }
    let places = timeline.columns.iter().flat_map(|column| &column.places);
    let filter = filter_of(query);
    let found = places.filter(|place| is_meant(&place.theme, &filter)).map(|place| place.theme.id.clone());
    (!query.is_unfiltered()).then(|| found.collect())
}
