//! A topic through the years.

use std::sync::Arc;

use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::outcome::Outcome;
use crate::domain::relations::by_edition;
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link, muted, para};
use crate::ui::later::later;
use crate::ui::outcome::{card_list, parts};

/// The page of a topic.
pub fn topic_page(topic: Arc<Term>) -> View {
    let app = use_app();
    let texts = use_texts();
    let lang = texts.lang();
    let corpus = use_corpus();
    let editions = by_edition(corpus.dataset(), &topic.id);
    let total = editions.iter().map(|(_, outcomes)| outcomes.len()).sum();
    let lead = texts.counted_with(Key::TopicLead, total, &[("editions", &texts.number(editions.len()))]);
    let synonyms = texts.filled(Key::TopicSynonyms, &[("list", &topic.synonyms.join(", "))]);
    let explore = link(app.explore_href(Query::of(Facet::Topic, &topic.id)), texts.text(Key::EditionExplore));
    let head = el("article")
        .class("reading")
        .child(para(texts.text(Key::TopicLabel)).class("kicker"))
        .child(el("h1").attr("tabindex", "-1").text(topic.label.get(lang)))
        .child(para(topic.description.get(lang)).class("lead"))
        .child(para(lead))
        .child(muted("p", synonyms))
        .child(el("p").child(explore.class("button")));
    let own = texts.clone();
    parts(head, editions, move |edition, outcomes| section(app, edition, outcomes, &own))
        .child(later(move || others(app, &topic, &corpus.dataset().vocabulary.topics, &texts).view()))
        .view()
}

/// An edition with its outcomes on the topic.
fn section(app: App, edition: &Edition, outcomes: &[Arc<Outcome>], texts: &Texts) -> View {
    let link = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
    el("section").child(el("h2").child(link)).child(card_list(outcomes, "h3")).view()
}

/// Links to all topics.
fn others(app: App, topic: &Term, topics: &[Arc<Term>], texts: &Texts) -> El {
    let title = texts.text(Key::TopicOthers);
    let line = |other: &Arc<Term>| {
        let link = link(app.page_href(Page::Topic(other.id.to_string())), other.label.get(texts.lang()));
        item(if other.id == topic.id { link.attr("aria-current", "page") } else { link })
    };
    el("nav")
        .class("screen-only")
        .attr("aria-label", title)
        .child(el("h2").text(title))
        .child(el("ul").class("terms").children(topics.iter().map(line).collect()))
}
