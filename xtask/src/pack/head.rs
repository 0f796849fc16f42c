//! The head of a page: what tabs, search engines and link previews read.

use igf_explorer::domain::edition::{Document, Edition};
use igf_explorer::domain::markup::escaped;
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::{Dataset, Details, Lang, Page, Route};
use igf_explorer::i18n::titles::{document_title, page_description, page_title};
use igf_explorer::i18n::{Catalog, Key};
use serde_json::{Value, json};

use super::cards;
use super::corpus::Corpus;
use super::formats::FORMATS;
use super::oembed;
use crate::site_address::SiteAddress;

const CONTEXT: &str = "https://schema.org";
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// What is said of a page outside it.
pub(super) struct Head<'a> {
    pub route: Route,
    pub corpus: &'a Corpus,
    pub catalog: &'a Catalog,
    pub site: &'a SiteAddress,
}

impl Head<'_> {
    /// The title of the document.
    pub fn title(&self) -> String {
        document_title(&self.own_title(), self.catalog)
    }

    /// A sentence or two on the page.
    pub fn description(&self) -> String {
        let shown = |number: usize| (FORMATS.number)(self.catalog.lang, u32::try_from(number).unwrap_or(u32::MAX));
        page_description(&self.route.page, self.dataset(), self.catalog, shown)
    }

    /// Links and cards for the end of the head, as HTML.
    pub fn html(&self) -> String {
        let mut html = String::new();
        if let Some(address) = self.address(self.route.lang) {
            html += &link("canonical", "", &address);
            for lang in Lang::ALL {
                let hreflang = format!(" hreflang=\"{lang}\"");
                html += &link("alternate", &hreflang, &self.address(lang).unwrap_or_default());
            }
            html += &link("alternate", " hreflang=\"x-default\"", &self.address(Lang::En).unwrap_or_default());
            let described = format!("{}{}", self.site, oembed::path(&self.route));
            html += &link("alternate", " type=\"application/json+oembed\"", &described);
            html += &meta("property", "og:url", &address);
        }
        let (title, description) = (self.own_title(), self.description());
        for (name, value) in [
            ("og:site_name", self.catalog.text(Key::SiteName)),
            ("og:type", if self.route.page == Page::Explore { "website" } else { "article" }),
            ("og:title", &title),
            ("og:description", &description),
            ("og:locale", locale(self.route.lang)),
        ] {
            html += &meta("property", name, value);
        }
        html += &self.cards(&title, &description);
        let records = self.records();
        if !records.is_empty() {
            // Nothing in it can end the element.
            let text = Value::from(records).to_string().replace('<', "\\u003c");
            html += &format!("<script type=\"application/ld+json\">{text}</script>");
        }
        html
    }

    /// What previews show: Open Graph's picture, and all of it once more for those who read Twitter's names alone.
    fn cards(&self, title: &str, description: &str) -> String {
        let mut html = meta("name", "twitter:title", title) + &meta("name", "twitter:description", description);
        let Some(address) = self.site.origin().map(|_| format!("{}{}", self.site, cards::path(&self.route))) else {
            return html + &meta("name", "twitter:card", "summary");
        };
        let says = cards::alternative(&self.route, self.dataset(), self.catalog);
        for (name, value) in [
            ("og:image", &*address),
            ("og:image:type", "image/png"),
            ("og:image:width", &cards::WIDTH.to_string()),
            ("og:image:height", &cards::HEIGHT.to_string()),
            ("og:image:alt", &says),
        ] {
            html += &meta("property", name, value);
        }
        for (name, value) in
            [("twitter:card", "summary_large_image"), ("twitter:image", &address), ("twitter:image:alt", &says)]
        {
            html += &meta("name", name, value);
        }
        html
    }

    fn dataset(&self) -> &Dataset {
        self.corpus.dataset()
    }

    fn own_title(&self) -> String {
        page_title(&self.route.page, self.dataset(), self.catalog)
    }

    /// The full address of the page in a language, where the site's is known.
    fn address(&self, lang: Lang) -> Option<String> {
        self.address_of(lang, self.route.page.clone())
    }

    fn address_of(&self, lang: Lang, page: Page) -> Option<String> {
        self.site.origin()?;
        Some(format!("{}{}", self.site, Route::new(lang, page).path()))
    }

    /// What the page is about, in the vocabulary of schema.org.
    fn records(&self) -> Vec<Value> {
        let record = match &self.route.page {
            Page::Explore => Some(self.collection()),
            Page::Edition(year) => self.dataset().edition(*year).map(|edition| self.event(edition)),
            Page::Outcome(id) => self.dataset().outcome(id).map(|outcome| self.work(outcome)),
            Page::Editions | Page::Themes | Page::Topics | Page::Timeline => Some(self.plain("CollectionPage")),
            Page::Theme(id) => self.dataset().theme(id).map(|_| self.plain("CollectionPage")),
            Page::Document(id) => self.dataset().document(id).map(|document| self.document(document)),
            Page::Topic(id) => self.dataset().vocabulary.topic(id).map(|_| self.plain("CollectionPage")),
            Page::Compare(_) | Page::List | Page::Coverage => Some(self.plain("CollectionPage")),
            Page::About => Some(self.plain("AboutPage")),
            Page::NotFound(_) => None,
        };
        record.into_iter().chain(self.trail()).map(without_null).collect()
    }

    fn plain(&self, kind: &str) -> Value {
        json!({
            "@context": CONTEXT, "@type": kind, "name": self.own_title(), "description": self.description(),
            "inLanguage": self.route.lang.tag(), "url": self.address(self.route.lang),
        })
    }

    fn collection(&self) -> Value {
        let years = self.dataset().years_of_outcomes().map(|(first, last)| format!("{first}/{last}"));
        let mut record = self.plain("Dataset");
        let more = json!({
            "license": LICENCE, "isAccessibleForFree": true, "temporalCoverage": years,
            "about": self.catalog.text(Key::ForumName),
            "keywords": self.dataset().vocabulary.topics.iter()
                .map(|topic| topic.label.get(self.route.lang)).collect::<Vec<_>>(),
        });
        join(&mut record, more);
        record
    }

    fn event(&self, edition: &Edition) -> Value {
        let lang = self.route.lang;
        let place = edition.city.as_ref().map(|city| {
            let country = edition.country.as_ref().map(|country| country.get(lang));
            let address =
                json!({ "@type": "PostalAddress", "addressLocality": city.get(lang), "addressCountry": country });
            json!({ "@type": "Place", "name": city.get(lang), "address": address })
        });
        let host = edition.host.as_ref().map(|host| host.get(lang));
        let attendance = edition.format.as_ref().and_then(|format| attendance(&format.id));
        let mut record = self.plain("Event");
        let more = json!({
            "alternateName": edition.theme.as_ref().map(|theme| theme.get(lang)),
            "startDate": edition.start.map(|date| date.to_string()),
            "endDate": edition.end.map(|date| date.to_string()),
            "eventAttendanceMode": attendance.map(|mode| format!("{CONTEXT}/{mode}")),
            "location": place,
            "organizer": { "@type": "Organization", "name": self.catalog.text(Key::ForumName) },
            "sponsor": host.map(|name| json!({ "@type": "Organization", "name": name })),
        });
        join(&mut record, more);
        record
    }

    fn work(&self, outcome: &Outcome) -> Value {
        let lang = self.route.lang;
        let facts = self.details_of(outcome.edition.year).and_then(|details| details.document(&outcome.document.id));
        let document = json!({
            "@type": "CreativeWork", "name": outcome.document.title.get(lang),
            "url": facts.and_then(|facts| facts.url.as_deref()),
            "datePublished": facts.and_then(|facts| facts.date).map(|date| date.to_string()),
            "inLanguage": facts.and_then(|facts| facts.language.as_deref()),
        });
        let mut record = self.plain("CreativeWork");
        let more = json!({
            "identifier": &*outcome.id, "abstract": outcome.summary.get(lang), "license": LICENCE,
            "isBasedOn": document,
            "about": outcome.topics.iter().map(|topic| topic.label.get(lang)).collect::<Vec<_>>(),
            "audience": outcome.addressees.iter()
                .map(|term| json!({ "@type": "Audience", "audienceType": term.label.get(lang) })).collect::<Vec<_>>(),
        });
        join(&mut record, more);
        record
    }

    fn document(&self, document: &Document) -> Value {
        let facts = self.details_of(document.year).and_then(|details| details.document(&document.id));
        let mut record = self.plain("CreativeWork");
        let more = json!({
            "sameAs": facts.and_then(|facts| facts.url.as_deref()),
            "datePublished": facts.and_then(|facts| facts.date).map(|date| date.to_string()),
        });
        join(&mut record, more);
        record
    }

    fn details_of(&self, year: u16) -> Option<&Details> {
        self.corpus.details.iter().find(|details| details.year == year).map(|details| &**details)
    }

    /// The way from the start page to this one.
    fn trail(&self) -> Option<Value> {
        let above = match &self.route.page {
            Page::Explore | Page::NotFound(_) => return None,
            Page::Outcome(id) => self.dataset().outcome(id).map(|outcome| Page::Edition(outcome.edition.year)),
            Page::Theme(id) => self.dataset().theme(id).map(|theme| Page::Edition(theme.year)),
            Page::Document(id) => self.dataset().document(id).map(|document| Page::Edition(document.year)),
            Page::Edition(_) => Some(Page::Editions),
            Page::Topic(_) => Some(Page::Topics),
            _ => None,
        };
        let pages = [Some(Page::Explore), above, Some(self.route.page.clone())];
        let items: Vec<Value> =
            pages.into_iter().flatten().enumerate().map(|(at, page)| self.step(at + 1, page)).collect();
        Some(json!({ "@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items }))
    }

    fn step(&self, position: usize, page: Page) -> Value {
        let name = match page {
            Page::Explore => self.catalog.text(Key::SiteName).to_owned(),
            _ => page_title(&page, self.dataset(), self.catalog),
        };
        let item = self.address_of(self.route.lang, page);
        json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
    }
}

/// How schema.org calls the ways in which a meeting is held.
fn attendance(format: &str) -> Option<&'static str> {
    Some(match format {
        "in-person" => "OfflineEventAttendanceMode",
        "hybrid" => "MixedEventAttendanceMode",
        "online" => "OnlineEventAttendanceMode",
        _ => return None,
    })
}

/// How Open Graph names the languages.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en_GB",
        Lang::Fr => "fr_FR",
    }
}

fn link(rel: &str, more: &str, href: &str) -> String {
    format!("<link rel=\"{rel}\"{more} href=\"{}\">", escaped(href))
}

fn meta(attribute: &str, name: &str, content: &str) -> String {
    format!("<meta {attribute}=\"{name}\" content=\"{}\">", escaped(content))
}

fn join(record: &mut Value, more: Value) {
    if let (Value::Object(record), Value::Object(more)) = (record, more) {
        record.extend(more);
    }
}

/// What is not known is not said.
fn without_null(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(known.map(|(name, value)| (name, without_null(value))).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(without_null).collect()),
        other => other,
    }
}
