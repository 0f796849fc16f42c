//! The values of one facet with their counts.

use crate::app::react::memo;
use leptos::prelude::*;

use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::facet_values::ValueCount;
use crate::domain::labels::label;
use crate::domain::text::words;
use crate::domain::{Action, Facet};
use crate::i18n::Key;
use crate::ui::kit::{El, el, item, live, muted, nothing};

/// How many values a list shows before the reader asks for more.
const SHORT: usize = 8;
/// From how many values on a longer list can be searched.
const LONG: usize = 20;

/// A value as it is drawn. Whether it is selected is read from the query, so that selecting draws nothing anew.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    label: String,
    count: usize,
}

/// What a list of values shows.
#[derive(Clone, Copy)]
struct Group {
    app: App,
    facet: Facet,
    place: &'static str,
    rows: Memo<Vec<Row>>,
    is_open: RwSignal<bool>,
    filter: RwSignal<String>,
    /// A memo, so that new counts do not draw the field anew while it is typed in.
    has_finder: Memo<bool>,
}

pub(super) fn facet_group(facet: Facet, place: &'static str) -> AnyView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let lang = texts.lang();
    let rows = memo(move || {
        let row = |value: &ValueCount| {
            let label = label(corpus.dataset(), facet, &value.id, lang).unwrap_or_else(|| value.id.to_string());
            Row { id: value.id.to_string(), label, count: value.count }
        };
        app.explored.with(|explored| {
            explored.as_ref().map_or(Vec::new(), |explored| explored.facet(facet).iter().map(row).collect())
        })
    });
    let is_open = RwSignal::new(false);
    let has_finder = memo(move || is_open.get() && rows.with(Vec::len) > LONG);
    let group = Group { app, facet, place, rows, is_open, filter: RwSignal::new(String::new()), has_finder };
    let name = texts.facet(facet).to_owned();
    let legend = el("legend").text(name.clone());
    let (finder_texts, list_texts) = (texts.clone(), texts.clone());
    el("fieldset")
        .class("facet")
        .attr("data-facet", facet.key())
        .child(legend)
        .child(live(move || group.finder(&name, &finder_texts)))
        .child(live(move || group.list(&list_texts)))
        .child(live(move || group.more(&texts)))
        .view()
}

impl Group {
    /// The rows to draw. The short list keeps a selected value in sight; it is settled when the counts change,
    /// not when a box is ticked.
    fn shown(self) -> Vec<Row> {
        let rows = self.rows.get();
        if self.is_open.get() {
            let wanted: Vec<String> = words(&self.filter.get());
            return rows.into_iter().filter(|row| has_words(&row.label, &wanted)).collect();
        }
        let is_selected = |row: &Row| self.app.query.with_untracked(|query| query.has(self.facet, &row.id));
        let keep = |(index, row): &(usize, Row)| *index < SHORT || is_selected(row);
        rows.into_iter().enumerate().filter(keep).map(|(_, row)| row).collect()
    }

    fn list(self, texts: &Texts) -> AnyView {
        let rows = self.shown();
        if rows.is_empty() && self.is_open.get() {
            return muted("p", texts.text(Key::NoValue)).view();
        }
        el("ul").children(rows.into_iter().map(|row| self.row(row, texts)).collect()).view()
    }

    /// A field that narrows a long list.
    fn finder(self, name: &str, texts: &Texts) -> AnyView {
        if !self.has_finder.get() {
            return nothing();
        }
        let label = texts.filled(Key::FindValue, &[("name", name)]);
        el("input")
            .attr("type", "text")
            .class("facet-find")
            .attr("aria-label", label.clone())
            .attr("placeholder", label)
            .on("input", move |event| self.filter.set(event_target_value(&event)))
            .view()
    }

    /// The button for the whole list and back.
    fn more(self, texts: &Texts) -> AnyView {
        let (total, is_open) = (self.rows.with(Vec::len), self.is_open.get());
        let hidden = if is_open { 0 } else { total.saturating_sub(self.shown().len()) };
        if total <= SHORT || (!is_open && hidden == 0) {
            return nothing();
        }
        let text = if is_open { texts.text(Key::ShowFewer).to_owned() } else { texts.counted(Key::ShowMore, hidden) };
        let toggle = move |_| {
            self.filter.set(String::new());
            self.is_open.set(!is_open);
            self.app.keep_focus();
        };
        el("button")
            .attr("type", "button")
            .attr("id", format!("{}-{}-more", self.place, self.facet.key()))
            .class("plain")
            .attr("aria-expanded", if is_open { "true" } else { "false" })
            .on("click", toggle)
            .text(text)
            .view()
    }

    fn row(self, row: Row, texts: &Texts) -> AnyView {
        let (app, facet) = (self.app, self.facet);
        let Row { id, label, count } = row;
        let element = format!("{}-{}-{id}", self.place, facet.key());
        let own = id.clone();
        let checkbox = el("input")
            .attr("type", "checkbox")
            .attr("id", element.clone())
            .live_flag("checked", move || app.query.with(|query| query.has(facet, &own)))
            .on("change", move |_| app.act(Action::Toggle(facet, id.clone())));
        let name = el("span").class("facet-label").text(label).text(" ");
        item(el("label").attr("for", element).child(checkbox).child(name).child(self.count(count, texts)))
    }

    /// The count, over a bar that shows the value's share of what would remain.
    fn count(self, count: usize, texts: &Texts) -> El {
        let share = move || {
            let percent = (count * 100).checked_div(self.app.total.get()).unwrap_or(0).min(100);
            format!("{percent}%")
        };
        el("span").class("facet-count").live_style("--share", share).text(texts.number(count))
    }
}

/// Whether every word begins some word of the label.
fn has_words(label: &str, wanted: &[String]) -> bool {
    let own: Vec<String> = words(label);
    wanted.iter().all(|start| own.iter().any(|word| word.starts_with(start)))
}
