//! A milestone in a list.

use std::sync::Arc;

use crate::app::{Texts, use_app, use_corpus, use_texts};
use crate::domain::Page;
use crate::domain::edition::Milestone;
use crate::domain::search::{Understood, highlights};
use crate::domain::vocabulary::OfficialDocument;
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, highlighted, link, muted};

/// Its day and edition, then what happened as a link to the edition's page.
pub(super) fn milestone_card(milestone: &Arc<Milestone>, understood: &Understood, heading: &'static str) -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let lang = texts.lang();
    let href = app.page_href(Page::Edition(milestone.year));
    let edition = corpus.dataset().edition(milestone.year).map(|edition| link(&href, edition.short_name(lang)));
    let shown = milestone.summary.shown_in(lang);
    let marks = highlights(milestone.summary.get(shown), Some(shown), understood);
    let summary = el("a").attr("href", &href).child(highlighted(milestone.summary.get(shown), &marks));
    let summary = if shown == lang { summary } else { summary.attr("lang", shown.tag()) };
    el("article")
        .attr("id", &*milestone.id)
        .class("card")
        .child(el("p").class("card-where").child(day(milestone, &texts)).text(" · ").maybe(edition))
        .child(el(heading).child(summary))
        .maybe(milestone.source.as_ref().map(|source| source_note(source, &texts)))
        .view()
}

/// A line of the dated list on the page of its edition.
pub fn milestone_line(milestone: &Milestone, texts: &Texts) -> View {
    let shown = milestone.summary.shown_in(texts.lang());
    let mut step = el("span").text(milestone.summary.get(shown));
    if shown != texts.lang() {
        step = step.attr("lang", shown.tag());
    }
    let note = milestone.source.as_ref().map(|source| source_note(source, texts));
    el("li").attr("id", &*milestone.id).child(day(milestone, texts)).child(step).text(" ").maybe(note).view()
}

fn day(milestone: &Milestone, texts: &Texts) -> El {
    el("time").attr("datetime", milestone.date.to_string()).text(texts.date(milestone.date))
}

/// Says from which official document a fact comes.
fn source_note(document: &OfficialDocument, texts: &Texts) -> El {
    muted("small", texts.filled(Key::Source, &[("name", document.title.get(texts.lang()))]))
}
