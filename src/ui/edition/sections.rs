//! The themes of an edition with their outcomes.

use std::sync::Arc;

use leptos::prelude::*;

use super::title::title_view;
use crate::app::{Texts, use_corpus, use_texts};
use crate::domain::detail::{Section, sections};
use crate::domain::edition::{Edition, ThemeLevel};
use crate::domain::outcome::Outcome;
use crate::i18n::Key;
use crate::ui::outcome::OutcomeCard;

#[component]
pub fn Sections(edition: Arc<Edition>) -> impl IntoView {
    let texts = use_texts();
    let sections = sections(use_corpus().dataset(), &edition);
    let content = if sections.is_empty() {
        view! { <p>{texts.text(Key::EditionNothing)}</p> }.into_any()
    } else {
        sections
            .into_iter()
            .map(|(section, outcomes)| section_view(section, outcomes, &texts))
            .collect_view()
            .into_any()
    };
    view! {
        <section>
            <h2>{texts.text(Key::EditionThemes)}</h2>
            {content}
        </section>
    }
}

fn section_view(section: Section, outcomes: Vec<Arc<Outcome>>, texts: &Texts) -> AnyView {
    let heading = match &section {
        Section::Theme(theme) => {
            let level = match theme.level {
                ThemeLevel::Main => None,
                ThemeLevel::CrossCutting => Some(Key::LevelCrossCutting),
                ThemeLevel::Session => Some(Key::LevelSession),
            };
            let level = level.map(|key| view! { " " <small class="muted">{texts.text(key)}</small> });
            view! { {title_view(&theme.title, texts)} {level} }.into_any()
        }
        Section::Document(document) => {
            texts.filled(Key::EditionUnderDocument, &[("name", document.title.get(texts.lang()))]).into_any()
        }
    };
    let list = if outcomes.is_empty() {
        view! { <p class="muted">{texts.text(Key::EditionNoOutcomes)}</p> }.into_any()
    } else {
        let card = |outcome| view! { <li><OutcomeCard outcome words=Arc::default() level=4 /></li> };
        view! { <ul class="results">{outcomes.into_iter().map(card).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="theme">
            <h3>{heading}</h3>
            {list}
        </section>
    }
    .into_any()
}
