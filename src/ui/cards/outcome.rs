//! An outcome in a list.

use std::sync::Arc;

use leptos::prelude::*;

use super::evidence::evidence_mark;
use super::summary::in_its_language;
use super::why::why;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::outcome::Outcome;
use crate::domain::search::{Understood, highlights};
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Kind, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, highlighted, item, link, muted};
use crate::ui::take::card_acts;

/// Where it stands, its summary as a link to its page, then what it is about. `heading` is the tag of the summary.
pub fn outcome_card(outcome: &Arc<Outcome>, understood: &Arc<Understood>, heading: &'static str) -> View {
    let app = use_app();
    let texts = use_texts();
    let href = app.page_href(Page::Outcome(outcome.id.to_string()));
    let shown = outcome.summary.shown_in(texts.lang());
    let marks = highlights(outcome.summary.get(shown), Some(shown), understood);
    let title = title_id(&outcome.id);
    let link = el("a").attr("id", &title).attr("href", href).child(highlighted(outcome.summary.get(shown), &marks));
    let summary = in_its_language(link, outcome, &texts);
    let terms = el("div")
        .class("card-terms")
        .maybe(terms(app, &texts, Facet::Addressee, &outcome.addressees, understood))
        .maybe(terms(app, &texts, Facet::Topic, &outcome.topics, understood))
        .child(card_acts(Page::Outcome(outcome.id.to_string())));
    el("article")
        .attr("id", &*outcome.id)
        .attr("aria-labelledby", &title)
        .class("card")
        .child(
            el("div")
                .class("card-head")
                .child(place(app, &texts, outcome, understood))
                .child(evidence_mark(outcome, &texts)),
        )
        .child(el(heading).child(summary))
        .child(terms)
        .maybe(theme(app, &texts, outcome, understood))
        .maybe(why(outcome, understood))
        .view()
}

/// The id of the title of a record's card.
pub(super) fn title_id(record: &str) -> String {
    format!("{record}-t")
}

/// A text of the page's language with the reader's words marked.
pub(super) fn marked(text: &str, texts: &Texts, understood: &Understood) -> View {
    highlighted(text, &highlights(text, Some(texts.lang()), understood))
}

/// Edition, kind of document, place in it.
fn place(app: App, texts: &Texts, outcome: &Outcome, understood: &Understood) -> El {
    let lang = texts.lang();
    let edition = link(app.page_href(Page::Edition(outcome.edition.year)), outcome.edition.short_name(lang));
    let line = el("p").class("card-where").child(edition).text(" · ").text(outcome.document.kind.label.get(lang));
    match &outcome.place {
        Some(place) => line.text(" · ").child(marked(place.get(lang), texts, understood)),
        None => line,
    }
}

fn theme(app: App, texts: &Texts, outcome: &Outcome, understood: &Understood) -> Option<El> {
    let theme = outcome.theme.as_ref()?;
    let href = app.page_href(Page::Theme(theme.id.to_string()));
    let link = el("a").attr("href", href).child(marked(theme.title.get(texts.lang()), texts, understood));
    let label = muted("span", texts.text(Key::FacetTheme)).text(" · ");
    Some(el("p").class("card-theme").child(label).child(link))
}

/// The terms of an outcome as links that filter by them.
fn terms(app: App, texts: &Texts, facet: Facet, terms: &[Arc<Term>], understood: &Understood) -> Option<El> {
    if terms.is_empty() {
        return None;
    }
    let (label, class) = match facet {
        Facet::Addressee => (Key::AddressedTo, "terms addressees"),
        _ => (Key::Topics, "terms"),
    };
    let link = |term: &Arc<Term>| {
        let href = app.explore_href(narrowed(app, facet, &term.id));
        item(el("a").attr("href", href).child(marked(term.label.get(texts.lang()), texts, understood)))
    };
    let list = el("ul").class(class).attr("aria-label", texts.text(label));
    Some(list.children(terms.iter().map(link).collect()))
}

/// The present query with one more value, if it shows outcomes; else the query is empty.
fn narrowed(app: App, facet: Facet, id: &str) -> Query {
    let mut query = app.asked.query.get_untracked();
    if query.show != Kind::Outcomes {
        query = Query::default();
    }
    query.select(facet, id);
    Query { page: 1, ..query }
}
