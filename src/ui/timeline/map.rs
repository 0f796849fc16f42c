//! Themes as boxes in columns, and the lines between them. Boxes are links of lists; the lines are a picture behind them.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::arrows::{box_id, move_focus, theme_at};
use crate::app::{App, Texts, is_touch, use_app, use_texts};
use crate::domain::details::{Confidence, Continuation};
use crate::domain::timeline::{Column, Line, Place, Timeline};
use crate::domain::{Action, Page, Query};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link};

/// What a box takes and what lies between two, in sixteenths of the root's font size: pixels, unless text is made larger.
/// The style sheet has the same.
const BOX: (usize, usize) = (136, 52);
const GAP: (usize, usize) = (44, 12);

/// The themes that are followed; `None` where all are alike.
pub(super) type Followed = Memo<Option<Arc<HashSet<Box<str>>>>>;

/// The theme under the pointer or the focus.
type Pointed = RwSignal<Option<Box<str>>>;

/// Draws a picture. `pointed` hears of the theme under the pointer or the focus, where it is to be followed.
pub(super) fn map(timeline: &Arc<Timeline>, followed: Followed, pointed: Option<Pointed>) -> El {
    let (app, texts) = (use_app(), use_texts());
    let columns = timeline.columns.iter().map(|column| column_view(app, column, followed, &texts)).collect();
    let list = el("ol").class("columns").children(columns);
    let own = timeline.clone();
    let map = el("div")
        .class("lineage")
        .attr("role", "group")
        .attr("aria-label", texts.text(Key::TimelineMap))
        .on("keydown", move |event| move_focus(app, &event, &own));
    let map = match pointed {
        Some(pointed) => tapped(app, pointing(app, map, pointed)),
        None => map,
    };
    map.child(el("div").class("lineage-inner").child(lines_view(timeline, followed)).child(list))
}

/// The line of a theme is followed while the pointer or the focus is on it.
fn pointing(app: App, map: El, pointed: Pointed) -> El {
    let point = move |event| {
        if let Some(theme) = theme_at(&event) {
            pointed.set(Some(theme));
        }
    };
    // Not where the address asks for something: that stays in sight.
    let is_pointed = move || pointed.with(Option::is_some) && app.asked.query.with(Query::is_unfiltered);
    map.on("pointerover", point)
        .on("focusin", point)
        .on("pointerleave", move |_| pointed.set(None))
        .on("focusout", move |_| pointed.set(None))
        .live_attr("data-pointed", move || is_pointed().then(String::new))
}

/// A finger cannot point: its first tap follows the line of a theme, the second opens the theme.
fn tapped(app: App, map: El) -> El {
    let is_finger = Rc::new(Cell::new(false));
    let (down, key) = (is_finger.clone(), is_finger.clone());
    let follow = move |event: Event| {
        let Some(theme) = theme_at(&event).filter(|_| is_finger.get()) else { return };
        let follow = Action::Follow(theme.into());
        if app.would_change(&follow) {
            event.prevent_default();
            app.act(follow);
        }
    };
    let map = map.on("pointerdown", move |event| down.set(is_touch(&event)));
    map.on("keydown", move |_| key.set(false)).on("click", follow)
}

fn column_view(app: App, column: &Column, followed: Followed, texts: &Texts) -> View {
    let edition = &column.edition;
    let name = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
    let themes = column.places.iter().enumerate().map(|(at, place)| {
        let link = box_view(app, place, followed, texts);
        // The arrow keys lead to the others.
        let link = if at == 0 { link } else { link.attr("tabindex", "-1") };
        el("li").attr("data-row", (place.row + 1).to_string()).child(link).view()
    });
    item(el("div").child(el("p").child(name)).child(el("ul").children(themes.collect())))
}

fn box_view(app: App, place: &Place, followed: Followed, texts: &Texts) -> El {
    let (theme, id) = (&place.theme, place.theme.id.clone());
    let is_away = move || followed.with(|followed| followed.as_ref().is_some_and(|own| !own.contains(&id)));
    el("a")
        .attr("href", app.page_href(Page::Theme(theme.id.to_string())))
        .attr("id", box_id(&theme.id))
        .attr("title", theme.title.get(texts.lang()))
        .live_attr("data-away", move || is_away().then(String::new))
        .text(theme.title.get(texts.lang()))
}

fn rem(sixteenths: usize) -> String {
    // No number with a point of its own: to write those takes 7 kB of program.
    format!("{}.{:04}rem", sixteenths / 16, sixteenths % 16 * 625)
}

fn lines_view(timeline: &Timeline, followed: Followed) -> El {
    let width = timeline.columns.len() * (BOX.0 + GAP.0);
    let height = timeline.rows * (BOX.1 + GAP.1);
    el("svg")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .attr("width", rem(width))
        .attr("height", rem(height))
        .attr("viewBox", format!("0 0 {width} {height}"))
        .children(timeline.lines.iter().map(|line| line_view(line, followed)).collect())
}

/// A line from the end of one box to the beginning of the next: thick where a theme was kept, broken where that is judged
/// with less confidence.
fn line_view(line: &Line, followed: Followed) -> View {
    let x = |column: usize| column * (BOX.0 + GAP.0);
    let y = |row: usize| row * (BOX.1 + GAP.1) + BOX.1 / 2;
    let (from, to) = ((x(line.from.column) + BOX.0, y(line.from.row)), (x(line.to.column), y(line.to.row)));
    let middle = (from.0 + to.0) / 2;
    let path = format!("M{} {}C{middle} {} {middle} {} {} {}", from.0, from.1, from.1, to.1, to.0, to.1);
    let ends = [line.from.theme.clone(), line.to.theme.clone()];
    let is_away =
        move || followed.with(|followed| followed.as_ref().is_some_and(|own| ends.iter().any(|id| !own.contains(id))));
    let kept = if line.relation.kind == Continuation::Kept { "kept" } else { "changed" };
    let sure = match line.relation.confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    };
    el("path")
        .attr("d", path)
        .attr("data-line", kept)
        .attr("data-sure", sure)
        .live_attr("data-away", move || is_away().then(String::new))
        .view()
}
