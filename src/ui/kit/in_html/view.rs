//! Views as they are now.

use std::sync::Arc;

use leptos::prelude::{RwSignal, untrack};

use super::super::el::El;
use super::super::view::View;

/// The HTML of a view.
pub fn html(view: &View) -> String {
    let mut html = String::new();
    view.0.write(&mut html);
    html
}

/// A part of the page as it is now.
pub fn live(draw: impl Fn() -> View + 'static) -> View {
    untrack(draw)
}

/// The lines of a list as they are now.
pub fn counted(
    list: El,
    counts: impl Fn() -> Vec<(Arc<str>, usize)> + 'static,
    draw: impl Fn(Arc<str>, RwSignal<usize>) -> El + 'static,
) -> El {
    let line = |(key, count)| draw(key, RwSignal::new(count)).view();
    list.children(untrack(|| counts().into_iter().map(line).collect()))
}
