//! What the address asks the picture to follow, in words, and the way back to all.

use leptos::prelude::*;

use super::map::Followed;
use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::{Facet, Page};
use crate::i18n::Key;
use crate::i18n::titles::query_title;
use crate::ui::kit::{El, el, link, live, side_by_side, text_view};

/// What is followed, with the page of the theme whose line it is; where all themes are alike, how to
/// follow one.
pub(super) fn followed_line(followed: Followed) -> El {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let line = live(move || {
        let asked = app.asked.query.get();
        let Some(name) = query_title(&asked, corpus.dataset(), &texts.catalog) else {
            return text_view(texts.text(Key::TimelineHint));
        };
        let count = followed.with(|followed| followed.as_ref().map_or(0, |themes| themes.len()));
        let mut parts = vec![text_view(texts.counted_with(Key::TimelineFollowed, count, &[("name", &name)]))];
        let mut lead = |page, key| {
            parts.push(text_view(" "));
            parts.push(link(app.page_href(page), texts.text(key)).view());
        };
        if let Some(theme) = asked.selected(Facet::Theme).first() {
            lead(Page::Theme(theme.clone()), Key::TimelineOpen);
        }
        lead(Page::Timeline, Key::TimelineShowAll);
        side_by_side(parts)
    });
    el("p").class("followed").attr("role", "status").child(line)
}
