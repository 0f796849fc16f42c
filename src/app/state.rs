//! Everything that changes while the app runs.

use std::sync::Arc;

use super::react::memo;
use leptos::prelude::*;

use super::url_sync::UrlSync;
use crate::browser::document;
use crate::domain::details::Details;
use crate::domain::{DataIssue, Embed, Explored, Explorer, Lang, Offline, Page, Query, Route, Surroundings};
use crate::i18n::Catalog;

/// The details of all editions, which arrive after the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum DetailsState {
    #[default]
    Loading,
    Failed,
    Ready(Vec<Arc<Details>>),
}

/// The signals of the app; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// The page that the address names.
    pub route: RwSignal<Route>,
    /// What the address, or the typing that it will soon follow, asks of the explorer.
    pub query: RwSignal<Query>,
    /// The corpus with its indexes; `None` until it has arrived.
    pub explorer: RwSignal<Option<Arc<Explorer>>>,
    pub details: RwSignal<DetailsState>,
    /// The texts of the language that is shown; `None` until they have arrived.
    pub catalog: RwSignal<Option<Arc<Catalog>>>,
    /// The texts of a language could not be loaded.
    pub lost_lang: RwSignal<Option<Lang>>,
    /// The faults of the data that cost the reader something.
    pub issues: RwSignal<Vec<DataIssue>>,
    /// The data release, once known.
    pub release: RwSignal<String>,
    /// The copy of the site on the reader's device.
    pub offline: RwSignal<Offline>,
    /// What the query asks but for its text and its page: typing and paging tell nothing of it anew.
    pub filters: Memo<Query>,
    /// The answer to the query.
    pub explored: Memo<Option<Arc<Explored>>>,
    /// How many outcomes the answer has.
    pub total: Memo<usize>,
    /// The page of the route.
    pub page: Memo<Page>,
    /// Letters are being typed, or nothing was drawn yet: what is out of sight waits.
    pub is_hurried: RwSignal<bool>,
    /// There is room for the filters beside the results.
    pub is_wide: RwSignal<bool>,
    /// What the host asks for that shows the page in a frame; `None` where the site is shown by itself.
    pub embed: StoredValue<Option<Arc<Embed>>>,
    /// What is told of the page from outside it.
    pub surroundings: RwSignal<Surroundings>,
    /// The reader of a frame has left a page, to which a way leads back.
    pub has_trail: RwSignal<bool>,
    pub(super) sync: StoredValue<UrlSync, LocalStorage>,
    pub(super) base: StoredValue<String>,
    /// The years of the packed files, in the order of their lines.
    pub(super) years: StoredValue<Vec<u16>>,
    /// The languages of which the summaries are here or on their way.
    pub(super) summaries: StoredValue<Vec<Lang>>,
}

impl App {
    /// The state before anything has arrived.
    pub fn new() -> Self {
        let query = RwSignal::new(Query::default());
        let explorer: RwSignal<Option<Arc<Explorer>>> = RwSignal::new(None);
        let explored = memo(move || explorer.get().map(|explorer| Arc::new(query.with(|q| explorer.explore(q)))));
        let route = RwSignal::new(Route::new(Lang::En, Page::Explore));
        App {
            route,
            query,
            filters: memo(move || query.with(|query| Query { text: String::new(), page: 1, ..query.clone() })),
            total: memo(move || explored.with(|explored| explored.as_ref().map_or(0, |answer| answer.total))),
            page: memo(move || route.with(|route| route.page.clone())),
            explorer,
            details: RwSignal::new(DetailsState::default()),
            catalog: RwSignal::new(None),
            lost_lang: RwSignal::new(None),
            issues: RwSignal::new(Vec::new()),
            release: RwSignal::new(String::new()),
            offline: RwSignal::new(Offline::default()),
            is_hurried: RwSignal::new(false),
            is_wide: RwSignal::new(true),
            embed: StoredValue::new(None),
            surroundings: RwSignal::new(Surroundings::default()),
            has_trail: RwSignal::new(false),
            explored,
            sync: StoredValue::new_local(UrlSync::default()),
            base: StoredValue::new(document::base_path()),
            years: StoredValue::new(Vec::new()),
            summaries: StoredValue::new(Vec::new()),
        }
    }
}

impl Default for App {
    fn default() -> Self {
        App::new()
    }
}

/// The app's state, inside its components.
pub fn use_app() -> App {
    use_context::<App>().unwrap_or_default()
}
