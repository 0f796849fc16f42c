//! How much editions said on a topic, and the themes that named it, one edition after the other.

use std::sync::Arc;

use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::{Edition, Theme};
use crate::domain::overview::overview;
use crate::domain::relations::named_in;
use crate::domain::vocabulary::Term;
use crate::domain::{Dataset, Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::edition::theme_link;
use crate::ui::kit::{El, View, disclosure, el, link, muted, section};
use crate::ui::timeline::topic_map;

/// How many heights a bar may have: see the style sheet.
const STEPS: usize = 12;

/// Outcomes by edition, as bars that are a list of links.
pub(super) fn years(app: App, dataset: &Dataset, topic: &Term, texts: &Texts) -> El {
    let overview = overview(dataset);
    let cells = overview.rows.iter().find(|row| row.topic.id == topic.id).map(|row| row.cells.as_slice());
    let cells = cells.unwrap_or_default();
    let most = cells.iter().map(|cell| cell.count).max().unwrap_or(0);
    let bar = |(edition, cell): (&Arc<Edition>, &crate::domain::overview::Cell)| {
        let mut query = Query::of(Facet::Topic, &topic.id);
        query.select(Facet::Edition, &edition.id);
        // In steps, so that a page without scripts has them too.
        let height = (cell.count * STEPS).div_ceil(most.max(1));
        let line = el("li")
            .child(el("span").class("bar-count").attr("aria-hidden", "true").text(texts.number(cell.count)))
            .child(el("i").attr("aria-hidden", "true").attr("data-bar", height.to_string()));
        let name = edition.short_name(texts.lang());
        let label = texts.counted_with(Key::TopicYear, cell.count, &[("edition", &name)]);
        let year = link(app.explore_href(query), &*edition.id).attr("aria-label", label);
        line.child(if cell.count > 0 { year } else { muted("span", &*edition.id) }).view()
    };
    let bars = overview.editions.iter().zip(cells).map(bar).collect();
    let list = el("ol").class("bars").children(bars);
    section(texts.text(Key::TopicYears)).child(list)
}

/// The themes that named it, edition by edition.
pub(super) fn life(topic: &Arc<Term>) -> Option<El> {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let named = named_in(corpus.dataset(), &topic.id);
    let line = |(edition, themes): &(Arc<Edition>, Vec<Arc<Theme>>)| {
        let name = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
        let list = |themes: &[Arc<Theme>]| {
            let lines = themes.iter().map(|theme| theme_line(app, theme, &texts)).collect();
            el("ul").class("outline").children(lines)
        };
        // What stands below the themes of the programme is folded, so that twenty years fit on a screen.
        let (main, below): (Vec<_>, Vec<_>) = themes.iter().cloned().partition(|theme| theme.is_of_programme);
        let folded = (!below.is_empty()).then(|| disclosure(texts.counted(Key::TopicBelow, below.len()), list(&below)));
        el("li").child(el("p").child(name)).child(list(&main)).maybe(folded).view()
    };
    let list = || el("ol").class("milestones life").children(named.iter().map(line).collect());
    (!named.is_empty()).then(|| section(texts.text(Key::TopicThemes)).child(topic_map(topic)).child(list()))
}

fn theme_line(app: App, theme: &Theme, texts: &Texts) -> View {
    let level = muted("small", theme.level_term.label.get(texts.lang()));
    el("li").child(theme_link(app, theme, texts)).text(" ").child(level).view()
}
