//! What pages are called and how they are described, for tabs, search engines and link previews.

use super::{Catalog, Key};
use crate::domain::labels::label;
use crate::domain::relations::by_edition;
use crate::domain::{Dataset, Kind, Page, Query};

/// The name of a page, without the site's.
pub fn page_title(page: &Page, dataset: &Dataset, catalog: &Catalog) -> String {
    let lang = catalog.lang;
    let not_found = || catalog.text(Key::NotFoundTitle).to_owned();
    match page {
        Page::Explore => catalog.text(Key::SiteTagline).to_owned(),
        Page::Edition(year) => dataset
            .edition(*year)
            .map_or_else(not_found, |edition| format!("{} {}", catalog.text(Key::Igf), edition.short_name(lang))),
        Page::Editions => catalog.text(Key::EditionsTitle).to_owned(),
        Page::Themes => catalog.text(Key::ThemesTitle).to_owned(),
        Page::Theme(id) => dataset.theme(id).map_or_else(not_found, |theme| {
            let edition = dataset.edition(theme.year).map(|edition| edition.short_name(lang)).unwrap_or_default();
            format!("{} · {edition}", theme.title.get(lang))
        }),
        Page::Outcome(id) => dataset.outcome(id).map_or_else(not_found, |outcome| outcome.summary.get(lang).to_owned()),
        Page::Document(id) => {
            dataset.document(id).map_or_else(not_found, |document| document.title.get(lang).to_owned())
        }
        Page::Topics => catalog.text(Key::TopicsTitle).to_owned(),
        Page::Topic(id) => {
            dataset.vocabulary.topic(id).map_or_else(not_found, |topic| topic.label.get(lang).to_owned())
        }
        Page::Timeline => catalog.text(Key::TimelineTitle).to_owned(),
        Page::Compare(comparison) => match comparison.names(dataset, lang) {
            Some(names) => catalog.filled(Key::CompareOf, &[("names", &names)]),
            None => catalog.text(Key::CompareTitle).to_owned(),
        },
        Page::List => catalog.text(Key::ListTitle).to_owned(),
        Page::Coverage => catalog.text(Key::CoverageTitle).to_owned(),
        Page::About => catalog.text(Key::AboutTitle).to_owned(),
        Page::NotFound(_) => not_found(),
    }
}

/// What a query of the explorer is called: its text, then its filters; `None` where it asks for everything.
pub fn query_title(query: &Query, dataset: &Dataset, catalog: &Catalog) -> Option<String> {
    let text = Some(query.text_in_short()).filter(|text| !text.is_empty());
    let name = |(facet, id)| label(dataset, facet, id, catalog.lang).unwrap_or_else(|| String::from(id));
    let years =
        query.years.map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    let kind = (query.show != Kind::default()).then(|| catalog.text(Key::of_kind(query.show)).to_owned());
    let parts: Vec<String> = kind.into_iter().chain(text).chain(query.selections().map(name)).chain(years).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What a page is called with what is asked of it: a search, or what is followed through the years; else its own title.
pub fn asked_title(page: &Page, query: &Query, dataset: &Dataset, catalog: &Catalog) -> String {
    let asked = || query_title(query, dataset, catalog);
    let asked = match page {
        Page::Explore => asked(),
        Page::Timeline => asked().map(|name| catalog.filled(Key::TimelineOf, &[("name", &name)])),
        _ => None,
    };
    asked.unwrap_or_else(|| page_title(page, dataset, catalog))
}

/// What the document is called that shows a page.
pub fn document_title(own: &str, catalog: &Catalog) -> String {
    format!("{own} – {}", catalog.text(Key::SiteName))
}

/// A sentence or two on what a page holds. `shown` writes a number as the language does.
pub fn page_description(page: &Page, dataset: &Dataset, catalog: &Catalog, shown: impl Fn(usize) -> String) -> String {
    let not_found = || catalog.text(Key::NotFoundText).to_owned();
    let counted = |key, number, values: &[(&str, &str)]| catalog.counted(key, number, &shown(number), values);
    match page {
        Page::Explore => {
            let (first, last) = dataset.years_of_outcomes().unwrap_or_default();
            let years = [("first", &*first.to_string()), ("last", &*last.to_string())];
            counted(Key::ExploreLead, dataset.outcomes.len(), &years)
        }
        Page::Edition(year) => dataset.edition(*year).map_or_else(not_found, |edition| {
            let name = edition.short_name(catalog.lang);
            counted(Key::DescribeEdition, dataset.outcomes_of(*year).count(), &[("name", &name)])
        }),
        Page::Outcome(id) => dataset.outcome(id).map_or_else(not_found, |outcome| {
            let edition = format!("{} {}", catalog.text(Key::Igf), outcome.edition.short_name(catalog.lang));
            let document = outcome.document.title.get(catalog.lang);
            catalog.filled(Key::DescribeOutcome, &[("document", document), ("edition", &edition)])
        }),
        Page::Topic(id) => dataset.vocabulary.topic(id).map_or_else(not_found, |topic| {
            let editions = by_edition(dataset, &topic.id);
            let total = editions.iter().map(|(_, outcomes)| outcomes.len()).sum();
            let first = editions.last().map_or("", |(edition, _)| &*edition.id);
            let lead = counted(Key::TopicSpoken, total, &[("editions", &shown(editions.len())), ("first", first)]);
            format!("{} {lead}", topic.description.get(catalog.lang))
        }),
        Page::Editions => {
            let (first, last) = dataset.years().unwrap_or_default();
            let years = [("first", &*first.to_string()), ("last", &*last.to_string())];
            counted(Key::EditionsLead, dataset.editions.len(), &years)
        }
        Page::Themes => {
            let editions = dataset.editions.iter().filter(|edition| !edition.themes.is_empty()).count();
            counted(Key::ThemesLead, dataset.themes.len(), &[("editions", &shown(editions))])
        }
        Page::Theme(id) => dataset.theme(id).map_or_else(not_found, |theme| {
            let edition = dataset.edition(theme.year).map(|edition| edition.short_name(catalog.lang));
            let level = theme.level_term.label.get(catalog.lang);
            let values = [("level", level), ("edition", &*edition.unwrap_or_default())];
            catalog.filled(Key::DescribeTheme, &values)
        }),
        Page::Document(id) => dataset.document(id).map_or_else(not_found, |document| {
            let edition = dataset.edition(document.year).map(|edition| edition.short_name(catalog.lang));
            let values = [("kind", document.kind.label.get(catalog.lang)), ("edition", &*edition.unwrap_or_default())];
            catalog.filled(Key::DescribeDocument, &values)
        }),
        Page::Topics => counted(Key::TopicsLead, dataset.vocabulary.topics.len(), &[]),
        Page::Timeline => catalog.text(Key::TimelineLead).to_owned(),
        Page::Compare(_) => catalog.text(Key::CompareLead).to_owned(),
        Page::List => catalog.text(Key::ListLead).to_owned(),
        Page::Coverage => catalog.text(Key::CoverageLead).to_owned(),
        Page::About => catalog.text(Key::AboutLead).to_owned(),
        Page::NotFound(_) => not_found(),
    }
}
