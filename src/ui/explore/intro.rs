//! The first screen explains itself in a sentence and offers ways in.

use crate::app::react::memo;
use leptos::prelude::*;

use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{View, el, item, link, live, nothing, para, side_by_side};

/// Topics that are offered on the first screen: those with which most readers come.
const TOPICS: [&str; 3] = ["ai", "human-rights", "access"];

pub(super) fn intro() -> View {
    let app = use_app();
    let is_first = memo(move || app.query.with(|query| query.is_unfiltered() && query.page == 1));
    live(move || if is_first.get() { untrack(lead) } else { nothing() })
}

fn lead() -> View {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let corpus = use_corpus();
    let dataset = corpus.dataset();
    let latest = dataset.outcomes.last().map(|outcome| outcome.edition.clone());
    let first = dataset.years().map_or(0, |(first, _)| first).to_string();
    let last = latest.as_ref().map_or(0, |edition| edition.year).to_string();
    let lead = texts.counted_with(Key::ExploreLead, dataset.outcomes.len(), &[("first", &first), ("last", &last)]);
    let way = |href: String, name: &str| item(link(href, name));
    let mut ways = Vec::new();
    if let Some(edition) = latest {
        let name = texts.filled(Key::WayLatest, &[("name", &edition.short_name(lang))]);
        ways.push(way(app.page_href(Page::Edition(edition.year)), &name));
    }
    for topic in TOPICS.into_iter().filter_map(|id| dataset.vocabulary.topic(id)) {
        let name = texts.filled(Key::WayTopic, &[("topic", topic.label.get(lang))]);
        ways.push(way(app.page_href(Page::Topic(topic.id.to_string())), &name));
    }
    let mut track = Query::of(Facet::Document, "parliamentary-output");
    track.select(Facet::Edition, "2024");
    let parliaments = Query::of(Facet::Addressee, "parliaments");
    ways.push(way(app.explore_href(parliaments), texts.text(Key::WayParliaments)));
    ways.push(way(app.explore_href(track), texts.text(Key::WayTrack)));
    ways.push(way(app.page_href(Page::Coverage), texts.text(Key::WayCoverage)));
    let nav = el("nav").class("ways").attr("aria-label", texts.text(Key::WaysIn)).child(el("ul").children(ways));
    side_by_side(vec![para(lead).class("lead").view(), nav.view()])
}
