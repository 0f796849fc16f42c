//! Files → signals.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::in_browser::prepare_dates;
use super::state::{App, DetailsState};
use crate::browser::timer::{breathe, when_idle};
use crate::browser::{boot, fetch};
use crate::domain::issue::Severity;
use crate::domain::packed::{lines, unpack};
use crate::domain::{self, DataIssue, Explorer, Lang, Loader, Page};

/// How many editions are read before the browser may do something else: on a slow phone one is a few milliseconds.
const EDITIONS_AT_ONCE: usize = 4;

impl App {
    /// Loads the corpus, and its details after it.
    pub fn load(self) {
        spawn_local(async move {
            match self.read_corpus().await {
                Some(explorer) => {
                    self.loaded.explorer.set(Some(Arc::new(explorer)));
                    self.load_rest();
                }
                None => boot::fail("data"),
            }
        });
    }

    /// Loads what the first page does without, once that page is drawn; at once where the page that came shows it.
    fn load_rest(self) {
        // The reader may have changed the language meanwhile.
        self.want_summaries(self.lang());
        if boot::has_page() && self.shows_rest() {
            spawn_local(self.read_rest());
        } else {
            when_idle(move || spawn_local(self.read_rest()));
        }
    }

    /// Whether the page shows more than texts and corpus: details, or summaries in another language.
    pub(super) fn shows_rest(self) -> bool {
        self.asked.page.with_untracked(|page| {
            !matches!(
                page,
                Page::Explore
                    | Page::Themes
                    | Page::Topics
                    // The page that came offers a choice; what was chosen need not wait for its details.
                    | Page::Compare(_)
                    | Page::About
                    | Page::NotFound(_)
            )
        })
    }

    async fn read_rest(self) {
        self.loaded.details.set(self.fetch_details().await);
        for lang in Lang::ALL {
            self.add_summaries_of(lang).await;
        }
        self.loaded.is_settled.set(true);
    }

    /// Loads the details; also when the reader asks for another try.
    pub fn load_details(self) {
        self.loaded.details.set(DetailsState::Loading);
        spawn_local(async move { self.loaded.details.set(self.fetch_details().await) });
    }

    async fn fetch_details(self) -> DetailsState {
        match fetch::text("data/details.ndjson").await {
            Ok(text) => self.read_details(&text).await,
            Err(_) => DetailsState::Failed,
        }
    }

    /// `None` where nothing at all can be shown.
    async fn read_corpus(self) -> Option<Explorer> {
        boot::progress(70);
        let vocabulary = fetch::text("data/vocabulary.json").await.ok()?;
        boot::progress(80);
        let editions = fetch::text("data/editions.ndjson").await.ok()?;
        boot::progress(90);
        let mut issues = Vec::new();
        let packed = unpack(&editions, &mut issues).ok()?;
        let mut loader = Loader::new(&vocabulary);
        for some in packed.files.chunks(EDITIONS_AT_ONCE) {
            some.iter().for_each(|(name, line)| loader.add_packed(name, line));
            breathe().await;
        }
        let (mut dataset, faults) = loader.finish();
        issues.extend(faults);
        self.loaded.release.set(packed.header.release);
        self.loaded.years.set_value(packed.header.years);
        self.read_summaries(&mut dataset, &mut issues).await;
        breathe().await;
        // Each a task of its own, so that the reader's hand never waits for both.
        if self.asked.page.with_untracked(|page| matches!(page, Page::Edition(_) | Page::Editions | Page::Compare(_))) {
            prepare_dates(self.lang());
            breathe().await;
        }
        // Without its vocabulary or any outcome there is nothing to explore.
        if dataset.outcomes.is_empty() || dataset.vocabulary.topics.is_empty() {
            return None;
        }
        self.note(issues);
        let explorer = Explorer::new(dataset);
        breathe().await;
        Some(explorer)
    }

    async fn read_details(self, text: &str) -> DetailsState {
        let Some(explorer) = self.loaded.explorer.get_untracked() else { return DetailsState::Failed };
        let files = self.loaded.years.with_value(|years| lines(text, years));
        let (mut details, mut issues) = (Vec::new(), Vec::new());
        for some in files.chunks(EDITIONS_AT_ONCE) {
            let some: Vec<(&str, &str)> = some.iter().map(|(name, line)| (name.as_str(), *line)).collect();
            details.extend(domain::load_details(&some, &explorer.dataset, &mut issues).into_iter().map(Arc::new));
            breathe().await;
        }
        self.note(issues);
        if details.is_empty() { DetailsState::Failed } else { DetailsState::Ready(details) }
    }

    /// Keeps the faults that cost the reader a record or more.
    pub(super) fn note(self, issues: Vec<DataIssue>) {
        let costly = issues.into_iter().filter(|issue| issue.severity >= Severity::Record);
        self.loaded.issues.update(|list| list.extend(costly));
    }
}
