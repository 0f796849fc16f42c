//! All filters.

use leptos::prelude::AnyView;

use super::facet_group::facet_group;
use super::year_range::year_range;
use crate::domain::facet::FACETS;
use crate::ui::kit::el;

/// The filters; `place` tells the ids of the panel beside the results from those in the dialog.
pub(super) fn facet_panel(place: &'static str) -> AnyView {
    let groups = FACETS.iter().map(|def| facet_group(def.facet, place)).collect();
    el("div").class("facets").child(year_range(place)).children(groups).view()
}
