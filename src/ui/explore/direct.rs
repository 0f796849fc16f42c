//! Records that bear the name of what was typed, before the results.

use leptos::prelude::*;

use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::direct::Direct;
use crate::domain::edition::Edition;
use crate::domain::relations::by_edition;
use crate::domain::{Dataset, Facet, Kind, Query};
use crate::i18n::Key;
use crate::ui::kit::{View, el, item, live, muted, nothing};

pub(super) fn direct_answers() -> View {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let found = Memo::new(move |_| {
        app.answer.explored.with(|explored| explored.as_ref().map_or_else(Vec::new, |answer| answer.direct.clone()))
    });
    live(move || found.with(|found| list(app, found, corpus.dataset(), &texts)))
}

fn list(app: App, found: &[Direct], dataset: &Dataset, texts: &Texts) -> View {
    if found.is_empty() {
        return nothing();
    }
    let lines = found.iter().map(|direct| line(app, direct, dataset, texts)).collect();
    el("ul").class("direct").attr("aria-label", texts.text(Key::Direct)).children(lines).view()
}

/// All records of a kind, of one edition or of all.
fn list_line(app: App, kind: Kind, edition: Option<&Edition>, texts: &Texts) -> View {
    let mut query = Query::of_kind(kind);
    edition.into_iter().for_each(|edition| query.select(Facet::Edition, &edition.id));
    let name = edition.map_or_else(|| texts.text(Key::SeeAll).to_owned(), |edition| edition.short_name(texts.lang()));
    let what = muted("span", texts.text(Key::of_kind(kind)));
    item(el("a").attr("href", app.explore_href(query)).child(what).text(" ").child(el("strong").text(name)))
}

/// What it is, then its name as a link.
fn line(app: App, direct: &Direct, dataset: &Dataset, texts: &Texts) -> View {
    let lang = texts.lang();
    let edition = |year: u16| dataset.edition(year).map(|edition| edition.short_name(lang)).unwrap_or_default();
    let (what, name) = match direct {
        Direct::Edition(edition) => (texts.text(Key::DirectEdition).to_owned(), edition.short_name(lang)),
        Direct::Topic(topic) => {
            let editions = by_edition(dataset, &topic.id);
            let outcomes = editions.iter().map(|(_, outcomes)| outcomes.len()).sum();
            let first = editions.last().map_or("", |(edition, _)| &*edition.id);
            let what = texts.counted_with(Key::DirectTopic, outcomes, &[("first", first)]);
            (what, topic.label.get(lang).to_owned())
        }
        Direct::Theme(theme) => {
            let values = [("level", theme.level_term.label.get(lang)), ("edition", &edition(theme.year))];
            let what = texts.filled(Key::DirectTheme, &values);
            (what, theme.title.get(lang).to_owned())
        }
        Direct::Document(document) => {
            let what = texts.filled(Key::DirectDocument, &[("edition", &edition(document.year))]);
            (what, document.title.get(lang).to_owned())
        }
        Direct::Outcome(outcome) => {
            let what = texts.filled(Key::DirectOutcome, &[("edition", &outcome.edition.short_name(lang))]);
            (what, outcome.summary.get(lang).to_owned())
        }
        Direct::Comparison(comparison) => {
            (texts.text(Key::DirectComparison).to_owned(), comparison.names(dataset, lang).unwrap_or_default())
        }
        Direct::List(kind, edition) => return list_line(app, *kind, edition.as_deref(), texts),
    };
    let link = el("a")
        .attr("href", app.page_href(direct.page()))
        .child(muted("span", what))
        .text(" ")
        .child(el("strong").text(name));
    item(link)
}
