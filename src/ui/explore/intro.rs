//! The first screen explains itself in a sentence and offers ways in.

use leptos::prelude::*;

use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::relations::richest_in;
use crate::domain::vocabulary::{PARLIAMENTARY_OUTPUT, PARLIAMENTS};
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{View, el, item, link, live, nothing, para, side_by_side};

/// Topics that are offered on the first screen: those with which most readers come.
const TOPICS: [&str; 3] = ["ai", "human-rights", "access"];

pub(super) fn intro() -> View {
    let app = use_app();
    let is_first = Memo::new(move |_| app.asked.query.with(|query| query.is_unfiltered() && query.page == 1));
    live(move || if is_first.get() { untrack(lead) } else { nothing() })
}

fn lead() -> View {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let corpus = use_corpus();
    let dataset = corpus.dataset();
    let latest = dataset.outcomes.last().map(|outcome| outcome.edition.clone());
    let (first, last) = dataset.years_of_outcomes().unwrap_or_default();
    let years = [("first", &*first.to_string()), ("last", &*last.to_string())];
    let lead = texts.counted_with(Key::ExploreLead, dataset.outcomes.len(), &years);
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
    let parliaments = Query::of(Facet::Addressee, PARLIAMENTS);
    ways.push(way(app.explore_href(parliaments), texts.text(Key::WayParliaments)));
    if let Some(edition) = richest_in(dataset, PARLIAMENTARY_OUTPUT) {
        let mut track = Query::of(Facet::DocumentKind, PARLIAMENTARY_OUTPUT);
        track.select(Facet::Edition, &edition.id);
        ways.push(way(app.explore_href(track), &texts.filled(Key::WayTrack, &[("year", &edition.id)])));
    }
    ways.push(way(app.page_href(Page::Coverage), texts.text(Key::WayCoverage)));
    let nav = el("nav").class("ways").attr("aria-label", texts.text(Key::WaysIn)).child(el("ul").children(ways));
    side_by_side(vec![para(lead).class("lead").view(), nav.view()])
}
