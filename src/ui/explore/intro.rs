//! The first screen explains itself: what may be asked, all editions at a glance, and ways in.

use leptos::prelude::*;

use super::overview::overview_view;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::relations::richest_in;
use crate::domain::vocabulary::{PARLIAMENTARY_OUTPUT, PARLIAMENTS};
use crate::domain::{Dataset, Facet, Kind, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link, live, muted, nothing, para, side_by_side};
use crate::ui::later::later;

/// Whether nothing is asked yet.
pub(super) fn is_first(app: App) -> Memo<bool> {
    Memo::new(move |_| {
        app.asked.query.with(|query| {
            query.is_unfiltered() && query.page == 1 && query.show == Kind::default() && !app.is_embedded()
        })
    })
}

pub(super) fn intro(is_first: Memo<bool>) -> View {
    live(move || if is_first.get() { untrack(first_screen) } else { nothing() })
}

fn first_screen() -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let (first, last) = dataset.years_of_outcomes().unwrap_or_default();
    let years = [("first", &*first.to_string()), ("last", &*last.to_string())];
    let lead = texts.counted_with(Key::ExploreLead, dataset.outcomes.len(), &years);
    let (parts, own) = (corpus.clone(), texts.clone());
    side_by_side(vec![
        tries(app, &texts).view(),
        para(lead).class("lead").view(),
        overview_view().view(),
        later(move || ways(app, parts.dataset(), &own).view()),
    ])
}

/// Questions to try.
fn tries(app: App, texts: &Texts) -> El {
    let of_text = |key: Key| (key, Query { text: texts.text(key).to_owned(), ..Query::default() });
    let all = [
        of_text(Key::TryAi),
        of_text(Key::TryChildren),
        (Key::TryParliaments, Query::of(Facet::Addressee, PARLIAMENTS)),
        of_text(Key::TryResources),
    ];
    let lines = all.map(|(key, query)| item(link(app.explore_href(query), texts.text(key))));
    el("nav")
        .class("ways tries")
        .attr("aria-label", texts.text(Key::Tries))
        .child(muted("span", texts.text(Key::Tries)).attr("aria-hidden", "true"))
        .child(el("ul").children(lines.into()))
}

/// Ways into the collection.
fn ways(app: App, dataset: &Dataset, texts: &Texts) -> El {
    let way = |href: String, name: &str| item(link(href, name));
    let mut ways = Vec::new();
    if let Some(edition) = dataset.outcomes.last().map(|outcome| &outcome.edition) {
        let name = texts.filled(Key::WayLatest, &[("name", &edition.short_name(texts.lang()))]);
        ways.push(way(app.page_href(Page::Edition(edition.year)), &name));
    }
    ways.push(way(app.page_href(Page::Themes), texts.text(Key::WayThemes)));
    ways.push(way(app.explore_href(Query::of(Facet::Addressee, PARLIAMENTS)), texts.text(Key::WayParliaments)));
    if let Some(edition) = richest_in(dataset, PARLIAMENTARY_OUTPUT) {
        let mut track = Query::of(Facet::DocumentKind, PARLIAMENTARY_OUTPUT);
        track.select(Facet::Edition, &edition.id);
        ways.push(way(app.explore_href(track), &texts.filled(Key::WayTrack, &[("year", &edition.id)])));
    }
    ways.push(way(app.page_href(Page::Coverage), texts.text(Key::WayCoverage)));
    el("nav").class("ways").attr("aria-label", texts.text(Key::WaysIn)).child(el("ul").children(ways))
}
