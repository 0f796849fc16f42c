//! Parts that are out of sight when a page is drawn.

use leptos::prelude::*;

use super::kit::{View, live, nothing};
use crate::app::use_app;

/// A part below the window: it is drawn at once, or, in a hurry, a moment later.
pub fn later(draw: impl Fn() -> View + 'static) -> View {
    let is_due = use_app().due();
    live(move || if is_due.get() { untrack(&draw) } else { nothing() })
}
