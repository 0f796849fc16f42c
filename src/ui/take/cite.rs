//! A page, cited in every style.

use leptos::prelude::*;

use super::copied::copied;
use super::files::{FileChoice, file_buttons};
use crate::app::take::{Citation, Made};
use crate::app::{Texts, use_app, use_texts};
use crate::domain::takeaway::{Content, Format};
use crate::domain::{Page, Query};
use crate::i18n::Key;
use crate::i18n::takeaway::Subject;
use crate::ui::kit::{El, View, button, el, live, muted, nothing, para, side_by_side};

/// The styles to paste, in the order of a citation's texts, each with the id of its field.
const STYLES: [(Key, &str); 4] = [
    (Key::CitePlain, "cite-plain"),
    (Key::CiteApa, "cite-apa"),
    (Key::CiteChicago, "cite-chicago"),
    (Key::CiteIso, "cite-iso"),
];
/// The files for reference managers.
const FILES: [FileChoice; 3] = [
    FileChoice { format: Format::Bibtex, label: Key::FormatBibtex },
    FileChoice { format: Format::Ris, label: Key::FormatRis },
    FileChoice { format: Format::CslJson, label: Key::FormatCsl },
];

/// What the page is cited as, then the citations.
pub(super) fn cite_body(page: Page, query: Query) -> View {
    let (app, texts) = (use_app(), use_texts());
    let made = RwSignal::new(Made::Waiting);
    let ask = {
        let texts = texts.clone();
        move || {
            made.set(Made::Waiting);
            app.cite(page.clone(), query.clone(), texts.clone(), move |citations| made.set(citations));
        }
    };
    // Dates and addresses of documents arrive after the rest.
    let first = ask.clone();
    Effect::new(move |_| {
        if app.loaded.is_settled.get() {
            first();
        }
    });
    live(move || match made.get() {
        Made::Waiting => muted("p", texts.text(Key::TakeWaiting)).attr("role", "status").view(),
        Made::Failed => {
            let again = button(texts.text(Key::Retry), ask.clone());
            para(texts.text(Key::TakeFailed)).attr("role", "status").text(" ").child(again).view()
        }
        Made::Ready(citations) => untrack(|| ready(citations, &texts)),
    })
}

fn ready(citations: Vec<Citation>, texts: &Texts) -> View {
    let chosen = RwSignal::new(0usize);
    let choice = (citations.len() > 1).then(|| choice(&citations, chosen, texts));
    let texts = texts.clone();
    let shown = live(move || match citations.get(chosen.get()) {
        Some(citation) => untrack(|| citation_view(citation, &texts)),
        None => nothing(),
    });
    side_by_side(choice.map(El::view).into_iter().chain([shown]).collect())
}

/// The document's words or ours.
fn choice(citations: &[Citation], chosen: RwSignal<usize>, texts: &Texts) -> El {
    let way = |(at, (cited, _)): (usize, &Citation)| {
        let field = el("input")
            .attr("type", "radio")
            .attr("name", "cited")
            .live_flag("checked", move || chosen.get() == at)
            .on("change", move |_| chosen.set(at));
        el("label").child(field).text(" ").text(texts.text(subject_key(cited.subject))).view()
    };
    el("fieldset")
        .class("cite-choice")
        .child(el("legend").text(texts.text(Key::CiteWhat)))
        .children(citations.iter().enumerate().map(way).collect())
}

fn subject_key(subject: Subject) -> Key {
    match subject {
        Subject::Document => Key::CiteDocument,
        Subject::Summary => Key::CiteSummary,
        Subject::Page => Key::CitePage,
    }
}

fn citation_view((cited, styled): &Citation, texts: &Texts) -> View {
    let styles =
        STYLES.iter().zip(styled).map(|((key, id), text)| copied(id, texts.text(*key), text, "3").view()).collect();
    let note = cited.reference.note.as_ref().map(|note| muted("p", note));
    let reference = cited.reference.clone();
    let title = reference.title.clone();
    el("div")
        .class("take-part")
        .maybe(note)
        .children(styles)
        .child(para(texts.text(Key::CiteFiles)).class("take-label"))
        .child(file_buttons(&FILES, title, move |_| Some(Content::References(vec![reference.clone()]))))
        .view()
}
