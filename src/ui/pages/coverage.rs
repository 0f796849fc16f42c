//! What is covered, edition by edition.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Texts, use_app, use_corpus, use_texts};
use crate::domain::detail::{EvidenceCounts, evidence_counts};
use crate::domain::edition::Edition;
use crate::domain::{Dataset, Page};
use crate::i18n::Key;
use crate::ui::edition::{DetailsLost, confidence_key, coverage_list};

#[component]
pub fn CoveragePage() -> impl IntoView {
    let texts = use_texts();
    view! {
        <article class="reading coverage-page">
            <h1 tabindex="-1">{texts.text(Key::CoverageTitle)}</h1>
            <p class="lead">{texts.text(Key::CoverageLead)}</p>
            <section>
                <h2>{texts.text(Key::CoverageTable)}</h2>
                <Table />
            </section>
            <h2>{texts.text(Key::CoverageByEdition)}</h2>
            <ByEdition />
        </article>
    }
}

#[component]
fn Table() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    let dataset = corpus.dataset();
    let evidence = dataset.vocabulary.evidence.iter().map(|term| {
        view! { <th scope="col">{term.label.get(texts.lang()).to_owned()}</th> }
    });
    let rows = dataset.editions.iter().rev().map(|edition| {
        let confidence = {
            let (texts, year) = (texts.clone(), edition.year);
            move || {
                let details = app.details_of(year).ok().flatten()?;
                Some(texts.text(confidence_key(details.confidence)))
            }
        };
        view! {
            <tr>
                <th scope="row">
                    <a href=app.page_href(Page::Edition(edition.year))>{edition.year}</a>
                </th>
                {numbers(edition, dataset, &texts)}
                <td>{confidence}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=texts.text(Key::CoverageScroll)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{texts.text(Key::FacetEdition)}</th>
                        <th scope="col">{texts.text(Key::ColumnThemes)}</th>
                        <th scope="col">{texts.text(Key::ColumnDocuments)}</th>
                        <th scope="col">{texts.text(Key::ColumnOutcomes)}</th>
                        {evidence.collect_view()}
                        <th scope="col">{texts.text(Key::ConfidenceShort)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
                {totals(dataset, &texts)}
            </table>
        </div>
    }
}

fn numbers(edition: &Arc<Edition>, dataset: &Dataset, texts: &Texts) -> AnyView {
    let counts = evidence_counts(dataset.outcomes_of(edition.year));
    cells(edition.themes.len(), edition.documents.len(), &counts, texts)
}

fn totals(dataset: &Dataset, texts: &Texts) -> AnyView {
    let themes = dataset.editions.iter().map(|edition| edition.themes.len()).sum();
    let documents = dataset.editions.iter().map(|edition| edition.documents.len()).sum();
    let counts = evidence_counts(dataset.outcomes.iter());
    view! {
        <tfoot>
            <tr>
                <th scope="row">{texts.text(Key::Total)}</th>
                {cells(themes, documents, &counts, texts)}
                <td></td>
            </tr>
        </tfoot>
    }
    .into_any()
}

fn cells(themes: usize, documents: usize, counts: &EvidenceCounts, texts: &Texts) -> AnyView {
    let cell = |number: usize| view! { <td>{texts.number(number)}</td> };
    view! {
        {cell(themes)}
        {cell(documents)}
        {cell(counts.total())}
        {counts.0.map(cell).collect_view()}
    }
    .into_any()
}

#[component]
fn ByEdition() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let corpus = use_corpus();
    move || {
        let dataset = corpus.dataset();
        let lost = dataset.editions.iter().any(|edition| app.details_of(edition.year).is_err());
        let sections = dataset.editions.iter().rev().map(|edition| section(edition, &texts)).collect_view();
        view! {
            {lost.then(|| view! { <DetailsLost /> })}
            {sections}
        }
    }
}

fn section(edition: &Arc<Edition>, texts: &Texts) -> AnyView {
    let app = use_app();
    let city = edition.city.as_ref().map(|city| format!(" {}", city.get(texts.lang()))).unwrap_or_default();
    let list = match app.details_of(edition.year) {
        Ok(Some(details)) => coverage_list(edition, &details, texts),
        Ok(None) => view! { <p class="waiting">{texts.text(Key::DetailsLoading)}</p> }.into_any(),
        Err(()) => ().into_any(),
    };
    view! {
        <section>
            <h3>
                <a href=app.page_href(Page::Edition(edition.year))>{edition.year} {city}</a>
            </h3>
            {list}
        </section>
    }
    .into_any()
}
