//! The values of one facet with their counts.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::labels::label;
use crate::domain::text::words;
use crate::domain::{Action, Facet};
use crate::i18n::Key;
use crate::ui::kit::{El, View, bare_button, counted, el, live, muted, nothing};

/// How many values a list shows before the reader asks for more.
const SHORT: usize = 8;
/// From how many values on a longer list can be searched.
const LONG: usize = 20;

type Counts = Vec<(Arc<str>, usize)>;

/// What a list of values shows.
#[derive(Clone, Copy)]
struct Group {
    app: App,
    facet: Facet,
    place: &'static str,
    /// Every value that would show something, and how much.
    counts: Memo<Counts>,
    /// Those of the list as it is now.
    shown: Memo<Counts>,
    is_open: RwSignal<bool>,
    filter: RwSignal<String>,
}

pub(super) fn facet_group(facet: Facet, place: &'static str) -> View {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let lang = texts.lang();
    let name = move |id: &str| label(corpus.dataset(), facet, id, lang).unwrap_or_else(|| id.to_owned());
    let group = Group::new(app, facet, place, name.clone());
    let title = texts.facet(facet).to_owned();
    let legend = el("legend").text(title.clone());
    let (finder_texts, row_texts, none_texts) = (texts.clone(), texts.clone(), texts.clone());
    // A memo, so that new counts do not draw the field anew while it is typed in.
    let has_finder = Memo::new(move |_| group.is_open.get() && group.counts.with(Vec::len) > LONG);
    let finder = move || if has_finder.get() { group.finder(&title, &finder_texts) } else { nothing() };
    let row = move |id: Arc<str>, count| group.row(name(&id), id, count, &row_texts);
    el("fieldset")
        .class("facet")
        .attr("data-facet", facet.key())
        .child(legend)
        .child(live(finder))
        .child(counted(el("ul"), move || group.shown.get(), row))
        .child(live(move || group.none(&none_texts)))
        .child(group.more(texts))
        .view()
}

impl Group {
    fn new(app: App, facet: Facet, place: &'static str, name: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        let counts = Memo::new(move |_| {
            app.answer.explored.with(|explored| {
                let values = explored.iter().flat_map(|explored| explored.facet(facet));
                values.map(|value| (value.id.clone(), value.count)).collect::<Counts>()
            })
        });
        let (is_open, filter) = (RwSignal::new(false), RwSignal::new(String::new()));
        // The short list keeps a selected value in sight; it is settled when the counts change, not when a box is ticked.
        let is_selected = move |id: &str| app.asked.query.with_untracked(|query| query.has(facet, id));
        let shown = Memo::new(move |_| {
            let counts = counts.get().into_iter();
            if is_open.get() {
                let wanted: Vec<String> = words(&filter.get());
                return counts.filter(|(id, _)| wanted.is_empty() || has_words(&name(id), &wanted)).collect();
            }
            let of_short = counts.enumerate().filter(|(at, (id, _))| *at < SHORT || is_selected(id));
            of_short.map(|(_, count)| count).collect()
        });
        Group { app, facet, place, counts, shown, is_open, filter }
    }

    /// A field that narrows a long list.
    fn finder(self, title: &str, texts: &Texts) -> View {
        let label = texts.filled(Key::FindValue, &[("name", title)]);
        el("input")
            .attr("type", "text")
            .class("facet-find")
            .attr("aria-label", label.clone())
            .attr("placeholder", label)
            .on_typed(move |text| self.filter.set(text))
            .view()
    }

    /// What stands in place of a list that the field has emptied.
    fn none(self, texts: &Texts) -> View {
        let is_empty = self.is_open.get() && self.shown.with(Vec::is_empty);
        if is_empty { muted("p", texts.text(Key::NoValue)).view() } else { nothing() }
    }

    /// The button for the whole list and back.
    fn more(self, texts: Texts) -> View {
        let hidden = Memo::new(move |_| self.counts.with(Vec::len).saturating_sub(self.shown.with(Vec::len)));
        let is_long =
            Memo::new(move |_| self.counts.with(Vec::len) > SHORT && (self.is_open.get() || hidden.get() > 0));
        let text = move |texts: &Texts| match self.is_open.get() {
            true => texts.text(Key::ShowFewer).to_owned(),
            false => texts.counted(Key::ShowMore, hidden.get()),
        };
        let toggle = move |_| {
            self.filter.set(String::new());
            self.is_open.update(|is_open| *is_open = !*is_open);
            // Where everything that was hidden is selected, the short list needs no button.
            self.app.keep_focus();
        };
        live(move || {
            if !is_long.get() {
                return nothing();
            }
            let texts = texts.clone();
            bare_button()
                .attr("id", format!("{}-{}-more", self.place, self.facet.key()))
                .class("plain")
                .live_attr("aria-expanded", move || Some(self.is_open.get().to_string()))
                .on("click", toggle)
                .live_text(move || text(&texts))
                .view()
        })
    }

    fn row(self, name: String, id: Arc<str>, count: RwSignal<usize>, texts: &Texts) -> El {
        let (app, facet) = (self.app, self.facet);
        let element = format!("{}-{}-{id}", self.place, facet.key());
        let own = id.clone();
        let checkbox = el("input")
            .attr("type", "checkbox")
            .attr("id", element.clone())
            .live_flag("checked", move || app.asked.filters.with(|query| query.has(facet, &own)))
            .on("change", move |_| app.act(Action::Toggle(facet, id.to_string())));
        let name = el("span").class("facet-label").text(name).text(" ");
        let label = el("label").attr("for", element).child(checkbox).child(name);
        el("li").child(label.child(count_view(count, texts)))
    }
}

/// The count, over a bar that shows the value's share of what would remain: see `--total`.
fn count_view(count: RwSignal<usize>, texts: &Texts) -> El {
    let texts = texts.clone();
    el("span")
        .class("facet-count")
        .live_style("--count", move || count.get().to_string())
        .live_text(move || texts.number(count.get()))
}

/// Whether every word begins some word of the label.
fn has_words(label: &str, wanted: &[String]) -> bool {
    let own: Vec<String> = words(label);
    wanted.iter().all(|start| own.iter().any(|word| word.starts_with(start)))
}
