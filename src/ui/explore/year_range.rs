//! The range of years over a histogram.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{App, use_app, use_corpus, use_texts};
use crate::domain::Action;
use crate::i18n::Key;
use crate::ui::kit::{El, View, counted, el};

/// The years of the corpus.
#[derive(Clone, Copy)]
struct Range {
    app: App,
    first: u16,
    last: u16,
}

pub(super) fn year_range(place: &'static str) -> View {
    let texts = use_texts();
    let (first, last) = use_corpus().dataset().years().unwrap_or_default();
    let range = Range { app: use_app(), first, last };
    let ends = el("div")
        .class("years-ends")
        .child(range.end(format!("{place}-year-from"), texts.text(Key::YearFrom), false))
        .child(range.end(format!("{place}-year-to"), texts.text(Key::YearTo), true));
    el("fieldset")
        .class("facet years")
        .child(el("legend").text(texts.text(Key::Years)))
        .child(range.histogram())
        .child(ends)
        .view()
}

impl Range {
    fn current(self) -> (u16, u16) {
        self.app.asked.filters.with(|query| query.years).unwrap_or((self.first, self.last))
    }

    fn set(self, one: u16, other: u16) {
        let years = (one.min(other), one.max(other));
        self.app.act(Action::SetYears((years != (self.first, self.last)).then_some(years)));
    }

    /// A list of years for one end of the range.
    fn end(self, id: String, label: &str, is_last: bool) -> El {
        let own = move || if is_last { self.current().1 } else { self.current().0 };
        let option = |year: u16| {
            let text = year.to_string();
            el("option").attr("value", text.clone()).live_flag("selected", move || own() == year).text(text).view()
        };
        let change = move |event| {
            let year = event_target_value(&event).parse().unwrap_or(self.first);
            let (from, to) = untrack(move || self.current());
            if is_last { self.set(from, year) } else { self.set(year, to) }
        };
        let options = (self.first..=self.last).map(option).collect();
        let select = el("select").attr("id", id.clone()).on("change", change).children(options);
        el("label").attr("for", id).child(el("span").text(label)).child(select)
    }

    /// Outcomes by year as bars. The numbers stand beside the editions below, so it is left out for those who listen.
    fn histogram(self) -> El {
        let app = self.app;
        let years = Memo::new(move |_| {
            let count = |(year, count): &(u16, usize)| (Arc::from(year.to_string()), *count);
            app.answer.explored.with(|explored| {
                explored.iter().flat_map(|explored| explored.years.iter().map(count)).collect::<Vec<_>>()
            })
        });
        let texts = use_texts();
        let highest = move || years.with(|years| years.iter().map(|(_, count)| *count).max().unwrap_or(0));
        let most = move || highest().to_string();
        let bars = el("div").class("histogram-bars").live_style("--most", most);
        let bars = counted(bars, move || years.get(), move |year, count| self.bar(&year, count));
        let axis = |text: String| el("span").text(text);
        let axis = el("div")
            .class("histogram-axis")
            .child(axis(self.first.to_string()))
            .child(el("span").live_text(move || texts.counted(Key::YearsMost, highest())))
            .child(axis(self.last.to_string()));
        el("div").class("histogram").attr("aria-hidden", "true").child(bars).child(axis)
    }

    fn bar(self, name: &str, count: RwSignal<usize>) -> El {
        let year: u16 = name.parse().unwrap_or_default();
        let is_inside = move || {
            let (first, last) = self.current();
            (first..=last).contains(&year)
        };
        el("i")
            .live_attr("title", move || Some(format!("{year} · {}", count.get())))
            .live_attr("class", move || (!is_inside()).then(|| "outside".to_owned()))
            .live_style("--count", move || count.get().to_string())
            .on("click", move |_| self.app.act(Action::SetYears(Some((year, year)))))
    }
}
