//! Records that bear the name of what was typed: they stand before the results.

use std::sync::Arc;

use super::comparison::Comparison;
use super::dataset::Dataset;
use super::edition::{Document, Edition, Theme};
use super::facet::Facet;
use super::lang::Localized;
use super::order::sorted_by;
use super::outcome::Outcome;
use super::page::Page;
use super::record::Kind;
use super::search::{is_stopword, is_weightless};
use super::text::words;
use super::vocabulary::Term;

/// The most that stand before the results.
const MOST: usize = 3;

/// A record that was named.
#[derive(Clone, Debug)]
pub enum Direct {
    Edition(Arc<Edition>),
    Topic(Arc<Term>),
    Theme(Arc<Theme>),
    Document(Arc<Document>),
    Outcome(Arc<Outcome>),
    /// Editions or topics side by side.
    Comparison(Comparison),
    /// All records of a kind, of one edition where one is named.
    List(Kind, Option<Arc<Edition>>),
}

impl PartialEq for Direct {
    /// By what they are and by their ids, which name them.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.id() == other.id()
    }
}

impl Eq for Direct {}

impl Direct {
    /// Its page; a list is the explorer's.
    pub fn page(&self) -> Page {
        match self {
            Direct::Edition(edition) => Page::Edition(edition.year),
            Direct::Topic(topic) => Page::Topic(topic.id.to_string()),
            Direct::Theme(theme) => Page::Theme(theme.id.to_string()),
            Direct::Document(document) => Page::Document(document.full_id()),
            Direct::Outcome(outcome) => Page::Outcome(outcome.id.to_string()),
            Direct::Comparison(comparison) => Page::Compare(comparison.clone()),
            Direct::List(..) => Page::Explore,
        }
    }

    /// Its id, unique among those of its kind.
    fn id(&self) -> String {
        match self {
            Direct::Edition(edition) => edition.id.to_string(),
            Direct::Topic(topic) => topic.id.to_string(),
            Direct::Theme(theme) => theme.id.to_string(),
            Direct::Document(document) => document.full_id(),
            Direct::Outcome(outcome) => outcome.id.to_string(),
            Direct::Comparison(comparison) => comparison.ids.join(" "),
            Direct::List(kind, edition) => format!("{} {:?}", kind.name(), edition.as_ref().map(|edition| &edition.id)),
        }
    }
}

/// A record and its names, each as its words.
struct Named {
    record: Direct,
    names: Vec<Vec<String>>,
}

/// The names of all records, taken apart once.
pub struct Names(Vec<Named>);

impl Names {
    /// Editions by year and place, topics by any of their names, documents and themes by title, of these the newest and
    /// most official first.
    pub fn collect(dataset: &Dataset) -> Self {
        let mut list = Vec::new();
        let mut add = |record: Direct, names: &mut dyn Iterator<Item = &str>| {
            list.push(Named { record, names: names.map(words).filter(|words| !words.is_empty()).collect() });
        };
        for edition in &dataset.editions {
            let places = [&edition.city, &edition.country].into_iter().flatten().flat_map(Localized::each);
            let with_year = edition.city.iter().flat_map(Localized::each).map(|city| format!("{} {city}", edition.id));
            let with_year: Vec<String> = with_year.collect();
            let bodies = edition.host.iter().chain(&edition.convenors).flat_map(Localized::each).flat_map(bodies);
            let bodies: Vec<&str> = bodies.collect();
            let names = places.chain([&*edition.id]).chain(with_year.iter().map(String::as_str)).chain(bodies);
            add(Direct::Edition(edition.clone()), &mut { names });
        }
        for topic in &dataset.vocabulary.topics {
            let others = topic.synonyms.iter().chain(&topic.other_names).map(|name| &**name);
            add(Direct::Topic(topic.clone()), &mut topic.label.each().chain(others));
        }
        for document in dataset.documents.iter().rev() {
            add(Direct::Document(document.clone()), &mut document.title.text.each());
        }
        let newest_first: Vec<&Arc<Theme>> = dataset.themes.iter().rev().collect();
        for theme in sorted_by(&newest_first, |theme| theme.level as u64) {
            add(Direct::Theme(theme.clone()), &mut theme.title.text.each());
        }
        Names(list)
    }

    /// The records that a text names: an outcome by its id; lists of a kind; then those whose name is all that it asks
    /// about, those whose name stands in it, the longest first, and the themes and documents with all of its telling words
    /// in their title.
    pub fn answers(&self, dataset: &Dataset, text: &str) -> Vec<Direct> {
        let all = words(text);
        let asked: Vec<String> = all.iter().filter(|word| !says_nothing(word)).cloned().collect();
        let asked = if asked.is_empty() { all.clone() } else { asked };
        if asked.is_empty() {
            return Vec::new();
        }
        let mut answers: Vec<Direct> = dataset.outcome(text.trim()).cloned().map(Direct::Outcome).into_iter().collect();
        let telling = asked.len() > 2;
        let is_whole = |named: &&Named| {
            named.names.contains(&asked) || named.names.contains(&all) || telling && named.has_in_name(&all)
        };
        let whole: Vec<&Named> = self.0.iter().filter(is_whole).collect();
        let inside = self.0.iter().filter(|named| !is_whole(named) && named.may_stand_inside());
        let inside: Vec<(usize, &Named)> = inside.map(|named| (named.inside(&all), named)).collect();
        let inside: Vec<(usize, &Named)> = inside.into_iter().filter(|(length, _)| *length > 0).collect();
        let inside: Vec<&Named> =
            sorted_by(&inside, |(length, _)| u64::MAX - *length as u64).into_iter().map(|(_, named)| named).collect();
        let named: Vec<&Named> = whole.iter().chain(&inside).copied().collect();
        let editions: Vec<(&Named, u16)> =
            named.iter().filter_map(|named| named.edition().map(|year| (*named, year))).collect();
        let titled = self.0.iter().filter(|named| !is_whole(named) && named.is_titled(&all, &asked, &editions));
        answers.extend(compared(&all, &named));
        answers.extend(list(&all, &named));
        // Where the text names an edition too, a title is what it is about.
        let (first, then): (Vec<&Named>, Vec<&Named>) = match editions.is_empty() {
            true => (inside, titled.collect()),
            false => (titled.collect(), inside),
        };
        answers.extend(whole.into_iter().chain(first).chain(then).map(|named| named.record.clone()));
        answers.truncate(MOST);
        answers
    }
}

impl Named {
    /// How many words the longest name has that stands in a text as it is; 0 where none does.
    fn inside(&self, text: &[String]) -> usize {
        let stands = |name: &&Vec<String>| text.windows(name.len()).any(|words| words == name.as_slice());
        self.names.iter().filter(stands).map(Vec::len).max().unwrap_or(0)
    }

    /// Whether an edition's city, host or convenor has these words side by side in its name.
    fn has_in_name(&self, text: &[String]) -> bool {
        let has = |name: &Vec<String>| name.windows(text.len()).any(|words| words == text);
        self.edition().is_some() && self.names.iter().any(has)
    }

    /// The id by which it is compared with others of a facet.
    fn compared_as(&self, facet: Facet) -> Option<String> {
        match (&self.record, facet) {
            (Direct::Edition(edition), Facet::Edition) => Some(edition.id.to_string()),
            (Direct::Topic(topic), Facet::Topic) => Some(topic.id.to_string()),
            _ => None,
        }
    }

    /// The year, if it is an edition.
    fn edition(&self) -> Option<u16> {
        match &self.record {
            Direct::Edition(edition) => Some(edition.year),
            _ => None,
        }
    }

    /// Whether it is a theme that has in its title what a text asks about, in an edition that it names, if it names any;
    /// or a document that has all of its words but those that say nothing, and more than one.
    fn is_titled(&self, all: &[String], asked: &[String], editions: &[(&Named, u16)]) -> bool {
        let has = |words: &[&String]| self.names.iter().any(|name| words.iter().all(|word| name.contains(word)));
        match &self.record {
            Direct::Theme(theme) => {
                let names_edition = |word: &&String| editions.iter().any(|(edition, _)| edition.holds(word));
                let about: Vec<&String> = asked.iter().filter(|word| !names_edition(word)).collect();
                let is_of_edition = editions.is_empty() || editions.iter().any(|(_, year)| *year == theme.year);
                !about.is_empty() && is_of_edition && has(&about)
            }
            Direct::Document(_) => {
                let telling: Vec<&String> = all.iter().filter(|word| !is_stopword(word, word, false)).collect();
                telling.len() > 1 && has(&telling)
            }
            _ => false,
        }
    }

    fn holds(&self, word: &String) -> bool {
        self.names.iter().any(|name| name.contains(word))
    }

    /// Titles of themes and documents are asked for whole: their words stand in many a question.
    fn may_stand_inside(&self) -> bool {
        matches!(self.record, Direct::Edition(_) | Direct::Topic(_))
    }
}

/// The bodies that a host's or a convenor's name names, such as "Government of Brazil (Ministry of Foreign Affairs;
/// CGI.br)"; those of one telling word stand in many a question.
fn bodies(name: &str) -> impl Iterator<Item = &str> {
    let telling = |body: &&str| words(body).iter().filter(|word| !is_stopword(word, word, false)).count() > 1;
    name.split(['(', ')', ';', ',', '/', ':']).map(str::trim).filter(telling)
}

/// The editions, or the topics, that a text names and asks to compare.
fn compared(text: &[String], named: &[&Named]) -> Option<Direct> {
    if !text.iter().any(|word| COMPARING.contains(&word.as_str())) {
        return None;
    }
    let of = |facet: Facet| {
        let ids: Vec<String> = named.iter().filter_map(|named| named.compared_as(facet)).collect();
        Comparison::of(facet, &ids.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let found = [Facet::Edition, Facet::Topic].map(of).into_iter().find(Comparison::is_whole)?;
    Some(Direct::Comparison(found))
}

/// The list of a kind that a text names, of the edition that it names too.
fn list(text: &[String], named: &[&Named]) -> Option<Direct> {
    let is_named = |(_, names): &&(Kind, &[&str])| text.iter().any(|word| names.contains(&word.as_str()));
    let (kind, _) = KINDS.iter().find(is_named)?;
    let edition = named.iter().find_map(|named| match &named.record {
        Direct::Edition(edition) => Some(edition.clone()),
        _ => None,
    });
    (edition.is_some() || text.len() == 1).then_some(Direct::List(*kind, edition))
}

/// Words that ask to compare, folded.
const COMPARING: [&str; 11] = [
    "compare",
    "compared",
    "comparer",
    "compares",
    "comparaison",
    "comparing",
    "comparison",
    "difference",
    "differences",
    "versus",
    "vs",
];

/// What readers call the kinds of record, folded.
const KINDS: [(Kind, &[&str]); 3] = [
    (Kind::Themes, &["theme", "themes", "subthemes", "thematique", "thematiques"]),
    (Kind::Documents, &["document", "documents"]),
    (Kind::Milestones, &["milestone", "milestones", "etapes"]),
];

/// Whether a folded word says nothing, or could be said of every record.
fn says_nothing(word: &str) -> bool {
    is_stopword(word, word, false) || is_weightless(word)
}
