//! What arrives after the rest: figures, parliamentary track, coverage, sources.

use std::sync::Arc;

use super::coverage::coverage_list;
use super::figures::figures_view;
use super::sources::{source_note, sources_view};
use super::track::track_view;
use crate::app::corpus::Awaited;
use crate::app::{Texts, use_app, use_texts};
use crate::domain::details::{Details, OtherTitle};
use crate::domain::edition::Edition;
use crate::i18n::Key;
use crate::ui::kit::{El, View, bare_button, el, live, nothing, para, section, side_by_side};

/// Host and figures, for which the page keeps a place until they arrive.
pub(super) fn details_head(year: u16) -> View {
    let app = use_app();
    let texts = use_texts();
    let head = live(move || match app.details_of(year) {
        Awaited::Here(details) => figures(&details, &texts),
        _ => nothing(),
    });
    el("div").class("details-head").child(head).view()
}

/// The sections that are drawn when the details arrive.
pub(super) fn details_sections(edition: Arc<Edition>) -> View {
    let app = use_app();
    let texts = use_texts();
    live(move || match app.details_of(edition.year) {
        Awaited::Here(details) => sections(&edition, &details, &texts),
        Awaited::Waiting => details_awaited(&texts).attr("role", "status").view(),
        Awaited::Lost => details_lost(),
    })
}

/// Says that the details are on their way.
pub fn details_awaited(texts: &Texts) -> El {
    para(texts.text(Key::DetailsLoading)).class("waiting")
}

/// Says that the details cannot be had, and offers another try.
pub fn details_lost() -> View {
    let app = use_app();
    let texts = use_texts();
    let retry = bare_button().text(texts.text(Key::Retry));
    el("div")
        .class("notice")
        .attr("role", "alert")
        .child(para(texts.text(Key::DetailsFailed)))
        .child(retry.on("click", move |_| {
            app.load_details();
            // The button is gone.
            app.focus_main();
        }))
        .view()
}

fn sections(edition: &Edition, details: &Details, texts: &Texts) -> View {
    let mut parts = Vec::new();
    if let Some(track) = &details.track {
        parts.push(track_view(edition, track, texts).view());
    }
    let coverage = section(texts.text(Key::CoverageHere)).child(coverage_list(edition, details, texts));
    parts.push(coverage.view());
    parts.push(sources_view(details, texts).view());
    side_by_side(parts)
}

/// Other titles and figures.
fn figures(details: &Details, texts: &Texts) -> View {
    let lang = texts.lang();
    let mut part = el("div");
    for other in details.other_titles.iter().filter(|other| other.lang == lang) {
        part = part.child(other_title(other, texts));
    }
    match &details.figures {
        Some(figures) => part.children(figures_view(figures, texts)).view(),
        None => part.view(),
    }
}

fn other_title(other: &OtherTitle, texts: &Texts) -> El {
    para(texts.text(Key::EditionOtherTitle))
        .text(" · ")
        .child(el("q").text(&*other.title))
        .text(" ")
        .child(source_note(&other.source, texts))
}
