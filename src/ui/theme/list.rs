//! The themes of every edition as an outline, which readers can narrow.

use std::sync::Arc;

use leptos::prelude::*;

use super::filter::filter_form;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::outline::{Node, OutlineFilter, outline};
use crate::domain::{Page, Title};
use crate::i18n::Key;
use crate::ui::cards::title_view;
use crate::ui::edition::outline_view;
use crate::ui::kit::{View, el, link, live, muted, para, side_by_side};
use crate::ui::later::later;
use crate::ui::take::page_acts;

/// How many editions are drawn before the browser may do something else.
const AT_ONCE: usize = 3;

/// The page of all themes, the newest edition first.
pub fn themes_page() -> View {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let dataset = corpus.dataset();
    let filter = RwSignal::new(OutlineFilter::default());
    let lead = texts.counted_with(
        Key::ThemesLead,
        dataset.themes.len(),
        &[("editions", &texts.number(outline(dataset, &OutlineFilter::default()).len()))],
    );
    let title = texts.text(Key::ThemesTitle).to_owned();
    let form = filter_form(filter, dataset, &texts);
    let own = texts.clone();
    let total = RwSignal::new(0);
    let count = move || own.counted(Key::ThemeCount, total.get());
    let outline = live(move || {
        let found = filter.with(|filter| outline(corpus.dataset(), filter));
        total.set(found.iter().flat_map(|(_, nodes)| nodes).map(Node::count).sum());
        untrack(|| editions(app, &found, &texts))
    });
    el("article")
        .class("reading themes-page")
        .child(el("h1").attr("tabindex", "-1").text(title))
        .child(para(lead).class("lead"))
        .child(page_acts())
        .child(form)
        .child(el("p").class("count").attr("role", "status").live_text(count))
        .child(outline)
        .view()
}

fn editions(app: App, found: &[(Arc<Edition>, Vec<Node>)], texts: &Texts) -> View {
    if found.is_empty() {
        return para(texts.text(Key::ThemesNothing)).view();
    }
    let (now, then) = found.split_at(AT_ONCE.min(found.len()));
    let mut parts: Vec<View> = now.iter().map(|(edition, nodes)| section(app, edition, nodes, texts)).collect();
    parts.extend(then.chunks(AT_ONCE).map(|some| {
        let (some, texts) = (some.to_vec(), texts.clone());
        later(move || side_by_side(some.iter().map(|(edition, nodes)| section(app, edition, nodes, &texts)).collect()))
    }));
    side_by_side(parts)
}

/// An edition with its overall theme and its outline.
fn section(app: App, edition: &Edition, nodes: &[Node], texts: &Texts) -> View {
    let name = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
    let overall =
        |theme: &Title| muted("p", texts.text(Key::FieldEditionTheme)).text(" · ").child(title_view(theme, texts));
    el("section")
        .attr("id", format!("edition-{}", edition.id))
        .child(el("h2").child(name))
        .maybe(edition.theme.as_ref().map(overall))
        .child(outline_view(nodes, texts))
        .view()
}
