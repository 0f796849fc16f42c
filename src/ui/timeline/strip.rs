//! The editions one after the other: where and when, the overall theme, and how many took part.

use crate::app::corpus::Awaited;
use crate::app::{use_app, use_corpus, use_texts};
use crate::domain::Page;
use crate::i18n::Key;
use crate::ui::cards::title_view;
use crate::ui::edition::{figure_line, where_and_when};
use crate::ui::kit::{View, el, item, link, live, muted, nothing, section};

/// The strip of all editions.
pub(super) fn editions_strip() -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let cards = corpus.dataset().editions.iter().map(|edition| {
        let name = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
        let theme = edition.theme.as_ref().map(|theme| el("p").child(title_view(theme, &texts)));
        let (year, own) = (edition.year, texts.clone());
        let figures = live(move || match app.details_of(year) {
            Awaited::Here(details) => {
                let line = details.figures.as_ref().and_then(|figures| figure_line(figures, &own));
                line.map_or_else(nothing, |line| muted("p", line).view())
            }
            _ => nothing(),
        });
        item(
            el("div")
                .child(el("h3").child(name))
                .child(muted("p", where_and_when(edition, &texts)))
                .maybe(theme)
                .child(figures),
        )
    });
    let list = el("ol").class("strip editions-strip").children(cards.collect());
    section(texts.text(Key::EditionsTitle)).child(list).child(muted("p", texts.text(Key::TimelineFigures))).view()
}
