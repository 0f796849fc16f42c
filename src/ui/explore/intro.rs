//! The first screen explains itself in a sentence and offers ways in.

use leptos::prelude::*;

use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;

/// Topics that are offered on the first screen: those with which most readers come.
const TOPICS: [&str; 3] = ["ai", "human-rights", "access"];

#[component]
pub fn Intro() -> impl IntoView {
    let app = use_app();
    let is_first = Memo::new(move |_| app.query.with(|query| query.is_unfiltered() && query.page == 1));
    view! {
        <Show when=move || is_first.get()>
            <Lead />
        </Show>
    }
}

#[component]
fn Lead() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let dataset = corpus.dataset();
    let with_outcomes =
        |edition: &&std::sync::Arc<crate::domain::edition::Edition>| dataset.outcomes_of(edition.year).next().is_some();
    let latest = dataset.editions.iter().rev().find(with_outcomes);
    let first = dataset.years().map_or(0, |(first, _)| first).to_string();
    let last = latest.map_or(0, |edition| edition.year).to_string();
    let lead = texts.counted_with(Key::ExploreLead, dataset.outcomes.len(), &[("first", &first), ("last", &last)]);
    let way = |href: String, name: String| view! { <li><a href=href>{name}</a></li> };
    let edition = latest.map(|edition| {
        let city = edition.city.as_ref().map(|city| format!(" {}", city.get(texts.lang()))).unwrap_or_default();
        let name = texts.filled(Key::WayLatest, &[("name", &format!("{}{city}", edition.year))]);
        way(app.page_href(Page::Edition(edition.year)), name)
    });
    let topics = TOPICS.into_iter().filter_map(|id| dataset.vocabulary.topic(id)).map(|topic| {
        let name = texts.filled(Key::WayTopic, &[("topic", topic.label.get(texts.lang()))]);
        way(app.page_href(Page::Topic(topic.id.to_string())), name)
    });
    let parliaments = Query::of(Facet::Addressee, "parliaments");
    let mut track = Query::of(Facet::Document, "parliamentary-output");
    track.select(Facet::Edition, "2024");
    view! {
        <p class="lead">{lead}</p>
        <nav class="ways" aria-label=texts.text(Key::WaysIn)>
            <ul>
                {edition} {topics.collect_view()}
                {way(app.explore_href(parliaments), texts.text(Key::WayParliaments))}
                {way(app.explore_href(track), texts.text(Key::WayTrack))}
                {way(app.page_href(Page::Coverage), texts.text(Key::WayCoverage))}
            </ul>
        </nav>
    }
}
