//! The part of the picture that a topic has: the themes that named it, and how they continue each other.

use std::sync::Arc;

use leptos::prelude::*;

use super::map::map;
use crate::app::{DetailsState, use_app, use_corpus};
use crate::domain::edition::Theme;
use crate::domain::timeline::Timeline;
use crate::domain::vocabulary::Term;
use crate::ui::kit::{View, live, nothing};

/// The themes by which programmes were ordered that name a topic, with their lines; nothing where it is less than two.
pub fn topic_map(topic: &Arc<Term>) -> View {
    let (app, corpus, topic) = (use_app(), use_corpus(), topic.clone());
    live(move || {
        let DetailsState::Ready(details) = app.loaded.details.get() else { return nothing() };
        let names = |theme: &Theme| theme.is_of_programme && theme.topics.iter().any(|own| own.id == topic.id);
        let timeline = Arc::new(Timeline::of(corpus.dataset(), &details, &names));
        if timeline.columns.len() < 2 {
            return nothing();
        }
        untrack(|| map(&timeline, Memo::new(|_| None), None).view())
    })
}
