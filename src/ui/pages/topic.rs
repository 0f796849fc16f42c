//! A topic through the years.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::detail::by_edition;
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::outcome::OutcomeCard;

#[component]
pub fn TopicPage(topic: Arc<Term>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let corpus = use_corpus();
    let editions = by_edition(corpus.dataset(), &topic.id);
    let total = editions.iter().map(|(_, outcomes)| outcomes.len()).sum();
    let lead = texts.counted_with(Key::TopicLead, total, &[("editions", &texts.number(editions.len()))]);
    let synonyms = texts.filled(Key::TopicSynonyms, &[("list", &topic.synonyms.join(", "))]);
    let explore = app.explore_href(Query::of(Facet::Topic, &topic.id));
    let section = |(edition, outcomes): (Arc<crate::domain::edition::Edition>, Vec<_>)| {
        let city = edition.city.as_ref().map(|city| format!(" {}", city.get(lang))).unwrap_or_default();
        let card = |outcome| view! { <li><OutcomeCard outcome words=Arc::default() level=3 /></li> };
        view! {
            <section>
                <h2>
                    <a href=app.page_href(Page::Edition(edition.year))>{edition.year} {city}</a>
                </h2>
                <ul class="results">{outcomes.into_iter().map(card).collect_view()}</ul>
            </section>
        }
    };
    let others = corpus.dataset().vocabulary.topics.iter().map(|other| {
        let is_current = (other.id == topic.id).then_some("page");
        let href = app.page_href(Page::Topic(other.id.to_string()));
        view! {
            <li>
                <a href=href aria-current=is_current>
                    {other.label.get(lang).to_owned()}
                </a>
            </li>
        }
    });
    view! {
        <article class="reading">
            <p class="kicker">{texts.text(Key::TopicLabel)}</p>
            <h1 tabindex="-1">{topic.label.get(lang).to_owned()}</h1>
            <p class="lead">{topic.description.get(lang).to_owned()}</p>
            <p>{lead}</p>
            <p class="muted">{synonyms}</p>
            <p>
                <a class="button" href=explore>
                    {texts.text(Key::EditionExplore)}
                </a>
            </p>
            {editions.into_iter().map(section).collect_view()}
            <nav class="screen-only" aria-label=texts.text(Key::TopicOthers)>
                <h2>{texts.text(Key::TopicOthers)}</h2>
                <ul class="terms">{others.collect_view()}</ul>
            </nav>
        </article>
    }
}
