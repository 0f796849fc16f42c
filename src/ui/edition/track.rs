//! The parliamentary track of an edition.

use leptos::prelude::*;

use super::title::title_view;
use crate::app::{Texts, use_app};
use crate::domain::details::Track;
use crate::domain::edition::Edition;
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;

pub(super) fn track_view(edition: &Edition, track: &Track, texts: &Texts) -> AnyView {
    let lang = texts.lang();
    let app = use_app();
    let title = track.title.as_ref().map(|title| view! { <p class="track-title">{title_view(title, texts)}</p> });
    let dates = texts.period(track.start, track.end).map(|dates| row(texts.text(Key::TrackDates), dates));
    let convenors: Vec<&str> = track.convenors.iter().map(|name| name.get(lang)).collect();
    let convenors = (!convenors.is_empty()).then(|| row(texts.text(Key::TrackConvenors), convenors.join(" · ")));
    let preparation =
        track.preparation.as_ref().map(|text| row(texts.text(Key::TrackPreparation), text.get(lang).to_owned()));
    let subjects = (!track.subjects.is_empty()).then(|| {
        let line = track.subjects.iter().map(|subject| view! { <li>{title_view(subject, texts)}</li> });
        row(texts.text(Key::TrackSubjects), view! { <ul>{line.collect_view()}</ul> })
    });
    let topics = (!track.topics.is_empty()).then(|| {
        let link = track.topics.iter().map(|topic| {
            let href = app.page_href(Page::Topic(topic.id.to_string()));
            view! { <li><a href=href>{topic.label.get(lang).to_owned()}</a></li> }
        });
        row(texts.text(Key::Topics), view! { <ul class="terms">{link.collect_view()}</ul> })
    });
    let output = track.output_title.as_ref().map(|title| {
        let name = title.get(lang).to_owned();
        let shown = match &track.output_url {
            Some(url) => view! { <a href=url.to_string() rel="noopener external">{name}</a> }.into_any(),
            None => name.into_any(),
        };
        row(texts.text(Key::TrackOutput), shown)
    });
    let asks = has_output(edition, track).then(|| {
        let mut query = Query::of(Facet::Edition, &edition.id);
        query.select(Facet::Document, "parliamentary-output");
        view! { <p><a href=app.explore_href(query)>{texts.text(Key::TrackOutcomes)}</a></p> }
    });
    view! {
        <section>
            <h2>{texts.text(Key::Track)}</h2>
            {title}
            <dl class="facts">{dates} {convenors} {preparation} {subjects} {topics} {output}</dl>
            {asks}
        </section>
    }
    .into_any()
}

/// Whether the track's output is a parliamentary document of this edition.
fn has_output(edition: &Edition, track: &Track) -> bool {
    let output = track.output.as_deref().and_then(|id| edition.document(id));
    output.is_some_and(|document| &*document.kind.id == "parliamentary-output")
}

fn row(name: String, value: impl IntoView + 'static) -> AnyView {
    view! {
        <dt>{name}</dt>
        <dd>{value.into_view()}</dd>
    }
    .into_any()
}
