//! The range of years over a histogram.

use leptos::prelude::*;

use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::Action;
use crate::i18n::Key;

#[component]
pub fn YearRange(place: &'static str) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let (first, last) = use_corpus().dataset().years().unwrap_or_default();
    let range = Memo::new(move |_| app.query.with(|query| query.years).unwrap_or((first, last)));
    let set = move |from: u16, to: u16| {
        let years = (from.min(to), from.max(to));
        app.act(Action::SetYears((years != (first, last)).then_some(years)));
    };
    let options = move |selected: u16| {
        let option =
            move |year: u16| view! { <option value=year.to_string() selected=year == selected>{year}</option> };
        (first..=last).map(option).collect_view()
    };
    view! {
        <fieldset class="facet years">
            <legend>{texts.text(Key::Years)}</legend>
            <Histogram />
            <div class="years-ends">
                <label for=format!("{place}-year-from")>
                    <span>{texts.text(Key::YearFrom)}</span>
                    <select
                        id=format!("{place}-year-from")
                        prop:value=move || range.get().0.to_string()
                        on:change:target=move |event| {
                            set(event.target().value().parse().unwrap_or(first), range.get_untracked().1)
                        }
                    >
                        {move || options(range.get().0)}
                    </select>
                </label>
                <label for=format!("{place}-year-to")>
                    <span>{texts.text(Key::YearTo)}</span>
                    <select
                        id=format!("{place}-year-to")
                        prop:value=move || range.get().1.to_string()
                        on:change:target=move |event| {
                            set(range.get_untracked().0, event.target().value().parse().unwrap_or(last))
                        }
                    >
                        {move || options(range.get().1)}
                    </select>
                </label>
            </div>
        </fieldset>
    }
}

/// Outcomes by year as bars. The numbers stand beside the editions below, so it is left out for those who listen.
#[component]
fn Histogram() -> impl IntoView {
    let app = use_app();
    let years = Memo::new(move |_| app.explored.get().map(|explored| explored.years.clone()).unwrap_or_default());
    let is_inside =
        move |year: u16| app.query.with(|query| query.years.is_none_or(|(first, last)| (first..=last).contains(&year)));
    let bars = move || {
        let years = years.get();
        let most = years.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let bar = |(year, count): (u16, usize)| {
            let height = format!("{}%", count * 100 / most);
            view! {
                <i
                    class:outside=move || !is_inside(year)
                    title=format!("{year} · {count}")
                    style=("--height", height)
                    on:click=move |_| app.act(Action::SetYears(Some((year, year))))
                ></i>
            }
        };
        years.into_iter().map(bar).collect_view()
    };
    view! {
        <div class="histogram" aria-hidden="true">
            {bars}
        </div>
    }
}
