//! What is covered, edition by edition.

use crate::app::corpus::Awaited;
use crate::app::{App, Texts, use_app, use_corpus, use_texts};
use crate::domain::edition::Edition;
use crate::domain::relations::{EvidenceCounts, evidence_counts};
use crate::domain::{Dataset, Page};
use crate::i18n::Key;
use crate::ui::edition::{confidence_key, coverage_list, details_awaited, details_lost};
use crate::ui::kit::{El, View, el, link, live, para, section, side_by_side};
use crate::ui::take::page_acts;

/// The page on what is covered.
pub fn coverage_page() -> View {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let table = table(app, corpus.dataset(), &texts);
    el("article")
        .class("reading coverage-page")
        .child(el("h1").attr("tabindex", "-1").text(texts.text(Key::CoverageTitle)))
        .child(para(texts.text(Key::CoverageLead)).class("lead"))
        .child(page_acts())
        .child(section(texts.text(Key::CoverageTable)).child(table))
        .child(el("h2").text(texts.text(Key::CoverageByEdition)))
        .child(live(move || by_edition(app, corpus.dataset(), &texts)))
        .view()
}

fn table(app: App, dataset: &Dataset, texts: &Texts) -> El {
    let rows = dataset.editions.iter().rev().map(|edition| row(app, edition, dataset, texts)).collect();
    let table = el("table")
        .child(el("thead").child(head(dataset, texts)))
        .child(el("tbody").children(rows))
        .child(el("tfoot").child(totals(dataset, texts)));
    el("div")
        .class("table-scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", texts.text(Key::CoverageScroll))
        .child(table)
}

fn head(dataset: &Dataset, texts: &Texts) -> El {
    let column = |name: &str| el("th").attr("scope", "col").text(name);
    let mut row = el("tr");
    for key in [Key::FacetEdition, Key::ColumnThemes, Key::ColumnDocuments, Key::ColumnOutcomes] {
        row = row.child(column(texts.text(key)));
    }
    for term in &dataset.vocabulary.evidence {
        row = row.child(column(term.label.get(texts.lang())));
    }
    row.child(column(texts.text(Key::ConfidenceShort)))
}

fn row(app: App, edition: &Edition, dataset: &Dataset, texts: &Texts) -> View {
    let year = edition.year;
    let name = link(app.page_href(Page::Edition(year)), &*edition.id);
    let counts = evidence_counts(dataset.outcomes_of(year));
    let texts_then = texts.clone();
    let confidence = move || match app.details_of(year) {
        Awaited::Here(details) => texts_then.text(confidence_key(details.confidence)).to_owned(),
        _ => String::new(),
    };
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .children(cells(edition.themes.len(), edition.documents.len(), &counts, texts))
        .child(el("td").live_text(confidence))
        .view()
}

fn totals(dataset: &Dataset, texts: &Texts) -> El {
    let themes = dataset.editions.iter().map(|edition| edition.themes.len()).sum();
    let documents = dataset.editions.iter().map(|edition| edition.documents.len()).sum();
    let counts = evidence_counts(dataset.outcomes.iter());
    el("tr")
        .child(el("th").attr("scope", "row").text(texts.text(Key::Total)))
        .children(cells(themes, documents, &counts, texts))
        .child(el("td"))
}

fn cells(themes: usize, documents: usize, counts: &EvidenceCounts, texts: &Texts) -> Vec<View> {
    let mut cells = Vec::new();
    for number in [themes, documents, counts.total()].iter().chain(&counts.0) {
        cells.push(el("td").text(texts.number(*number)).view());
    }
    cells
}

fn by_edition(app: App, dataset: &Dataset, texts: &Texts) -> View {
    let mut parts = Vec::new();
    if dataset.editions.iter().any(|edition| matches!(app.details_of(edition.year), Awaited::Lost)) {
        parts.push(details_lost());
    }
    for edition in dataset.editions.iter().rev() {
        parts.push(outputs(app, edition, texts));
    }
    side_by_side(parts)
}

/// What there is of an edition's outputs.
fn outputs(app: App, edition: &Edition, texts: &Texts) -> View {
    let name = link(app.page_href(Page::Edition(edition.year)), edition.short_name(texts.lang()));
    let list = match app.details_of(edition.year) {
        Awaited::Here(details) => Some(coverage_list(edition, &details, texts)),
        Awaited::Waiting => Some(details_awaited(texts).view()),
        Awaited::Lost => None,
    };
    el("section").child(el("h3").child(name)).maybe(list).view()
}
