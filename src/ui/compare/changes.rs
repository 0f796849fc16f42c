//! What became of the themes of one edition until the next that it is compared with.

use std::sync::Arc;

use leptos::prelude::With;

use super::table::{Tables, scrolling};
use crate::app::corpus::Awaited;
use crate::app::{App, DetailsState, Texts};
use crate::domain::edition::{Edition, Theme};
use crate::domain::lineage::{Changes, Continued, changes, of_programme};
use crate::i18n::Key;
use crate::ui::edition::{confidence_key, details_awaited, details_lost, theme_link};
use crate::ui::kit::{El, View, el, item, live, muted, para, section};
use crate::ui::theme::continuation_key;

/// Each edition with the next, once the relations of the themes are there.
pub(super) fn changes_view(app: App, editions: Vec<Arc<Edition>>, texts: Texts) -> View {
    let first = editions.first().map_or(0, |edition| edition.year);
    let part = section(texts.text(Key::CompareChanges)).child(muted("p", texts.text(Key::CompareChangesNote)));
    let steps = live(move || match app.details_of(first) {
        Awaited::Here(_) => app.loaded.details.with(|state| {
            let mut steps = el("div");
            if let DetailsState::Ready(details) = state {
                for (before, after) in editions.iter().zip(editions.iter().skip(1)) {
                    steps = steps.child(step(app, changes(details, before, after), [before, after], &texts));
                }
            }
            steps.view()
        }),
        Awaited::Waiting => details_awaited(&texts).attr("role", "status").view(),
        Awaited::Lost => details_lost(),
    });
    part.child(steps).view()
}

fn step(app: App, changes: Option<Changes>, editions: [&Arc<Edition>; 2], texts: &Texts) -> View {
    let [before, after] = editions.map(|edition| edition.short_name(texts.lang()));
    let names = [("before", before.as_str()), ("after", after.as_str())];
    let said = |key| texts.filled(key, &names);
    let Some(changes) = changes else { return para(said(Key::CompareUnknown)).view() };
    let continued = match changes.continued.is_empty() {
        true => para(said(Key::CompareNothingContinued)),
        false => continued_table(app, &changes.continued, &said(Key::CompareContinued), [&before, &after], texts),
    };
    el("section")
        .child(continued)
        .maybe(list(app, &changes.gone, &said(Key::CompareGone), texts))
        .maybe(list(app, &changes.new, &said(Key::CompareNew), texts))
        .view()
}

fn continued_table(app: App, continued: &[Continued], name: &str, [before, after]: [&str; 2], texts: &Texts) -> El {
    let mut head = el("tr");
    for name in [before, texts.text(Key::CompareHow), after] {
        head = head.child(el("th").attr("scope", "col").text(name));
    }
    let mut body = el("tbody");
    for own in continued {
        let mut how = el("td");
        for kind in &own.kinds {
            how = how.text(texts.text(continuation_key(*kind))).child(el("br"));
        }
        let level = texts.text(confidence_key(own.confidence));
        let judged = muted("small", texts.filled(Key::LineageJudged, &[("level", level)]));
        let theme = el("th").attr("scope", "row").child(theme_link(app, &own.theme, texts));
        let to = el("td").child(themes(app, &own.to, texts));
        body = body.child(el("tr").child(theme).child(how.child(judged)).child(to));
    }
    let table = el("table").child(el("caption").text(name)).child(el("thead").child(head)).child(body);
    scrolling(name, table)
}

/// Themes below a heading; nothing where there is none.
fn list(app: App, list: &[Arc<Theme>], title: &str, texts: &Texts) -> Option<El> {
    (!list.is_empty()).then(|| el("section").child(el("h3").text(title)).child(themes(app, list, texts)))
}

/// Themes as links.
fn themes(app: App, themes: &[Arc<Theme>], texts: &Texts) -> El {
    let mut list = el("ul").class("outline");
    for theme in themes {
        list = list.child(item(theme_link(app, theme, texts)));
    }
    list
}

/// The themes of the programmes side by side.
pub(super) fn themes_view(tables: &Tables, editions: &[Arc<Edition>]) -> View {
    let mut row = tables.row(Key::ColumnThemes);
    for edition in editions {
        row = row.child(el("td").child(themes(tables.app, &of_programme(edition), &tables.texts)));
    }
    tables.section(tables.texts.text(Key::CompareThemes), vec![el("tbody").child(row).view()])
}
