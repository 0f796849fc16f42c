//! What a card says: the page's own title, above it what it is, below it what the records say of it.

use std::sync::Arc;

use igf_explorer::domain::edition::{Document, Edition, Theme};
use igf_explorer::domain::lang::Title;
use igf_explorer::domain::outcome::{Evidence, Outcome};
use igf_explorer::domain::relations::{of_document, of_theme};
use igf_explorer::domain::vocabulary::Term;
use igf_explorer::domain::{Dataset, Page};
use igf_explorer::i18n::titles::{page_description, page_title};
use igf_explorer::i18n::{Catalog, Key};

use crate::pack::formats::FORMATS;

/// A card, before it is drawn.
#[derive(Debug, Default)]
pub(super) struct Card {
    /// What kind of page it is, and of which edition.
    pub kicker: String,
    pub title: String,
    /// Shown as a sign before the text below the title.
    pub evidence: Option<Evidence>,
    pub lead: String,
    /// In the order of the years; empty where the page counts nothing.
    pub bars: Vec<Bar>,
    pub site: String,
    pub tagline: String,
}

/// How many outcomes an edition has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub year: u16,
    pub count: usize,
    /// The page is about it.
    pub is_meant: bool,
}

impl Card {
    /// The card of a page.
    pub fn of(page: &Page, dataset: &Dataset, catalog: &Catalog) -> Self {
        let of_site = Card {
            site: catalog.text(Key::SiteName).to_owned(),
            tagline: catalog.text(Key::SiteTagline).to_owned(),
            ..Card::default()
        };
        let writer = Writer { dataset, catalog };
        let own = match page {
            Page::Edition(year) => dataset.edition(*year).map(|edition| writer.edition(edition)),
            Page::Theme(id) => dataset.theme(id).map(|theme| writer.theme(theme)),
            Page::Outcome(id) => dataset.outcome(id).map(|outcome| writer.outcome(outcome)),
            Page::Document(id) => dataset.document(id).map(|document| writer.document(document)),
            Page::Topic(id) => dataset.vocabulary.topic(id).map(|topic| writer.topic(topic)),
            Page::Explore => Some(writer.whole()),
            _ => None,
        };
        let own = own.unwrap_or_else(|| writer.other(page));
        Card { site: of_site.site, tagline: of_site.tagline, ..own }
    }

    /// All that it says, in a line.
    pub fn text(&self) -> String {
        let parts = [&self.title, &self.kicker, &self.lead, &self.site];
        parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

struct Writer<'a> {
    dataset: &'a Dataset,
    catalog: &'a Catalog,
}

impl Writer<'_> {
    fn edition(&self, edition: &Edition) -> Card {
        let ordinal = self.catalog.filled(Key::EditionOrdinal, &[("number", &edition.ordinal.to_string())]);
        let count = self.dataset.outcomes_of(edition.year).count();
        let theme = edition.theme.as_ref();
        Card {
            kicker: joined([Some(ordinal), self.outcomes(count)]),
            title: self.name_of(edition.year),
            lead: joined([
                theme.map(|theme| theme.get(self.catalog.lang).to_owned()),
                theme.and_then(|theme| self.translated(theme)),
            ]),
            bars: self.bars(|_| true, |year| year == edition.year),
            ..Card::default()
        }
    }

    fn theme(&self, theme: &Theme) -> Card {
        let level = theme.level_term.label.get(self.catalog.lang);
        let count = of_theme(self.dataset, theme).len();
        self.part(theme.year, level, &theme.title, count)
    }

    fn document(&self, document: &Document) -> Card {
        let kind = document.kind.label.get(self.catalog.lang);
        let count = of_document(self.dataset, document).len();
        self.part(document.year, kind, &document.title, count)
    }

    /// What belongs to an edition and has a title of its own.
    fn part(&self, year: u16, kind: &str, title: &Title, outcomes: usize) -> Card {
        Card {
            kicker: joined([Some(self.name_of(year)), Some(kind.to_owned())]),
            title: title.get(self.catalog.lang).to_owned(),
            lead: joined([self.outcomes(outcomes), self.translated(title)]),
            ..Card::default()
        }
    }

    fn outcome(&self, outcome: &Outcome) -> Card {
        let lang = self.catalog.lang;
        let kind = outcome.document.kind.label.get(lang);
        let place = outcome.place.as_ref().map(|place| place.get(lang).to_owned());
        Card {
            kicker: joined([Some(self.name_of(outcome.edition.year)), Some(kind.to_owned())]),
            title: outcome.summary.get(lang).to_owned(),
            evidence: Some(outcome.evidence),
            lead: joined([Some(outcome.evidence_term.label.get(lang).to_owned()), place]),
            ..Card::default()
        }
    }

    fn topic(&self, topic: &Term) -> Card {
        let is_on = |outcome: &Outcome| outcome.topics.iter().any(|own| own.id == topic.id);
        let bars = self.bars(is_on, |_| true);
        let editions = bars.iter().filter(|bar| bar.count > 0).count();
        let first = bars.iter().find(|bar| bar.count > 0).map(|bar| bar.year.to_string()).unwrap_or_default();
        let total = bars.iter().map(|bar| bar.count).sum();
        let values = [("editions", &*self.shown(editions)), ("first", &*first)];
        Card {
            kicker: self.catalog.text(Key::TopicLabel).to_owned(),
            title: topic.label.get(self.catalog.lang).to_owned(),
            lead: self.catalog.counted(Key::TopicSpoken, total, &self.shown(total), &values),
            bars: if total > 0 { bars } else { Vec::new() },
            ..Card::default()
        }
    }

    /// The first page, which shows everything.
    fn whole(&self) -> Card {
        let (catalog, dataset) = (self.catalog, self.dataset);
        let counted = |key, count: usize| catalog.counted(key, count, &self.shown(count), &[]);
        let counts = [
            counted(Key::OutcomeCount, dataset.outcomes.len()),
            counted(Key::ThemeCount, dataset.themes.len()),
            counted(Key::DocumentCount, dataset.documents.len()),
        ];
        Card { lead: counts.join(" · "), bars: self.bars(|_| true, |_| true), ..self.other(&Page::Explore) }
    }

    fn other(&self, page: &Page) -> Card {
        Card {
            kicker: self.catalog.text(Key::ForumName).to_owned(),
            title: page_title(page, self.dataset, self.catalog),
            lead: page_description(page, self.dataset, self.catalog, |number| self.shown(number)),
            ..Card::default()
        }
    }

    fn name_of(&self, year: u16) -> String {
        page_title(&Page::Edition(year), self.dataset, self.catalog)
    }

    fn outcomes(&self, count: usize) -> Option<String> {
        (count > 0).then(|| self.catalog.counted(Key::OutcomeCount, count, &self.shown(count), &[]))
    }

    /// Says that a title is not the official one.
    fn translated(&self, title: &Title) -> Option<String> {
        title.original(self.catalog.lang).map(|_| self.catalog.text(Key::OurTranslation).to_owned())
    }

    fn bars(&self, is_counted: impl Fn(&Outcome) -> bool, is_meant: impl Fn(u16) -> bool) -> Vec<Bar> {
        let bar = |edition: &Arc<Edition>| Bar {
            year: edition.year,
            count: self.dataset.outcomes_of(edition.year).filter(|outcome| is_counted(outcome)).count(),
            is_meant: is_meant(edition.year),
        };
        self.dataset.editions.iter().map(bar).collect()
    }

    fn shown(&self, number: usize) -> String {
        (FORMATS.number)(self.catalog.lang, u32::try_from(number).unwrap_or(u32::MAX))
    }
}

fn joined(parts: [Option<String>; 2]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
