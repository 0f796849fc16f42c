//! What arrives after the rest: figures, parliamentary track, milestones, coverage, sources.

use std::sync::Arc;

use leptos::prelude::*;

use super::coverage::coverage_list;
use super::figures::figures_view;
use super::milestones::milestones_view;
use super::sources::sources_view;
use super::track::track_view;
use crate::app::{Texts, use_app, use_texts};
use crate::domain::details::Details;
use crate::domain::edition::Edition;
use crate::i18n::Key;

#[component]
pub fn DetailsSections(edition: Arc<Edition>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    move || match app.details_of(edition.year) {
        Ok(Some(details)) => sections(&edition, &details, &texts),
        Ok(None) => view! { <p role="status" class="waiting">{texts.text(Key::DetailsLoading)}</p> }.into_any(),
        Err(()) => view! { <DetailsLost /> }.into_any(),
    }
}

/// Says that the details cannot be had, and offers another try.
#[component]
pub fn DetailsLost() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    view! {
        <div class="notice" role="alert">
            <p>{texts.text(Key::DetailsFailed)}</p>
            <button type="button" on:click=move |_| app.load_details()>
                {texts.text(Key::Retry)}
            </button>
        </div>
    }
}

fn sections(edition: &Edition, details: &Details, texts: &Texts) -> AnyView {
    let lang = texts.lang();
    let host = details.host.as_ref().map(|host| {
        view! { <p>{texts.filled(Key::EditionHost, &[("name", host.get(lang))])}</p> }
    });
    let other_titles = details.other_titles.iter().filter(|other| other.lang == lang).map(|other| {
        let source = texts.filled(Key::Source, &[("name", other.source.title.get(lang))]);
        view! {
            <p>
                {texts.text(Key::EditionOtherTitle)} " · " <q>{other.title.to_string()}</q> " " <small class="muted">{source}</small>
            </p>
        }
    });
    let milestones = (!details.milestones.is_empty()).then(|| milestones_view(&details.milestones, texts));
    view! {
        <section>
            <h2>{texts.text(Key::Figures)}</h2>
            {host}
            {other_titles.collect_view()}
            {details.figures.as_ref().map(|figures| figures_view(figures, texts))}
        </section>
        {details.track.as_ref().map(|track| track_view(edition, track, texts))}
        {milestones}
        <section>
            <h2>{texts.text(Key::CoverageHere)}</h2>
            {coverage_list(edition, details, texts)}
        </section>
        {sources_view(details, texts)}
    }
    .into_any()
}
