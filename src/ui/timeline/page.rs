//! The page of the picture.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::map::{Followed, map};
use super::relations::{all_relations, told};
use super::strip::editions_strip;
use crate::app::{DetailsState, Texts, use_app, use_corpus, use_texts};
use crate::domain::details::Details;
use crate::domain::outline::{OutlineFilter, is_meant};
use crate::domain::timeline::{Timeline, picture_file};
use crate::i18n::Key;
use crate::ui::edition::{details_awaited, details_lost};
use crate::ui::explore::overview_of_all;
use crate::ui::kit::{View, el, link, live, muted, para, side_by_side, text_view};
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
    let (texts, corpus) = (use_texts(), use_corpus());
    let timeline = Arc::new(Timeline::new(corpus.dataset(), details));
    let filter = RwSignal::new(OutlineFilter::default());
    let pointed = RwSignal::new(None::<Box<str>>);
    let lines = timeline.clone();
    let followed: Followed = Memo::new(move |_| {
        let line = || pointed.with(|pointed| pointed.as_deref().map(|theme| lines.line_of(theme)));
        // What is looked for stays in sight: a list that changed under a finger would be tapped at another place.
        filter.with(|filter| meant(&lines, filter)).or_else(line).map(Arc::new)
    });
    let relations = timeline.clone();
    side_by_side(vec![
        find_form(filter, corpus.dataset(), &texts).view(),
        map(&timeline, followed, Some(pointed)).view(),
        muted("p", texts.text(Key::TimelineLegend)).class("lines-legend").maybe(download(&texts)).view(),
        told(timeline, followed),
        later(move || all_relations(&relations)),
    ])
}

/// The picture as a file, where the site has files.
fn download(texts: &Texts) -> Option<View> {
    let app = use_app();
    let link = link(app.file_href(&picture_file(texts.lang())), texts.text(Key::TimelineSave)).attr("download", "");
    app.can_embed().then(|| side_by_side(vec![text_view(" "), link.view()]))
}

/// The themes that are looked for; `None` where all are.
fn meant(timeline: &Timeline, filter: &OutlineFilter) -> Option<HashSet<Box<str>>> {
    let places = || timeline.columns.iter().flat_map(|column| &column.places);
    let is_any = *filter == OutlineFilter::default();
    (!is_any).then(|| {
        let found = places().filter(|place| is_meant(&place.theme, filter));
        found.map(|place| place.theme.id.clone()).collect()
    })
}
