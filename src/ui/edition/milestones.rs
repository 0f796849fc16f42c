//! The preparation and follow-up of an edition as a dated list.

use super::sources::source_note;
use crate::app::Texts;
use crate::domain::details::Milestone;
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, section};

pub(super) fn milestones_view(milestones: &[Milestone], texts: &Texts) -> El {
    let line = |milestone: &Milestone| line(milestone, texts);
    let list = el("ol").class("milestones").children(milestones.iter().map(line).collect());
    section(texts.text(Key::Milestones)).child(list)
}

fn line(milestone: &Milestone, texts: &Texts) -> View {
    let date = el("time").attr("datetime", milestone.date.to_string()).text(texts.date(milestone.date));
    let mut step = el("span").text(milestone.summary.get(texts.lang()));
    if let Some(source) = &milestone.source {
        step = step.text(" ").child(source_note(source, texts));
    }
    el("li").child(date).child(step).view()
}
