//! The summaries of outcomes: those of the page's language come first, the others when there is time.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::App;
use crate::browser::fetch;
use crate::browser::timer::{breathe, when_idle};
use crate::domain::issue::Severity;
use crate::domain::{DataIssue, Dataset, Explorer, Lang, add_summaries, drop_without_summary};

/// How many records are indexed before the browser may do something else: on a slow phone some ten milliseconds.
const RECORDS_AT_ONCE: usize = 60;

impl App {
    /// Gives a new dataset its summaries in the page's language, and in others as far as that leaves gaps.
    pub(super) async fn read_summaries(self, dataset: &mut Dataset, issues: &mut Vec<DataIssue>) {
        let own = self.lang();
        for lang in [own].into_iter().chain(Lang::ALL.into_iter().filter(|lang| *lang != own)) {
            let has_gaps = dataset.outcomes.iter().any(|outcome| !outcome.summary.is_in(outcome.summary.shown_in(own)));
            if !has_gaps {
                break;
            }
            self.loaded.summaries.update_value(|langs| langs.push(lang));
            match fetch_summaries(lang).await {
                Some(text) => self.add(lang, &text, dataset, issues),
                None => issues.push(lost(lang)),
            }
        }
        drop_without_summary(dataset, issues);
    }

    /// Loads the summaries of a language, unless they are here or on their way; they join the corpus when they come.
    pub(super) fn want_summaries(self, lang: Lang) {
        spawn_local(self.add_summaries_of(lang));
    }

    pub(super) async fn add_summaries_of(self, lang: Lang) {
        let is_early = self.loaded.explorer.with_untracked(Option::is_none);
        if is_early || self.loaded.summaries.with_value(|langs| langs.contains(&lang)) {
            return;
        }
        self.loaded.summaries.update_value(|langs| langs.push(lang));
        match fetch_summaries(lang).await {
            Some(text) => self.join(lang, &text).await,
            None => {
                self.loaded.summaries.update_value(|langs| langs.retain(|other| *other != lang));
                self.prepare_search();
                // Who reads in another language lacks nothing but finds by its words.
                if self.lang() == lang {
                    self.note(vec![lost(lang)]);
                }
            }
        }
    }

    /// Adds the summaries of a language to the corpus, in pieces, so that the reader's hand never waits for the whole.
    async fn join(self, lang: Lang, text: &str) {
        loop {
            let Some(before) = self.loaded.explorer.get_untracked() else { return };
            let (mut dataset, mut issues) = (before.dataset.clone(), Vec::new());
            breathe().await;
            self.add(lang, text, &mut dataset, &mut issues);
            breathe().await;
            let explorer = Arc::new(Explorer::new(dataset));
            breathe().await;
            // Another language may have joined meanwhile: then this one joins what there is now.
            let now = self.loaded.explorer.get_untracked();
            if now.is_some_and(|now| Arc::ptr_eq(&now, &before)) {
                self.note(issues);
                self.loaded.explorer.set(Some(explorer));
                break;
            }
        }
        self.prepare_search();
        // Until now the page showed the texts of another language.
        if let Some(catalog) = self.loaded.catalog.get_untracked().filter(|catalog| catalog.lang == lang) {
            self.draw_in(catalog);
        }
    }

    /// Nothing more will come that the search must know: it is made ready before the reader types, a little at a time.
    fn prepare_search(self) {
        when_idle(move || {
            spawn_local(async move {
                let Some(explorer) = self.loaded.explorer.get_untracked() else { return };
                let Some(mut indexing) = explorer.begin_index() else { return };
                loop {
                    breathe().await;
                    // A text that could not wait, or more summaries, leave nothing to do here.
                    let is_current = self
                        .loaded
                        .explorer
                        .with_untracked(|now| now.as_ref().is_some_and(|now| Arc::ptr_eq(now, &explorer)));
                    if !is_current || explorer.has_index() {
                        return;
                    }
                    if !indexing.read(&explorer.dataset, RECORDS_AT_ONCE) {
                        break;
                    }
                }
                breathe().await;
                explorer.use_index(indexing);
            });
        });
    }

    fn add(self, lang: Lang, text: &str, dataset: &mut Dataset, issues: &mut Vec<DataIssue>) {
        self.loaded.years.with_value(|years| add_summaries(dataset, lang, text, years, issues));
    }
}

fn file_of(lang: Lang) -> String {
    format!("data/summaries.{lang}.ndjson")
}

async fn fetch_summaries(lang: Lang) -> Option<String> {
    fetch::text(&file_of(lang)).await.ok()
}

fn lost(lang: Lang) -> DataIssue {
    DataIssue {
        file: file_of(lang),
        path: "$".to_owned(),
        problem: "missing".to_owned(),
        expected: "the summaries of all outcomes".to_owned(),
        severity: Severity::File,
    }
}
