//! The range of years over a histogram.

use crate::app::react::memo;
use leptos::prelude::*;

use crate::app::{App, use_app, use_corpus, use_texts};
use crate::domain::Action;
use crate::i18n::Key;
use crate::ui::kit::{El, el, live};

/// The years of the corpus.
#[derive(Clone, Copy)]
struct Range {
    app: App,
    first: u16,
    last: u16,
}

pub(super) fn year_range(place: &'static str) -> AnyView {
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
        self.app.query.with(|query| query.years).unwrap_or((self.first, self.last))
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
        let years = memo(move || {
            app.explored.with(|explored| explored.as_ref().map_or(Vec::new(), |explored| explored.years.clone()))
        });
        let bars = live(move || {
            let years = years.get();
            let most = years.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
            let bars = years.into_iter().map(|(year, count)| self.bar(year, count, most)).collect();
            el("div").class("histogram-bars").children(bars).view()
        });
        el("div").class("histogram").attr("aria-hidden", "true").child(bars)
    }

    fn bar(self, year: u16, count: usize, most: usize) -> AnyView {
        let is_inside = move || {
            let (first, last) = self.current();
            (first..=last).contains(&year)
        };
        let height = format!("{}%", count * 100 / most);
        el("i")
            .attr("title", format!("{year} · {count}"))
            .live_attr("class", move || (!is_inside()).then(|| "outside".to_owned()))
            .live_style("--height", move || height.clone())
            .on("click", move |_| self.app.act(Action::SetYears(Some((year, year)))))
            .view()
    }
}
