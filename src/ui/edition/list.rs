//! All editions at a glance.

use std::sync::Arc;

use super::figures::figure_line;
use super::page::where_and_when;
use crate::app::corpus::Awaited;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::outcome::Evidence;
use crate::domain::relations::evidence_counts;
use crate::domain::{Comparison, Dataset, Page};
use crate::i18n::Key;
use crate::ui::cards::{sign, title_view};
use crate::ui::kit::{El, View, el, item, link, live, muted, nothing, para};
use crate::ui::later::later;
use crate::ui::take::page_acts;

/// How many editions are drawn before the browser may do something else.
const AT_ONCE: usize = 6;

/// The page of all editions, the newest first.
pub fn editions_page() -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let (first, last) = dataset.years().unwrap_or_default();
    let years = [("first", &*first.to_string()), ("last", &*last.to_string())];
    let editions: Vec<Arc<Edition>> = dataset.editions.iter().rev().cloned().collect();
    let (now, then) = editions.split_at(AT_ONCE.min(editions.len()));
    let list = el("ol").class("results editions").children(now.iter().map(|edition| entry(edition, &texts)).collect());
    let rest = then.chunks(AT_ONCE).map(|some| {
        let (some, texts) = (some.to_vec(), texts.clone());
        later(move || crate::ui::kit::side_by_side(some.iter().map(|edition| entry(edition, &texts)).collect()))
    });
    let compare = app.page_href(Page::Compare(Comparison::NOTHING));
    el("article")
        .class("reading")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::EditionsTitle)))
        .child(para(texts.counted_with(Key::EditionsLead, dataset.editions.len(), &years)).class("lead"))
        .child(page_acts())
        .child(el("p").class("screen-only").child(link(compare, texts.text(Key::CompareTitle))))
        .child(list.children(rest.collect()))
        .view()
}

fn entry(edition: &Arc<Edition>, texts: &Texts) -> View {
    let (app, corpus) = (use_app(), use_corpus());
    let dataset = corpus.dataset();
    let name = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
    let theme = edition.theme.as_ref().map(|theme| el("p").class("overall").child(title_view(theme, texts)));
    let card = el("article")
        .attr("id", format!("edition-{}", edition.id))
        .class("card")
        .child(el("h2").child(name))
        .maybe(theme)
        .child(muted("p", where_and_when(edition, texts)))
        .maybe(holds(dataset, edition, texts).map(para))
        .maybe(sources(dataset, edition, texts))
        .child(participants(app, edition.year, texts));
    item(card)
}

/// How many themes, outcomes and documents; nothing where there are none yet.
fn holds(dataset: &Dataset, edition: &Edition, texts: &Texts) -> Option<String> {
    let counts = [
        (Key::ThemeCount, edition.themes.len()),
        (Key::OutcomeCount, dataset.outcomes_of(edition.year).count()),
        (Key::DocumentCount, edition.documents.len()),
    ];
    let has_any = counts.iter().any(|(_, count)| *count > 0);
    has_any.then(|| counts.map(|(key, count)| texts.counted(key, count)).join(" · "))
}

/// Where its outcomes come from.
fn sources(dataset: &Dataset, edition: &Edition, texts: &Texts) -> Option<El> {
    let counts = evidence_counts(dataset.outcomes_of(edition.year));
    let classes = dataset.vocabulary.evidence.iter().zip(counts.0).filter(|(_, count)| *count > 0);
    let lines: Vec<View> = classes
        .map(|(term, count)| {
            let mark = Evidence::from_id(&term.id).map_or("", sign);
            let mark = el("span").attr("aria-hidden", "true").text(mark).text(" ");
            item(el("span").child(mark).text(term.label.get(texts.lang())).text(" ").text(texts.number(count)))
        })
        .collect();
    (!lines.is_empty()).then(|| el("ul").class("terms muted").children(lines))
}

/// Figures of participation, among the details.
fn participants(app: App, year: u16, texts: &Texts) -> View {
    let texts = texts.clone();
    live(move || match app.details_of(year) {
        Awaited::Here(details) => {
            let line = details.figures.as_ref().and_then(|figures| figure_line(figures, &texts));
            line.map_or_else(nothing, |line| muted("p", line).view())
        }
        _ => nothing(),
    })
}
