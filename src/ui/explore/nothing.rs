//! When nothing matches: single steps that would find something.

use leptos::prelude::*;

use super::filter_name::years_name;
use crate::app::{Texts, use_app, use_texts};
use crate::domain::{Action, Query};
use crate::i18n::Key;
use crate::ui::kit::{el, link, live, muted, para};

pub(super) fn nothing_found() -> AnyView {
    let app = use_app();
    let texts = use_texts();
    let all = link(app.explore_href(Query::default()), texts.text(Key::SeeAll));
    el("section")
        .class("nothing")
        .child(el("h3").text(texts.text(Key::NothingTitle)))
        .child(live(move || steps(&texts)))
        .child(el("p").child(all))
        .view()
}

/// The steps; they follow the query while it stays without results.
fn steps(texts: &Texts) -> AnyView {
    let app = use_app();
    let ways = app.explored.with(|explored| explored.as_ref().map_or(Vec::new(), |explored| explored.ways_out.clone()));
    let query = app.query.get_untracked();
    let advice = if ways.is_empty() { Key::NothingAtAll } else { Key::NothingText };
    let step = |(act, count): (Action, usize)| {
        let name = step_name(&act, &query, texts);
        let button = el("button").attr("type", "button").text(name);
        el("li")
            .child(button.on("click", move |_| app.act_and_keep_focus(act.clone())))
            .text(" ")
            .child(muted("span", texts.counted(Key::OutcomeCount, count)))
            .view()
    };
    let steps = el("ul").children(ways.into_iter().map(step).collect());
    el("div").child(para(texts.text(advice))).child(steps).view()
}

fn step_name(act: &Action, query: &Query, texts: &Texts) -> String {
    match act {
        Action::ClearFacet(facet) => texts.filled(Key::WithoutFilter, &[("name", texts.facet(*facet))]),
        Action::SetYears(_) => {
            let name = query.years.map(|years| years_name(years, texts)).unwrap_or_default();
            texts.filled(Key::WithoutFilter, &[("name", &name)])
        }
        _ => texts.filled(Key::WithoutText, &[("text", query.text.trim())]),
    }
}
