//! The parliamentary track of an edition.

use crate::app::{App, Texts, use_app};
use crate::domain::details::Track;
use crate::domain::edition::Edition;
use crate::domain::{Facet, Query, Title};
use crate::i18n::Key;
use crate::ui::cards::{external_link, term_links, title_view};
use crate::ui::kit::{El, View, el, facts, item, link, section, text_view};

pub(super) fn track_view(edition: &Edition, track: &Track, texts: &Texts) -> El {
    let app = use_app();
    let title = track.title.as_ref().map(|title| el("p").class("track-title").child(title_view(title, texts)));
    let output = track.output.as_deref().and_then(|id| edition.document(id));
    let asks = output.map(|document| {
        let mut query = Query::of(Facet::Edition, &edition.id);
        query.select(Facet::DocumentKind, &document.kind.id);
        el("p").child(link(app.explore_href(query), texts.text(Key::TrackOutcomes)))
    });
    section(texts.text(Key::Track)).maybe(title).child(facts(rows(app, edition, track, texts))).maybe(asks)
}

fn rows<'a>(app: App, edition: &Edition, track: &Track, texts: &'a Texts) -> Vec<(&'a str, View)> {
    let lang = texts.lang();
    let mut rows = Vec::new();
    if let Some(dates) = texts.period(track.start, track.end) {
        rows.push((texts.text(Key::TrackDates), text_view(dates)));
    }
    if !edition.convenors.is_empty() {
        let convenors: Vec<&str> = edition.convenors.iter().map(|name| name.get(lang)).collect();
        rows.push((texts.text(Key::TrackConvenors), text_view(convenors.join(" · "))));
    }
    if let Some(text) = &track.preparation {
        rows.push((texts.text(Key::TrackPreparation), text_view(text.get(lang))));
    }
    if !track.subjects.is_empty() {
        let line = |subject: &Title| item(title_view(subject, texts));
        let list = el("ul").children(track.subjects.iter().map(line).collect());
        rows.push((texts.text(Key::TrackSubjects), list.view()));
    }
    if !track.topics.is_empty() {
        let topics = term_links(app, texts, Facet::Topic, &track.topics);
        rows.push((texts.text(Key::Topics), topics.view()));
    }
    if let Some(title) = &track.output_title {
        let name = text_view(title.get(lang));
        let shown = match &track.output_url {
            Some(url) => external_link(url, name).view(),
            None => name,
        };
        rows.push((texts.text(Key::TrackOutput), shown));
    }
    rows
}
