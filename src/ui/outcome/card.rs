//! An outcome in a list.

use std::sync::Arc;

use leptos::prelude::*;

use super::evidence::EvidenceMark;
use crate::app::{App, Texts, use_app, use_texts};
use crate::domain::highlight::highlights;
use crate::domain::outcome::Outcome;
use crate::domain::search_index::Word;
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::highlighted;

/// Where it stands, its summary as a link to its page, then what it is about. `level` is that of its heading.
#[component]
pub fn OutcomeCard(outcome: Arc<Outcome>, words: Arc<Vec<Word>>, level: u8) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let marked = |text: &str| highlighted(text, &highlights(text, &words));
    let edition = &outcome.edition;
    let city = edition.city.as_ref().map(|city| format!(" {}", city.get(lang))).unwrap_or_default();
    let place = outcome.place.as_ref().map(|place| view! { " · " {marked(place.get(lang))} });
    let link = view! {
        <a href=app.page_href(Page::Outcome(outcome.id.to_string()))>{marked(outcome.summary.get(lang))}</a>
    };
    let heading = match level {
        2 => view! { <h2>{link}</h2> }.into_any(),
        3 => view! { <h3>{link}</h3> }.into_any(),
        _ => view! { <h4>{link}</h4> }.into_any(),
    };
    let theme = outcome.theme.as_ref().map(|theme| {
        let href = app.explore_href(narrowed(app, Facet::Theme, &theme.id));
        view! {
            <p class="card-theme">
                <span class="muted">{texts.text(Key::FacetTheme)} " · "</span>
                <a href=href>{marked(theme.title.get(lang))}</a>
            </p>
        }
    });
    view! {
        <article id=outcome.id.to_string() class="card">
            <p class="card-where">
                <a href=app.page_href(Page::Edition(edition.year))>{edition.year} {city}</a>
                " · "
                {outcome.document.kind.label.get(lang).to_owned()}
                {place}
            </p>
            {heading}
            <div class="card-terms">
                {terms(app, &texts, Facet::Addressee, &outcome.addressees, &words)}
                {terms(app, &texts, Facet::Topic, &outcome.topics, &words)}
            </div>
            {theme}
            <EvidenceMark evidence=outcome.evidence term=outcome.evidence_term.clone() />
        </article>
    }
}

/// The terms of an outcome as links that filter by them.
fn terms(app: App, texts: &Texts, facet: Facet, terms: &[Arc<Term>], words: &[Word]) -> AnyView {
    if terms.is_empty() {
        return ().into_any();
    }
    let label = if facet == Facet::Addressee { Key::AddressedTo } else { Key::Topics };
    let link = |term: &Arc<Term>| {
        let name = term.label.get(texts.lang());
        let href = app.explore_href(narrowed(app, facet, &term.id));
        view! {
            <li>
                <a href=href>{highlighted(name, &highlights(name, words))}</a>
            </li>
        }
    };
    view! {
        <ul class="terms" class:addressees=facet == Facet::Addressee aria-label=texts.text(label)>
            {terms.iter().map(link).collect_view()}
        </ul>
    }
    .into_any()
}

/// The present query with one more value; on other pages the query is empty.
fn narrowed(app: App, facet: Facet, id: &str) -> Query {
    let mut query = app.query.get_untracked();
    query.select(facet, id);
    Query { page: 1, ..query }
}
