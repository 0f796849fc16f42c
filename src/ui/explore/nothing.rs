//! When nothing matches: single steps that would find something.

use leptos::prelude::*;

use super::filter_name::years_name;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::parameters::TEXT;
use crate::domain::{Action, Query};
use crate::i18n::Key;
use crate::ui::kit::{View, bare_button, el, link, live, muted, nothing, para};

pub(super) fn nothing_found() -> View {
    let app = use_app();
    let texts = use_texts();
    let texts_then = texts.clone();
    let all = link(app.explore_href(Query::default()), texts.text(Key::SeeAll));
    el("section")
        .class("nothing")
        .child(el("h3").text(texts.text(Key::NothingTitle)))
        .child(live(move || suggestions(&texts_then)))
        .child(live(move || steps(&texts)))
        .child(el("p").child(all))
        .view()
}

/// Texts that were perhaps meant.
fn suggestions(texts: &Texts) -> View {
    let app = use_app();
    let list = app
        .answer
        .explored
        .with(|explored| explored.as_ref().map_or(Vec::new(), |explored| explored.suggestions.clone()));
    if list.is_empty() || !app.allows(TEXT) {
        return nothing();
    }
    let suggestion = |(text, count): (String, usize)| {
        let act = Action::Ask(text.clone());
        action_line(app, text, act, count, texts)
    };
    let lines = el("ul").children(list.into_iter().map(suggestion).collect());
    el("div").child(para(texts.text(Key::DidYouMean))).child(lines).view()
}

/// A button that does something, and how many records there would be then.
fn action_line(app: App, name: String, act: Action, count: usize, texts: &Texts) -> View {
    let button = bare_button().text(name);
    let shown = match &act {
        Action::Show(kind) => *kind,
        _ => app.asked.query.with_untracked(|query| query.show),
    };
    el("li")
        .child(button.on("click", move |_| app.act_and_keep_focus(act.clone())))
        .text(" ")
        .child(muted("span", texts.counted(Key::count_of(shown), count)))
        .view()
}

/// The steps; they follow the query while it stays without results.
fn steps(texts: &Texts) -> View {
    let app = use_app();
    let mut ways =
        app.answer.explored.with(|explored| explored.as_ref().map_or(Vec::new(), |explored| explored.ways_out.clone()));
    ways.retain(|(act, _)| app.would_change(act));
    let query = app.asked.query.get_untracked();
    let advice = if ways.is_empty() { Key::NothingAtAll } else { Key::NothingText };
    let step = |(act, count): (Action, usize)| action_line(app, step_name(&act, &query, texts), act, count, texts);
    let steps = el("ul").children(ways.into_iter().map(step).collect());
    el("div").child(para(texts.text(advice))).child(steps).view()
}

fn step_name(act: &Action, query: &Query, texts: &Texts) -> String {
    match act {
        Action::ClearFacet(facet) => texts.filled(Key::WithoutFilter, &[("name", texts.facet(*facet))]),
        Action::Show(kind) => texts.text(Key::of_kind(*kind)).to_owned(),
        Action::SetYears(_) => {
            let name = query.years.map(|years| years_name(years, texts)).unwrap_or_default();
            texts.filled(Key::WithoutFilter, &[("name", &name)])
        }
        _ => texts.filled(Key::WithoutText, &[("text", &query.text_in_short())]),
    }
}
