//! The themes of an edition as an outline.

use super::super::cards::title_view;
use crate::app::{App, Texts, use_app, use_corpus};
use crate::domain::edition::{Theme, ThemeLevel};
use crate::domain::outline::Node;
use crate::domain::relations::of_theme;
use crate::domain::{Dataset, Page};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, muted};

/// Themes with what stands below them, each a link to its page.
pub fn outline_view(nodes: &[Node], texts: &Texts) -> El {
    let (app, corpus) = (use_app(), use_corpus());
    list(app, corpus.dataset(), nodes, texts)
}

/// The title of a theme as a link to its page.
pub fn theme_link(app: App, theme: &Theme, texts: &Texts) -> View {
    let href = app.page_href(Page::Theme(theme.id.to_string()));
    el("a").attr("href", href).child(title_view(&theme.title, texts)).view()
}

fn list(app: App, dataset: &Dataset, nodes: &[Node], texts: &Texts) -> El {
    let line = |node: &Node| line(app, dataset, node, texts);
    el("ul").class("outline").children(nodes.iter().map(line).collect())
}

fn line(app: App, dataset: &Dataset, node: &Node, texts: &Texts) -> View {
    let theme = &node.theme;
    let level = (theme.level != ThemeLevel::Main).then(|| theme.level_term.label.get(texts.lang()));
    let track = theme.is_parliamentary.then(|| texts.text(Key::Track));
    let outcomes = of_theme(dataset, theme).len();
    let outcomes = (outcomes > 0).then(|| texts.counted(Key::OutcomeCount, outcomes));
    let facts: Vec<&str> = level.into_iter().chain(track).chain(outcomes.as_deref()).collect();
    let line = el("li").class(if node.is_meant { "meant" } else { "way" }).child(theme_link(app, theme, texts));
    let line = if facts.is_empty() { line } else { line.text(" ").child(muted("small", facts.join(" · "))) };
    let below = (!node.below.is_empty()).then(|| list(app, dataset, &node.below, texts));
    line.maybe(below).view()
}
