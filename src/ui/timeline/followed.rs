//! What the address asks the picture to follow, in words, and the way back to all.

use std::sync::Arc;

use leptos::prelude::*;

use super::map::Followed;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::following::examples;
use crate::domain::vocabulary::Term;
use crate::domain::{Dataset, Facet, Page};
use crate::i18n::Key;
use crate::i18n::titles::query_title;
use crate::ui::kit::{El, View, el, link, live, side_by_side, text_view};

/// What is followed, with the page of the theme whose line it is; where all themes are alike, how to
/// follow one.
pub(super) fn followed_line(followed: Followed) -> El {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let line = live(move || {
        let asked = app.asked.query.get();
        let Some(name) = query_title(&asked, corpus.dataset(), &texts.catalog) else {
            return hint(app, &texts, corpus.dataset());
        };
        let count = followed.with(|followed| followed.as_ref().map_or(0, |themes| themes.len()));
        let name = el("strong").text(texts.counted_with(Key::TimelineFollowed, count, &[("name", &name)]));
        let mut links = Vec::new();
        if let Some(theme) = asked.selected(Facet::Theme).first() {
            links.push(link(app.page_href(Page::Theme(theme.clone())), texts.text(Key::TimelineOpen)));
        }
        links.push(link(app.page_href(Page::Timeline), texts.text(Key::TimelineShowAll)));
        with_links(name, links)
    });
    el("p").class("followed").attr("role", "status").child(line)
}

/// How a line is followed, and topics to begin with.
fn hint(app: App, texts: &Texts, dataset: &Dataset) -> View {
    let topic = |topic: &Arc<Term>| link(app.timeline_href(Facet::Topic, &topic.id), topic.label.get(texts.lang()));
    with_links(el("span").text(texts.text(Key::TimelineHint)), examples(dataset).iter().map(topic).collect())
}

fn with_links(text: El, links: Vec<El>) -> View {
    let mut parts = vec![text.view()];
    for link in links {
        parts.push(text_view(" "));
        parts.push(link.view());
    }
    side_by_side(parts)
}
