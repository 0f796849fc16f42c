//! The part of the picture that a topic has: the themes that named it, and how they continue each other.

use std::sync::Arc;

use leptos::prelude::*;

use super::map::map;
use crate::app::{DetailsState, use_app, use_corpus, use_texts};
use crate::domain::Facet;
use crate::domain::edition::Theme;
use crate::domain::timeline::Timeline;
use crate::domain::vocabulary::Term;
use crate::i18n::Key;
use crate::ui::kit::{View, el, link, live, nothing, side_by_side};

/// The themes by which programmes were ordered that name a topic, with their lines; nothing where it is less than two.
pub fn topic_map(topic: &Arc<Term>) -> View {
    let (app, texts, corpus, topic) = (use_app(), use_texts(), use_corpus(), topic.clone());
    live(move || {
        let DetailsState::Ready(details) = app.loaded.details.get() else { return nothing() };
        let names = |theme: &Theme| theme.is_of_programme && theme.topics.iter().any(|own| own.id == topic.id);
        let timeline = Arc::new(Timeline::of(corpus.dataset(), &details, &names));
        if timeline.columns.len() < 2 {
            return nothing();
        }
        let see = link(app.timeline_href(Facet::Topic, &topic.id), texts.text(Key::TimelineSee));
        let map = untrack(|| map(&timeline, Memo::new(|_| None), None));
        side_by_side(vec![map.view(), el("p").child(see).view()])
    })
}
