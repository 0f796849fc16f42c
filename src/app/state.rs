//! Everything that changes while the app runs, by what belongs together.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;

use super::bug;
use super::dialogs::Dialog;
use super::kept::Kept;
use super::platform::{Formats, Platform};
use super::visit::Visit;
use crate::domain::details::Details;
use crate::domain::query::PAGE_SIZE;
use crate::domain::{DataIssue, Embed, Explored, Explorer, Lang, Offline, Page, Query, Route, Surroundings};
use crate::i18n::Catalog;

/// The state of the app; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    pub asked: Asked,
    pub loaded: Loaded,
    pub answer: Answer,
    pub view: Shown,
    pub frame: Frame,
    /// What the reader has kept.
    pub kept: Kept,
    /// The copy of the site on the reader's device.
    pub offline: RwSignal<Offline>,
    pub(super) platform: StoredValue<Platform>,
    pub(super) visit: StoredValue<Visit, LocalStorage>,
}

/// What the address asks for. Only the address's one reader and writer (`url_sync.rs`) changes it.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The page that the address names.
    pub route: ReadSignal<Route>,
    /// What the address, or the typing that it will soon follow, asks of the explorer.
    pub query: ReadSignal<Query>,
    /// The parameters and values of the address that were not understood, until something else is asked.
    pub unread: ReadSignal<Vec<String>>,
    /// The page of the route.
    pub page: Memo<Page>,
    /// What the query asks but for its text and its page: typing and paging tell nothing of it anew.
    pub filters: Memo<Query>,
    pub(super) set_route: WriteSignal<Route>,
    pub(super) set_query: WriteSignal<Query>,
    pub(super) set_unread: WriteSignal<Vec<String>>,
}

/// What has arrived of the site's files.
#[derive(Clone, Copy)]
pub struct Loaded {
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
    /// Details and summaries of all languages have come, or cannot be had.
    pub is_settled: RwSignal<bool>,
    /// The years of the packed files, in the order of their lines.
    pub(super) years: StoredValue<Vec<u16>>,
    /// The languages of which the summaries are here or on their way.
    pub(super) summaries: StoredValue<Vec<Lang>>,
}

/// The details of all editions, which arrive after the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum DetailsState {
    #[default]
    Loading,
    Failed,
    Ready(Vec<Arc<Details>>),
}

/// What the corpus answers to the query.
#[derive(Clone, Copy)]
pub struct Answer {
    pub explored: Memo<Option<Arc<Explored>>>,
    /// How many outcomes there are.
    pub total: Memo<usize>,
}

/// What of the page is shown.
#[derive(Clone, Copy)]
pub struct Shown {
    /// Letters are being typed, or nothing was drawn yet: what is below the fold waits.
    pub is_hurried: RwSignal<bool>,
    /// What the reader has asked for beside the page.
    pub dialog: RwSignal<Option<Dialog>>,
    /// The keys that the reader has switched off: see `shortcuts.rs`.
    pub keys_off: RwSignal<String>,
    /// What those who listen are told next.
    pub said: RwSignal<String>,
    /// There is room for the filters beside the results.
    pub is_wide: RwSignal<bool>,
    /// The parts that wait, in the order of the page; each is drawn once its signal is on.
    pub(super) waiting: StoredValue<VecDeque<RwSignal<bool>>>,
}

/// The frame in which another site shows the page.
#[derive(Clone, Copy)]
pub struct Frame {
    /// What the embedding site asks for; `None` where the site is shown by itself.
    pub embed: StoredValue<Option<Arc<Embed>>>,
    /// What is told of the page from outside it.
    pub surroundings: RwSignal<Surroundings>,
    /// The reader has left a page, to which a way leads back.
    pub has_trail: RwSignal<bool>,
}

impl App {
    /// The state before anything has arrived, for an address that asks for a page.
    pub fn new(platform: Platform, route: Route, query: Query) -> Self {
        let asked = Asked::new(route, query);
        let loaded = Loaded::new();
        let embed = StoredValue::new(None::<Arc<Embed>>);
        App {
            asked,
            loaded,
            answer: Answer::new(asked, loaded, embed),
            view: Shown {
                is_hurried: RwSignal::new(false),
                dialog: RwSignal::new(None),
                said: RwSignal::new(String::new()),
                keys_off: RwSignal::new(String::new()),
                is_wide: RwSignal::new(true),
                waiting: StoredValue::default(),
            },
            frame: Frame {
                embed,
                surroundings: RwSignal::new(Surroundings::default()),
                has_trail: RwSignal::new(false),
            },
            kept: Kept::new(),
            offline: RwSignal::new(Offline::default()),
            platform: StoredValue::new(platform),
            visit: StoredValue::new_local(Visit::default()),
        }
    }

    /// How numbers and dates are written.
    pub fn formats(self) -> Formats {
        self.platform.with_value(|platform| platform.formats)
    }
}

impl Asked {
    fn new(route: Route, query: Query) -> Self {
        let (route, set_route) = signal(route);
        let (query, set_query) = signal(query);
        let (unread, set_unread) = signal(Vec::new());
        Asked {
            route,
            query,
            unread,
            page: Memo::new(move |_| route.with(|route| route.page.clone())),
            filters: Memo::new(move |_| query.with(|query| Query { text: String::new(), page: 1, ..query.clone() })),
            set_route,
            set_query,
            set_unread,
        }
    }
}

impl Loaded {
    fn new() -> Self {
        Loaded {
            explorer: RwSignal::new(None),
            details: RwSignal::new(DetailsState::default()),
            catalog: RwSignal::new(None),
            lost_lang: RwSignal::new(None),
            issues: RwSignal::new(Vec::new()),
            release: RwSignal::new(String::new()),
            is_settled: RwSignal::new(false),
            years: StoredValue::new(Vec::new()),
            summaries: StoredValue::new(Vec::new()),
        }
    }
}

impl Answer {
    fn new(asked: Asked, loaded: Loaded, embed: StoredValue<Option<Arc<Embed>>>) -> Self {
        // What a host asks for stands before the corpus is there.
        let size = move || embed.with_value(|embed| embed.as_ref()?.limit).unwrap_or(PAGE_SIZE);
        let answer =
            move |explorer: Arc<Explorer>| Arc::new(asked.query.with(|query| explorer.explore_by(query, size())));
        let explored = Memo::new(move |_| loaded.explorer.get().map(answer));
        let total = Memo::new(move |_| explored.with(|explored| explored.as_ref().map_or(0, |answer| answer.total)));
        Answer { explored, total }
    }
}

/// The app's state, inside its components, which are drawn only below the root that provides it.
pub fn use_app() -> App {
    use_context::<App>().unwrap_or_else(|| {
        bug::hear("a component is drawn outside the root");
        App::new(Platform::default(), Route::new(Lang::En, Page::Explore), Query::default())
    })
}
