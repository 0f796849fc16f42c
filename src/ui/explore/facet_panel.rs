//! All filters.

use leptos::prelude::*;

use super::facet_group::facet_group;
use super::year_range::year_range;
use crate::app::{App, use_app};
use crate::domain::facet::FACETS;
use crate::domain::parameters::YEARS;
use crate::ui::kit::{View, el, live, side_by_side};

/// Whether there is any: a host may leave none to the readers of its frame.
pub(super) fn has_filters(app: App) -> bool {
    app.allows(YEARS) || FACETS.iter().any(|def| app.allows(def.key))
}

/// The filters; `place` tells the ids of the panel beside the results from those in the dialog.
pub(super) fn facet_panel(place: &'static str) -> View {
    let app = use_app();
    let years = app.allows(YEARS).then(|| year_range(place));
    let show = Memo::new(move |_| app.asked.query.with(|query| query.show));
    // Each kind of record has its own.
    let groups = live(move || {
        let show = show.get();
        let allowed = FACETS.iter().filter(|def| app.allows(def.key) && def.facet.applies_to(show));
        untrack(|| side_by_side(allowed.map(|def| facet_group(def.facet, place)).collect()))
    });
    let total = move || app.answer.total.get().to_string();
    el("div").class("facets").live_style("--total", total).maybe(years).child(groups).view()
}
