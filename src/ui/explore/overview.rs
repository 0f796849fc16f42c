//! Twenty editions at a glance: a table of topics and editions that is a picture.

use std::sync::Arc;

use crate::app::{App, Texts, key, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::overview::{Cell, Overview, Row, SHADES, overview};
use crate::domain::{Facet, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, link, muted};

/// How many topics are shown: the others are one link away.
const ROWS: usize = 14;

/// The picture of the topics of which most is said, with its legend.
pub(super) fn overview_view() -> El {
    picture(ROWS)
}

/// The picture of all topics.
pub fn overview_of_all() -> El {
    picture(usize::MAX)
}

fn picture(rows: usize) -> El {
    let (app, texts, corpus) = (use_app(), use_texts(), use_corpus());
    let mut overview = overview(corpus.dataset());
    let all = overview.rows.len();
    overview.rows.truncate(rows);
    let title = texts.counted(Key::OverviewTitle, overview.editions.len());
    el("section")
        .class("overview")
        .child(el("h2").text(title.clone()))
        .child(muted("p", texts.text(Key::OverviewNote)))
        .child(table(app, &overview, &title, &texts))
        .child(legend(app, all, &texts))
}

fn table(app: App, overview: &Overview, title: &str, texts: &Texts) -> El {
    let head = overview.editions.iter().map(|edition| column(app, edition, texts));
    let head = [el("td").attr("role", "cell").view()].into_iter().chain(head).collect();
    let rows = overview.rows.iter().enumerate();
    let rows = rows.map(|(at, row)| row_view(app, at, row, &overview.editions, texts)).collect();
    let is_link = |row: &Row| row.cells.iter().map(|cell| cell.count > 0).chain([true]).collect();
    let has_link: Vec<Vec<bool>> = overview.rows.iter().map(is_link).collect();
    el("table")
        .class("heat")
        .attr("role", "table")
        .attr("aria-label", title)
        .on("keydown", move |event| move_focus(app, &event, &has_link))
        .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").children(head)))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

/// An edition: its year in short, and its place.
fn column(app: App, edition: &Edition, texts: &Texts) -> View {
    let name = edition.short_name(texts.lang());
    // The years of one century are told apart by their last digits.
    let (century, short) = edition.id.split_at_checked(2).unwrap_or(("", &edition.id));
    let place = name.split_once(' ').map_or("", |(_, place)| place).trim_matches(['(', ')']);
    let year = || el("b").child(el("span").class("hidden-text").text(century)).text(short);
    let link = el("a")
        .attr("href", app.page_href(Page::Edition(edition.year)))
        .child(year())
        .text(" ")
        .child(el("span").class("place").text(place));
    // Where columns are too narrow to be targets they are only named.
    el("th").attr("scope", "col").attr("role", "columnheader").child(link).child(year().class("narrow")).view()
}

fn row_view(app: App, at: usize, row: &Row, editions: &[Arc<Edition>], texts: &Texts) -> View {
    let name = link(app.page_href(Page::Topic(row.topic.id.to_string())), row.topic.label.get(texts.lang()));
    let all = link(app.explore_href(Query::of(Facet::Topic, &row.topic.id)), texts.number(row.total));
    let all = all.attr("id", cell_id(at, row.cells.len() + 1)).attr("tabindex", "-1");
    let all = all.attr("aria-label", texts.counted(Key::OutcomeCount, row.total));
    let total = el("td").class("sum").attr("role", "cell").child(all).view();
    let cells = editions.iter().zip(&row.cells).enumerate();
    let cells = cells.map(|(column, (edition, cell))| cell_view(app, row, (at, column), edition, *cell, texts));
    el("tr")
        .attr("role", "row")
        .child(el("th").attr("scope", "row").attr("role", "rowheader").child(name.attr("id", cell_id(at, 0))))
        .children(cells.chain([total]).collect())
        .view()
}

fn cell_view(app: App, row: &Row, at: (usize, usize), edition: &Edition, cell: Cell, texts: &Texts) -> View {
    let td = el("td").attr("role", "cell").attr("data-shade", cell.shade().to_string());
    let td = if cell.is_theme { td.attr("data-theme", "") } else { td };
    let name = edition.short_name(texts.lang());
    let sentence = if cell.is_theme { Key::OverviewNamed } else { Key::OverviewCell };
    let label = texts.counted_with(sentence, cell.count, &[("edition", &name)]);
    if cell.count == 0 {
        let said = cell.is_theme.then(|| el("span").class("hidden-text").text(label));
        return td.maybe(said).view();
    }
    let mut query = Query::of(Facet::Topic, &row.topic.id);
    query.select(Facet::Edition, &edition.id);
    let link = link(app.explore_href(query), texts.number(cell.count));
    td.child(link.attr("id", cell_id(at.0, at.1 + 1)).attr("tabindex", "-1").attr("aria-label", label)).view()
}

fn cell_id(row: usize, column: usize) -> String {
    format!("glance-{row}-{column}")
}

/// The arrow keys lead from link to link: the topics are stops of the Tab key, their cells are not.
fn move_focus(app: App, event: &leptos::ev::Event, has_link: &[Vec<bool>]) {
    let step = match &*key(event) {
        "ArrowLeft" => (0, -1),
        "ArrowRight" => (0, 1),
        "ArrowUp" => (-1, 0),
        "ArrowDown" => (1, 0),
        _ => return,
    };
    let Some((mut row, mut column)) = app.focused_id().as_deref().and_then(read_id) else { return };
    let is_link = |row: isize, column: isize| {
        let cells = usize::try_from(row).ok().and_then(|row| has_link.get(row))?;
        // The topic itself stands before its cells.
        match usize::try_from(column).ok()? {
            0 => Some(true),
            column => cells.get(column - 1).copied(),
        }
    };
    event.prevent_default();
    loop {
        (row, column) = (row + step.0, column + step.1);
        match is_link(row, column) {
            Some(true) => return app.focus_id(&format!("glance-{row}-{column}")),
            Some(false) => {}
            None => return,
        }
    }
}

fn read_id(id: &str) -> Option<(isize, isize)> {
    let (row, column) = id.strip_prefix("glance-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn legend(app: App, topics: usize, texts: &Texts) -> El {
    let shade = |shade: usize| el("i").attr("data-shade", (shade + 1).to_string()).view();
    let shades = (0..SHADES.len()).map(shade).collect();
    let scale = el("span").class("scale").attr("aria-hidden", "true").children(shades);
    el("p")
        .class("legend")
        .child(muted("span", texts.text(Key::OverviewFewer)))
        .child(scale)
        .child(muted("span", texts.text(Key::OverviewMore)))
        .child(el("span").class("dot muted").text(texts.text(Key::OverviewDot)))
        .child(link(app.page_href(Page::Topics), texts.counted(Key::OverviewAll, topics)))
}
