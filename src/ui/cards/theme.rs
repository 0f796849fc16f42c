//! A theme in a list.

use std::sync::Arc;

use super::outcome::{marked, title_id};
use super::terms::term_links;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Theme;
use crate::domain::relations::of_theme;
use crate::domain::search::Understood;
use crate::domain::{Dataset, Facet, Page};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, link, muted};
use crate::ui::take::card_acts;

/// Its edition and level, its title as a link to its page, then where it belongs.
pub(super) fn theme_card(theme: &Arc<Theme>, understood: &Understood, heading: &'static str) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let (dataset, lang) = (corpus.dataset(), texts.lang());
    let title = marked(theme.title.get(lang), &texts, understood);
    let title = el("a")
        .attr("id", title_id(&theme.id))
        .attr("href", app.page_href(Page::Theme(theme.id.to_string())))
        .child(title);
    let original = theme.title.original(lang).map(|(lang, original)| {
        let original = el("span").attr("lang", lang.tag()).text(original);
        muted("p", texts.text(Key::OurTranslation)).class("card-where").text(" · ").child(original)
    });
    let outcomes = of_theme(dataset, theme).len();
    let outcomes = (outcomes > 0).then(|| muted("p", texts.counted(Key::OutcomeCount, outcomes)));
    let topics = (!theme.topics.is_empty()).then(|| term_links(app, &texts, Facet::Topic, &theme.topics));
    el("article")
        .attr("id", &*theme.id)
        .attr("aria-labelledby", title_id(&theme.id))
        .class("card")
        .child(place(app, dataset, theme, &texts))
        .child(el(heading).child(title))
        .maybe(original)
        .maybe(parent(app, dataset, theme, &texts))
        .maybe(topics)
        .maybe(outcomes)
        .child(card_acts(Page::Theme(theme.id.to_string())))
        .view()
}

fn place(app: App, dataset: &Dataset, theme: &Theme, texts: &Texts) -> El {
    let lang = texts.lang();
    let edition = dataset.edition(theme.year);
    let edition = edition.map(|edition| link(app.page_href(Page::Edition(theme.year)), edition.short_name(lang)));
    let line = el("p").class("card-where").maybe(edition).text(" · ").text(theme.level_term.label.get(lang));
    if theme.is_parliamentary { line.text(" · ").text(texts.text(Key::Track)) } else { line }
}

fn parent(app: App, dataset: &Dataset, theme: &Theme, texts: &Texts) -> Option<El> {
    let parent = dataset.theme(theme.parent.as_deref()?)?;
    let link = link(app.page_href(Page::Theme(parent.id.to_string())), parent.title.get(texts.lang()));
    Some(el("p").class("card-theme").child(muted("span", texts.text(Key::ThemeParent))).text(" · ").child(link))
}
