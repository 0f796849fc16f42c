//! A topic through the years.

use std::sync::Arc;

use super::life::{life, years};
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::compare::closest;
use crate::domain::outcome::Outcome;
use crate::domain::relations::{asked_on, by_edition, by_evidence, named_in};
use crate::domain::vocabulary::Term;
use crate::domain::{Comparison, Dataset, Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::cards::{card_list, parts, sign};
use crate::ui::kit::{El, View, disclosure, el, item, link, muted, para, section};
use crate::ui::later::later;
use crate::ui::take::page_acts;

/// The page of a topic.
pub fn topic_page(topic: Arc<Term>) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let lang = texts.lang();
    let explore = link(app.explore_href(Query::of(Facet::Topic, &topic.id)), texts.text(Key::EditionExplore));
    let compare = closest(dataset, &topic.id).map(|other| {
        let name = texts.filled(Key::CompareWith, &[("name", other.label.get(lang))]);
        link(app.page_href(Page::Compare(Comparison::of(Facet::Topic, &[&topic.id, &other.id]))), name)
    });
    let synonyms = disclosure(texts.text(Key::TopicSynonyms), muted("p", topic.synonyms.join(", ")));
    let head = el("article")
        .class("reading topic-page")
        .child(para(texts.text(Key::TopicLabel)).class("kicker"))
        .child(el("h1").attr("tabindex", "-1").text(topic.label.get(lang)))
        .child(para(topic.description.get(lang)).class("lead"))
        .child(page_acts())
        .child(para(sentences(dataset, &topic, &texts)))
        .child(el("p").class("around").child(explore.class("button")).maybe(compare))
        .child(years(app, dataset, &topic, &texts))
        .maybe(asked(app, dataset, &topic, &texts))
        .maybe(life(&topic))
        .child(synonyms);
    let own = texts.clone();
    parts(head, by_evidence(dataset, &topic.id), move |class, outcomes| section_view(class, outcomes, &own))
        .child(later(move || others(app, &topic, &corpus.dataset().vocabulary.topics, &texts).view()))
        .view()
}

/// Since when it is a theme, since when outcomes speak of it, and of whom most is asked: each a whole sentence.
fn sentences(dataset: &Dataset, topic: &Term, texts: &Texts) -> String {
    let named = named_in(dataset, &topic.id);
    let named = match (named.first(), named.last()) {
        (Some((first, _)), Some((last, _))) => {
            texts.counted_with(Key::TopicNamed, named.len(), &[("first", &first.id), ("last", &last.id)])
        }
        _ => texts.text(Key::TopicNeverNamed).to_owned(),
    };
    let editions = by_edition(dataset, &topic.id);
    let total = editions.iter().map(|(_, outcomes)| outcomes.len()).sum();
    let spoken = editions.last().map(|(first, _)| {
        let editions = texts.number(editions.len());
        texts.counted_with(Key::TopicSpoken, total, &[("first", &first.id), ("editions", &editions)])
    });
    let asked = asked_on(dataset, &topic.id).into_iter().next().map(|(addressee, count)| {
        texts.counted_with(Key::TopicAsked, count, &[("name", addressee.label.get(texts.lang()))])
    });
    [Some(named), spoken, asked].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// To whom its outcomes are addressed.
fn asked(app: App, dataset: &Dataset, topic: &Term, texts: &Texts) -> Option<El> {
    let lines: Vec<View> = asked_on(dataset, &topic.id)
        .into_iter()
        .map(|(addressee, count)| {
            let mut query = Query::of(Facet::Topic, &topic.id);
            query.select(Facet::Addressee, &addressee.id);
            let link = link(app.explore_href(query), addressee.label.get(texts.lang()));
            item(el("span").child(link).text(" ").child(muted("span", texts.number(count))))
        })
        .collect();
    (!lines.is_empty())
        .then(|| section(texts.text(Key::TopicAskedTitle)).child(el("ul").class("terms").children(lines)))
}

/// A class of evidence with its outcomes on the topic.
fn section_view(class: &Term, outcomes: &[Arc<Outcome>], texts: &Texts) -> View {
    let mark = outcomes.first().map_or("", |outcome| sign(outcome.evidence));
    let mark = el("span").attr("aria-hidden", "true").text(mark).text(" ");
    let heading = el("h2").child(mark).text(class.label.get(texts.lang()));
    let count = muted("p", texts.counted(Key::OutcomeCount, outcomes.len()));
    el("section").child(heading).child(count).child(card_list(outcomes, "h3")).view()
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
