//! Citations and files: put into words here, written by a part of the program that is fetched then.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dialogs::{self, Dialog, TAKE};
use super::kept::Arrived;
use super::state::{App, DetailsState};
use super::texts::Texts;
use crate::browser::part::ProgramPart;
use crate::browser::{document, download, share};
use crate::domain::reading_list::ReadingList;
use crate::domain::takeaway::{Reference, Request, file_name};
use crate::domain::{Page, Query};
use crate::i18n::takeaway::{Cited, Source, references};

/// The part of the program that writes them.
const PART: &str = "igf-export";

/// Something that is made while the reader waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Made<T> {
    #[default]
    Waiting,
    Failed,
    Ready(T),
}

/// A way to cite a page, in every style: plain, APA, Chicago, ISO 690, BibTeX, RIS, CSL-JSON.
pub type Citation = (Cited, Vec<String>);

impl App {
    /// Opens a dialog; the keyboard goes back to where it was when it is closed.
    pub fn ask_for(self, dialog: Dialog) {
        self.view.dialog.set(Some(dialog));
        dialogs::open(TAKE);
    }

    /// Puts something into words, here and today.
    pub fn worded<T>(self, texts: &Texts, act: impl FnOnce(&Source<'_>) -> T) -> Option<T> {
        let explorer = self.loaded.explorer.get_untracked()?;
        let today = self.platform.with_value(|platform| (platform.today)())?;
        let details = self.loaded.details.with_untracked(|state| match state {
            DetailsState::Ready(details) => details.clone(),
            _ => Vec::new(),
        });
        Some(act(&Source {
            dataset: &explorer.dataset,
            details: &details,
            catalog: &texts.catalog,
            site: &self.permanent_address(),
            release: &self.loaded.release.get_untracked(),
            today: &today.to_string(),
            today_in_words: &texts.date(today),
        }))
    }

    fn permanent_address(self) -> String {
        self.platform.with_value(|platform| platform.permanent.clone())
    }

    /// The ways to cite a page with a query.
    pub fn cite(self, page: Page, query: Query, texts: Texts, done: impl FnOnce(Made<Vec<Citation>>) + 'static) {
        spawn_local(async move {
            let cited = self.worded(&texts, |source| references(&page, &query, source)).unwrap_or_default();
            let references: Vec<Reference> = cited.iter().map(|cited| cited.reference.clone()).collect();
            let styled = cite(&references).await;
            done(styled.map_or(Made::Failed, |styled| Made::Ready(cited.into_iter().zip(styled).collect())));
        });
    }

    /// References as plain citations, in their order.
    pub fn cite_in_short(self, references: Vec<Reference>, done: impl FnOnce(Made<Vec<String>>) + 'static) {
        spawn_local(async move {
            done(cite(&references).await.map_or(Made::Failed, |all| {
                Made::Ready(all.into_iter().filter_map(|styles| styles.into_iter().next()).collect())
            }));
        });
    }

    /// Makes a file and hands it to the browser; its name, if that was possible.
    pub fn save(self, request: Request, about: String, done: impl FnOnce(Option<String>) + 'static) {
        let release = self.loaded.release.get_untracked();
        spawn_local(async move {
            let name = file_name(&about, &release, request.format);
            done(save(&request, &name).await.map(|()| name));
        });
    }

    /// The address that brings a list to another device.
    pub fn share_list(self, list: ReadingList, done: impl FnOnce(Option<String>) + 'static) {
        let page = format!("{}{}", self.permanent_address(), super::paths::list_address(self.lang()));
        spawn_local(async move {
            let packed = async { ProgramPart::load(PART).await?.text("pack", &list.write()) };
            done(packed.await.map(|packed| format!("{page}#{packed}")));
        });
    }

    /// Unpacks the list that the address brought.
    pub fn unpack_list(self, packed: String) {
        self.kept.arrived.set(Arrived::Waiting);
        spawn_local(async move {
            let Some(part) = ProgramPart::load(PART).await else {
                return self.kept.arrived.set(Arrived::Failed(packed));
            };
            let list = part.text("unpack", &packed).and_then(|text| ReadingList::read(&text).ok());
            self.kept.arrived.set(list.filter(|list| !list.is_empty()).map_or(Arrived::Broken, Arrived::List));
        });
    }

    /// Whether the system has a share sheet.
    pub fn has_share_sheet(self) -> bool {
        share::is_possible()
    }

    /// Opens the system's share sheet; tells whether there was one.
    pub fn open_share_sheet(self, title: String, text: String, url: String, done: impl FnOnce(bool) + 'static) {
        spawn_local(async move { done(share::share(&title, &text, &url).await) });
    }

    /// The permanent address of a page with a query in the language shown.
    pub fn permanent_href(self, page: Page, query: &Query) -> String {
        let route = crate::domain::Route::new(self.lang(), page);
        format!("{}{}", self.permanent_address(), route.address(query))
    }

    /// Opens the browser's dialog for printing.
    pub fn print(self) {
        document::print();
    }
}

/// Each reference in every style.
async fn cite(references: &[Reference]) -> Option<Vec<Vec<String>>> {
    let asked = serde_json::to_string(references).ok()?;
    let texts = ProgramPart::load(PART).await?.texts("cite", &asked)?;
    let styles = texts.len().checked_div(references.len()).unwrap_or(1).max(1);
    Some(texts.chunks(styles).map(<[String]>::to_vec).collect())
}

async fn save(request: &Request, name: &str) -> Option<()> {
    let asked = serde_json::to_string(request).ok()?;
    let bytes = ProgramPart::load(PART).await?.bytes("file", &asked)?;
    download::save(name, request.format.media_type(), &bytes).then_some(())
}
