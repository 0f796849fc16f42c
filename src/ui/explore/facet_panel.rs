//! All filters.

use leptos::prelude::*;

use super::facet_group::FacetGroup;
use super::year_range::YearRange;
use crate::domain::facet::FACETS;

/// The filters; `place` tells the ids of the panel beside the results from those in the dialog.
#[component]
pub fn FacetPanel(place: &'static str) -> impl IntoView {
    view! {
        <div class="facets">
            <YearRange place />
            {FACETS.iter().map(|def| view! { <FacetGroup facet=def.facet place /> }).collect_view()}
        </div>
    }
}
