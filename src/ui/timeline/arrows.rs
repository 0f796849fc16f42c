//! The arrow keys in the picture: along the lines, and up and down a column.

use leptos::ev::Event;

use crate::app::{App, key, target_id};
use crate::domain::timeline::Timeline;

/// With what the ids of boxes begin.
const BOX: &str = "line-";

/// The id of a theme's box.
pub(super) fn box_id(theme: &str) -> String {
    format!("{BOX}{theme}")
}

/// The theme at whose box an event happens.
pub(super) fn theme_at(event: &Event) -> Option<Box<str>> {
    target_id(event)?.strip_prefix(BOX).map(Box::from)
}

/// Moves the focus from box to box.
pub(super) fn move_focus(app: App, event: &Event, timeline: &Timeline) {
    let Some(focused) = app.focused_id() else { return };
    let places = || {
        timeline
            .columns
            .iter()
            .enumerate()
            .flat_map(|(column, own)| own.places.iter().map(move |place| (column, place)))
    };
    let Some((column, place)) = places().find(|(_, place)| box_id(&place.theme.id) == focused) else { return };
    let id = &place.theme.id;
    // A theme that does not go on leads to the nearest beside it.
    let nearest = |column: Option<usize>| {
        let places = &timeline.columns.get(column?)?.places;
        places.iter().min_by_key(|other| other.row.abs_diff(place.row)).map(|other| other.theme.id.clone())
    };
    let next = match &*key(event) {
        "ArrowRight" => {
            let line = timeline.lines.iter().find(|line| line.from.theme == *id).map(|line| line.to.theme.clone());
            line.or_else(|| nearest(Some(column + 1)))
        }
        "ArrowLeft" => {
            let line = timeline.lines.iter().find(|line| line.to.theme == *id).map(|line| line.from.theme.clone());
            line.or_else(|| nearest(column.checked_sub(1)))
        }
        "ArrowDown" => beside(timeline, column, id, 1),
        "ArrowUp" => beside(timeline, column, id, -1),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        app.focus_id(&box_id(&next));
    }
}

/// The theme so many places further down in a column.
fn beside(timeline: &Timeline, column: usize, theme: &str, step: isize) -> Option<Box<str>> {
    let places = &timeline.columns.get(column)?.places;
    let at = places.iter().position(|place| *place.theme.id == *theme)?;
    places.get(at.checked_add_signed(step)?).map(|place| place.theme.id.clone())
}
