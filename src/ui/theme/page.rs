//! The page of a theme.

use std::sync::Arc;

use super::relations::life;
use crate::app::corpus::Awaited;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::details::{Confidence, Details, ThemeFacts, ThemeList};
use crate::domain::edition::{Edition, Theme};
use crate::domain::outline::{OutlineFilter, nodes};
use crate::domain::relations::of_theme;
use crate::domain::{Dataset, Facet, Page, Query, Title};
use crate::i18n::Key;
use crate::ui::cards::{card_list, term_links, title_view};
use crate::ui::edition::{confidence_key, details_lost, outline_view, source_view, theme_link};
use crate::ui::kit::{El, View, el, facts, link, live, muted, nothing, para, section, side_by_side, text_view};
use crate::ui::later::later;
use crate::ui::take::page_acts;

/// The page of a theme.
pub fn theme_page(theme: Arc<Theme>) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let edition = dataset.edition(theme.year);
    let place = edition.map(|edition| {
        let edition = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
        let line = el("p").class("kicker").text(texts.text(Key::Igf)).text(" ").child(edition).text(" · ");
        line.text(theme.level_term.label.get(texts.lang()))
    });
    let below = edition.and_then(|edition| below(edition, &theme, &texts));
    let rest = theme.clone();
    el("article")
        .class("reading theme-page")
        .maybe(place)
        .child(el("h1").attr("tabindex", "-1").child(title_view(&theme.title, &texts)))
        .child(page_acts())
        .child(told(theme.clone()))
        .child(facts(rows(app, dataset, &theme, &texts)))
        .maybe(below)
        .child(life(theme.clone()))
        .child(later(move || outcomes(&rest)))
        .view()
}

/// The question that goes with it, other forms of its title, and what is to be known of its wording.
fn told(theme: Arc<Theme>) -> View {
    let (app, texts) = (use_app(), use_texts());
    live(move || match app.details_of(theme.year) {
        Awaited::Here(details) => details.theme(&theme.id).map_or_else(nothing, |facts| told_of(facts, &texts)),
        Awaited::Waiting => nothing(),
        Awaited::Lost => details_lost(),
    })
}

fn told_of(facts: &ThemeFacts, texts: &Texts) -> View {
    let question = facts.question.as_ref().map(|question| para("").class("lead").child(title_view(question, texts)));
    let other =
        |title: &Title| para(texts.text(Key::ThemeOtherTitle)).text(" · ").child(title_view(title, texts)).view();
    let doubt = (facts.confidence != Confidence::High).then(|| {
        let level = texts.text(confidence_key(facts.confidence));
        muted("p", texts.filled(Key::ThemeConfidence, &[("level", level)]))
    });
    let note = facts.note.as_ref().map(|note| muted("p", note.get(texts.lang())));
    let others = facts.other_titles.iter().map(other).collect();
    el("div").class("told").maybe(question).children(others).maybe(note).maybe(doubt).view()
}

fn rows<'a>(app: App, dataset: &Dataset, theme: &Arc<Theme>, texts: &'a Texts) -> Vec<(&'a str, View)> {
    let level = &theme.level_term;
    let mut rows = vec![(
        texts.facet(Facet::Level),
        level_view(level.label.get(texts.lang()), level.description.get(texts.lang())),
    )];
    if let Some(parent) = theme.parent.as_deref().and_then(|parent| dataset.theme(parent)) {
        rows.push((texts.text(Key::ThemeParent), theme_link(app, parent, texts)));
    }
    if theme.is_parliamentary {
        rows.push((texts.text(Key::ThemeTrack), text_view(texts.text(Key::Track))));
    }
    if !theme.topics.is_empty() {
        rows.push((texts.text(Key::ThemeTopics), term_links(app, texts, Facet::Topic, &theme.topics).view()));
    }
    rows.push((texts.text(Key::Sources), source(theme.clone())));
    rows
}

fn level_view(label: &str, meaning: &str) -> View {
    side_by_side(vec![el("strong").text(label).view(), text_view(" · "), text_view(meaning)])
}

/// Where it was read, and whether the list in which it stands is known whole.
fn source(theme: Arc<Theme>) -> View {
    let (app, texts) = (use_app(), use_texts());
    live(move || match app.details_of(theme.year) {
        Awaited::Here(details) => source_of(app, &theme, &details, &texts),
        _ => nothing(),
    })
}

fn source_of(app: App, theme: &Theme, details: &Details, texts: &Texts) -> View {
    let list = details.list_of(theme);
    let own = details.theme(&theme.id).and_then(|facts| facts.source.as_ref());
    let source = own.or(list.and_then(|list| list.source.as_ref()));
    let source = source.map_or_else(
        || link(app.page_href(Page::Edition(theme.year)), texts.text(Key::ThemeSources)).view(),
        |source| source_view(source, texts),
    );
    let mut parts = vec![source];
    parts.extend(list.map(|list| about_list(list, texts).view()));
    side_by_side(parts)
}

fn about_list(list: &ThemeList, texts: &Texts) -> El {
    let whole = texts.text(if list.is_complete { Key::ListComplete } else { Key::ListIncomplete });
    let others = list.is_third_party.then(|| texts.text(Key::ListThirdParty));
    let note = list.note.as_ref().map(|note| note.get(texts.lang()));
    let parts: Vec<&str> = note.into_iter().chain([whole]).chain(others).collect();
    muted("p", parts.join(" "))
}

/// What stands below it.
fn below(edition: &Edition, theme: &Theme, texts: &Texts) -> Option<El> {
    let all = nodes(edition, &OutlineFilter::default());
    let own = all.into_iter().find(|node| node.theme.id == theme.id)?;
    (!own.below.is_empty()).then(|| section(texts.text(Key::ThemeBelow)).child(outline_view(&own.below, texts)))
}

fn outcomes(theme: &Arc<Theme>) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let outcomes = of_theme(corpus.dataset(), theme);
    let part = section(texts.text(Key::ThemeOutcomes));
    if outcomes.is_empty() {
        return part.child(muted("p", texts.text(Key::EditionNoOutcomes))).view();
    }
    let explore = link(app.explore_href(Query::of(Facet::Theme, &theme.id)), texts.text(Key::EditionExplore));
    part.child(card_list(&outcomes, "h3")).child(el("p").child(explore.class("button"))).view()
}
