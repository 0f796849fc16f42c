//! The page of the explorer.

use leptos::prelude::*;

use super::chips::Chips;
use super::facet_panel::FacetPanel;
use super::filter_dialog::FilterDialog;
use super::intro::Intro;
use super::paging::Paging;
use super::results::Results;
use super::search_field::SearchField;
use super::sort::SortSelect;
use super::status::Status;
use crate::app::use_texts;
use crate::i18n::Key;

#[component]
pub fn ExplorePage() -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="explore">
            <div class="explore-head">
                <h1 tabindex="-1">{texts.text(Key::ExploreTitle)}</h1>
                <Intro />
            </div>
            <aside class="filters-wide" aria-label=texts.text(Key::Filters)>
                <FacetPanel place="wide" />
            </aside>
            <div class="explore-main">
                <SearchField />
                <div class="toolbar">
                    <Status />
                    <div class="toolbar-acts">
                        <FilterDialog />
                        <SortSelect />
                    </div>
                </div>
                <Chips />
                <h2 class="hidden-text">{texts.text(Key::Results)}</h2>
                <Results />
                <Paging />
            </div>
        </div>
    }
}
