//! The themes of an edition with their outcomes.

use std::sync::Arc;

use super::title::title_view;
use crate::app::Texts;
use crate::domain::Dataset;
use crate::domain::edition::{Edition, Theme, ThemeLevel};
use crate::domain::outcome::Outcome;
use crate::domain::relations::{Section, sections};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, muted, para, section};
use crate::ui::outcome::{card_list, parts};

pub(super) fn themes(dataset: &Dataset, edition: &Edition, texts: &Texts) -> El {
    let part = section(texts.text(Key::EditionThemes));
    let sections = sections(dataset, edition);
    if sections.is_empty() {
        return part.child(para(texts.text(Key::EditionNothing)));
    }
    let texts = texts.clone();
    parts(part, sections, move |section, outcomes| section_view(section, outcomes, &texts))
}

fn section_view(section: &Section, outcomes: &[Arc<Outcome>], texts: &Texts) -> View {
    let heading = match section {
        Section::Theme(theme) => theme_heading(theme, texts),
        Section::Document(document) => {
            let name = document.title.get(texts.lang());
            el("h3").text(texts.filled(Key::EditionUnderDocument, &[("name", name)]))
        }
    };
    let list =
        if outcomes.is_empty() { muted("p", texts.text(Key::EditionNoOutcomes)) } else { card_list(outcomes, "h4") };
    el("section").class("theme").child(heading).child(list).view()
}

fn theme_heading(theme: &Theme, texts: &Texts) -> El {
    let heading = el("h3").child(title_view(&theme.title, texts));
    let level = match theme.level {
        ThemeLevel::Main => return heading,
        ThemeLevel::CrossCutting => Key::LevelCrossCutting,
        ThemeLevel::Session => Key::LevelSession,
    };
    heading.text(" ").child(muted("small", texts.text(level)))
}
