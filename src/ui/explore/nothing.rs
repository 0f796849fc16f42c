//! When nothing matches: single steps that would find something.

use leptos::prelude::*;

use super::filter_name::years_name;
use crate::app::{Texts, use_app, use_texts};
use crate::domain::{Action, Query};
use crate::i18n::Key;

#[component]
pub fn Nothing() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let ways = app
        .explored
        .with_untracked(|explored| explored.as_ref().map(|explored| explored.ways_out.clone()).unwrap_or_default());
    let query = app.query.get_untracked();
    let advice = if ways.is_empty() { Key::NothingAtAll } else { Key::NothingText };
    let step = |(act, count): (Action, usize)| {
        let name = step_name(&act, &query, &texts);
        let count = texts.counted(Key::OutcomeCount, count);
        view! {
            <li>
                <button type="button" on:click=move |_| app.act_and_keep_focus(act.clone())>
                    {name}
                </button>
                " "
                <span class="muted">{count}</span>
            </li>
        }
    };
    view! {
        <section class="nothing">
            <h3>{texts.text(Key::NothingTitle)}</h3>
            <p>{texts.text(advice)}</p>
            <ul>{ways.into_iter().map(step).collect_view()}</ul>
            <p>
                <a href=app.explore_href(Query::default())>{texts.text(Key::SeeAll)}</a>
            </p>
        </section>
    }
}

fn step_name(act: &Action, query: &Query, texts: &Texts) -> String {
    match act {
        Action::ClearFacet(facet) => texts.filled(Key::WithoutFilter, &[("name", &texts.facet(*facet))]),
        Action::SetYears(_) => {
            let name = query.years.map(|years| years_name(years, texts)).unwrap_or_default();
            texts.filled(Key::WithoutFilter, &[("name", &name)])
        }
        _ => texts.filled(Key::WithoutText, &[("text", query.text.trim())]),
    }
}
