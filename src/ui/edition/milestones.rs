//! The preparation and follow-up of an edition as a dated list.

use leptos::prelude::*;

use crate::app::Texts;
use crate::domain::details::Milestone;
use crate::i18n::Key;

pub(super) fn milestones_view(milestones: &[Milestone], texts: &Texts) -> AnyView {
    let lang = texts.lang();
    let line = |milestone: &Milestone| {
        let source = milestone.source.as_ref().map(|source| {
            let name = texts.filled(Key::Source, &[("name", source.title.get(lang))]);
            view! { " " <small class="muted">{name}</small> }
        });
        view! {
            <li>
                <time datetime=milestone.date.to_string()>{texts.date(milestone.date)}</time>
                <span>{milestone.summary.get(lang).to_owned()} {source}</span>
            </li>
        }
    };
    view! {
        <section>
            <h2>{texts.text(Key::Milestones)}</h2>
            <ol class="milestones">{milestones.iter().map(line).collect_view()}</ol>
        </section>
    }
    .into_any()
}
