//! What a page can be cited as: the document on which it reports, and the page itself.

use super::Source;
use crate::domain::edition::{Document, Theme};
use crate::domain::outcome::{Evidence, Outcome};
use crate::domain::takeaway::{Issued, Reference};
use crate::domain::{Page, Query, Title};
use crate::i18n::key::Key;
use crate::i18n::titles::asked_title;

/// The kinds of document that the Forum issues under its own name.
const BY_THE_FORUM: [&str; 3] = ["messages", "chairs-summary", "parliamentary-output"];

/// What a reference is to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The document, as it is read here.
    Document,
    /// Our own words.
    Summary,
    /// A page of ours.
    Page,
}

/// A way to cite a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    pub subject: Subject,
    pub reference: Reference,
}

/// The ways to cite a page with a query, the document's own words first; none for what is no page.
pub fn references(page: &Page, query: &Query, source: &Source<'_>) -> Vec<Cited> {
    let dataset = source.dataset;
    let cited = |subject, reference| Cited { subject, reference };
    match page {
        Page::Outcome(id) => dataset.outcome(id).map_or_else(Vec::new, |outcome| {
            vec![
                cited(Subject::Document, passage(outcome, page, source)),
                cited(Subject::Summary, summary(outcome, page, source)),
            ]
        }),
        Page::Document(id) => dataset
            .document(id)
            .map_or_else(Vec::new, |document| vec![cited(Subject::Document, of_document(document, page, source))]),
        Page::Theme(id) => dataset
            .theme(id)
            .map_or_else(Vec::new, |theme| vec![cited(Subject::Document, of_theme(theme, page, source))]),
        Page::NotFound(_) => Vec::new(),
        _ => vec![cited(Subject::Page, of_page(page, query, source))],
    }
}

/// A page of ours, under its title.
fn of_page(page: &Page, query: &Query, source: &Source<'_>) -> Reference {
    let catalog = source.catalog;
    let title = asked_title(page, query, source.dataset, catalog);
    let site = catalog.text(Key::SiteName).to_owned();
    // The address of a query is no name for it, but its place in an alphabet of letters is one for programs.
    let name = page.path() + &crate::domain::query_url::write(query);
    Reference { author: Some(site), ..blank(&id(&name), title, source.address(page.clone(), query), source) }
}

/// What an outcome says, in our own words.
fn summary(outcome: &Outcome, page: &Page, source: &Source<'_>) -> Reference {
    let title = outcome.summary.get(source.catalog.lang).to_owned();
    let note =
        source.catalog.filled(Key::CiteSummaryNote, &[("document", outcome.document.title.get(source.catalog.lang))]);
    Reference {
        author: Some(source.catalog.text(Key::SiteName).to_owned()),
        note: Some(note),
        source: address_of(&outcome.document, source),
        ..blank(&format!("igf-{}-summary", outcome.id), title, source.address(page.clone(), &Query::default()), source)
    }
}

/// The passage of a document that an outcome summarises.
fn passage(outcome: &Outcome, page: &Page, source: &Source<'_>) -> Reference {
    let whole = of_document(&outcome.document, page, source);
    let place = outcome.place.as_ref().map(|place| place.get(source.catalog.lang));
    let title = match place {
        Some(place) => source.catalog.filled(Key::CitePlace, &[("title", &whole.title), ("place", place)]),
        None => whole.title,
    };
    let author = whole.author.filter(|_| outcome.evidence != Evidence::ThirdParty);
    Reference { id: format!("igf-{}", outcome.id), title, author, ..whole }
}

/// A document, as it is read here.
fn of_document(document: &Document, page: &Page, source: &Source<'_>) -> Reference {
    let date = source.facts(document).and_then(|facts| facts.date);
    let issued = date.map_or(Issued { year: document.year, day: None }, |date| Issued {
        year: date.year,
        day: Some((date.month, date.day)),
    });
    let title = document.title.get(source.catalog.lang).to_owned();
    Reference {
        author: BY_THE_FORUM.contains(&&*document.kind.id).then(|| forum(source)),
        issued: Some(issued),
        source: address_of(document, source),
        note: original(&document.title, source),
        ..blank(&format!("igf-{}", document.full_id()), title, source.address(page.clone(), &Query::default()), source)
    }
}

/// A theme, of which the title is the Forum's.
fn of_theme(theme: &Theme, page: &Page, source: &Source<'_>) -> Reference {
    let lang = source.catalog.lang;
    let values = [
        ("title", theme.title.get(lang)),
        ("level", theme.level_term.label.get(lang)),
        ("edition", &source.edition(theme.year)),
    ];
    Reference {
        author: Some(forum(source)),
        issued: Some(Issued { year: theme.year, day: None }),
        note: original(&theme.title, source),
        ..blank(
            &format!("igf-{}", theme.id),
            source.catalog.filled(Key::CiteTheme, &values),
            source.address(page.clone(), &Query::default()),
            source,
        )
    }
}

fn blank(id: &str, title: String, url: String, source: &Source<'_>) -> Reference {
    Reference {
        id: id.to_owned(),
        author: None,
        title,
        container: source.container(),
        issued: None,
        url,
        accessed: source.today.to_owned(),
        lang: source.catalog.lang.tag().to_owned(),
        source: None,
        note: None,
    }
}

fn forum(source: &Source<'_>) -> String {
    source.catalog.text(Key::CiteForum).to_owned()
}

fn address_of(document: &Document, source: &Source<'_>) -> Option<String> {
    source.facts(document)?.url.as_deref().map(str::to_owned)
}

/// What is said of a title that is our translation.
fn original(title: &Title, source: &Source<'_>) -> Option<String> {
    let (_, original) = title.original(source.catalog.lang)?;
    Some(source.catalog.filled(Key::CiteTranslated, &[("title", original)]))
}

/// A name of letters, digits and hyphens.
fn id(text: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let name: String = text.chars().map(plain).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    ["igf-explorer"].into_iter().chain(parts).collect::<Vec<_>>().join("-")
}
