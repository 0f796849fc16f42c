//! An outcome as a sheet that can be printed and handed over.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::OutcomeCard;
use super::evidence::sign;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::detail::{neighbours, related};
use crate::domain::outcome::{Act, Outcome};
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Lang, Page, Query};
use crate::i18n::Key;
use crate::ui::edition::title_view;

#[component]
pub fn OutcomePage(outcome: Arc<Outcome>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let edition = outcome.edition.clone();
    let city = edition.city.as_ref().map(|city| format!(" {}", city.get(lang))).unwrap_or_default();
    let other = Lang::ALL.into_iter().find(|other| *other != lang).unwrap_or(lang);
    view! {
        <article class="reading outcome-page">
            <p class="kicker">
                <a href=app.page_href(Page::Edition(edition.year))>
                    {texts.text(Key::Igf)} " " {edition.year} {city}
                </a>
            </p>
            <h1 tabindex="-1">{outcome.summary.get(lang).to_owned()}</h1>
            <p class="muted">{texts.text(Key::OutcomeSummaryNote)}</p>
            <Facts outcome=outcome.clone() />
            <section>
                <h2>{texts.text(Key::OutcomeOther)}</h2>
                <p lang=other.tag()>{outcome.summary.get(other).to_owned()}</p>
            </section>
            <Neighbours outcome=outcome.clone() />
            <Related outcome />
        </article>
    }
}

/// Addressee, topics, place and evidence in words.
#[component]
fn Facts(outcome: Arc<Outcome>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let term = outcome.evidence_term.clone();
    let act = outcome.act.map(|act| row(texts.text(Key::OutcomeAct), texts.text(act_key(act))));
    let place = outcome.place.as_ref().map(|place| row(texts.text(Key::OutcomePlace), place.get(lang).to_owned()));
    let theme = outcome.theme.as_ref().map(|theme| {
        let assigned = outcome.theme_assigned.then(|| {
            view! {
                " "
                <span class="muted">"(" {texts.text(Key::ThemeAssigned)} ")"</span>
            }
        });
        row(texts.text(Key::FacetTheme), view! { {title_view(&theme.title, &texts)} {assigned} })
    });
    view! {
        <dl class="facts">
            {row(texts.text(Key::AddressedTo), term_links(app, &texts, Facet::Addressee, &outcome.addressees))} {act}
            {row(texts.text(Key::Topics), term_links(app, &texts, Facet::Topic, &outcome.topics))} {theme}
            {row(texts.text(Key::FacetDocument), document(&outcome, &texts))} {place}
            {row(
                texts.text(Key::FacetEvidence),
                view! {
                    <strong>{sign(outcome.evidence)} " " {term.label.get(lang).to_owned()}</strong>
                    ". "
                    {term.description.get(lang).to_owned()}
                },
            )}
        </dl>
    }
}

fn row(name: String, value: impl IntoView + 'static) -> AnyView {
    view! {
        <dt>{name}</dt>
        <dd>{value.into_view()}</dd>
    }
    .into_any()
}

fn act_key(act: Act) -> Key {
    match act {
        Act::Call => Key::ActCall,
        Act::Invite => Key::ActInvite,
        Act::Request => Key::ActRequest,
        Act::Note => Key::ActNote,
    }
}

fn document(outcome: &Outcome, texts: &Texts) -> AnyView {
    let document = &outcome.document;
    let date = document.date.map(|date| format!(", {}", texts.date(date)));
    let link = match &document.url {
        Some(url) => {
            let text = texts.text(Key::DocumentLink);
            view! { <a href=url.to_string() rel="noopener external">{text}</a> }.into_any()
        }
        None => view! { <span class="muted">{texts.text(Key::DocumentNoLink)}</span> }.into_any(),
    };
    view! {
        {title_view(&document.title, texts)}
        {date}
        " · "
        {link}
    }
    .into_any()
}

/// Links to the explorer for addressees, to its page for a topic.
fn term_links(app: App, texts: &Texts, facet: Facet, terms: &[Arc<Term>]) -> AnyView {
    let link = |term: &Arc<Term>| {
        let href = match facet {
            Facet::Topic => app.page_href(Page::Topic(term.id.to_string())),
            _ => app.explore_href(Query::of(facet, &term.id)),
        };
        view! {
            <li>
                <a href=href>{term.label.get(texts.lang()).to_owned()}</a>
            </li>
        }
    };
    view! { <ul class="terms">{terms.iter().map(link).collect_view()}</ul> }.into_any()
}

/// The outcomes before and after it in its document.
#[component]
fn Neighbours(outcome: Arc<Outcome>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let (before, after) = neighbours(use_corpus().dataset(), &outcome);
    if before.is_none() && after.is_none() {
        return None;
    }
    let line = |found: Option<Arc<Outcome>>, key: Key| {
        found.map(|found| {
            let href = app.page_href(Page::Outcome(found.id.to_string()));
            let place = found.place.as_ref().map(|place| format!(" {}", place.get(lang)));
            view! {
                <li>
                    <span class="muted">{texts.text(key)} {place} " · "</span>
                    <a href=href>{found.summary.get(lang).to_owned()}</a>
                </li>
            }
        })
    };
    Some(view! {
        <section class="screen-only">
            <h2>{texts.text(Key::OutcomeNeighbours)}</h2>
            <ul class="plain-list">{line(before, Key::OutcomePrevious)} {line(after, Key::OutcomeNext)}</ul>
        </section>
    })
}

/// Outcomes of other years on the same topics.
#[component]
fn Related(outcome: Arc<Outcome>) -> impl IntoView {
    let texts = use_texts();
    let found = related(use_corpus().dataset(), &outcome);
    if found.is_empty() {
        return None;
    }
    let card = |outcome| view! { <li><OutcomeCard outcome words=Arc::default() level=3 /></li> };
    Some(view! {
        <section class="screen-only">
            <h2>{texts.text(Key::OutcomeRelated)}</h2>
            <ul class="results">{found.into_iter().map(card).collect_view()}</ul>
        </section>
    })
}
