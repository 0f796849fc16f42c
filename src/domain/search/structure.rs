//! Words of a question that say how it is asked, not what is looked for: "since when", "between 2015 and 2020", "the
//! latest Forum", "asked of parliaments". They are read as what they mean; a plus before them takes that back.

use std::ops::RangeInclusive;

use super::stopwords::{is_stopword, is_weightless};
use super::understand::{Plain, Reader};
use super::understood::{Atom, Matcher, Meaning, Note, Unit};
use crate::domain::facet::Facet;
use crate::domain::query::Sort;

/// Words that ask for an order, one after the other, others may stand between them.
const ORDERS: [(Sort, &str); 16] = [
    (Sort::Oldest, "since when"),
    (Sort::Oldest, "since which year"),
    (Sort::Oldest, "when first"),
    (Sort::Oldest, "first time"),
    (Sort::Oldest, "history of"),
    (Sort::Oldest, "evolution of"),
    (Sort::Oldest, "depuis quand"),
    (Sort::Oldest, "depuis quelle annee"),
    (Sort::Oldest, "quand premiere"),
    (Sort::Oldest, "premiere fois"),
    (Sort::Oldest, "historique"),
    (Sort::Oldest, "evolution du"),
    (Sort::Newest, "most recent"),
    (Sort::Newest, "latest"),
    (Sort::Newest, "plus recent"),
    (Sort::Newest, "plus recentes"),
];

/// What an edition is called, and what names the first and the last one.
const EDITIONS: &str = "edition editions fgi forum forums igf meeting reunion";
/// What may stand between.
const OF_EDITIONS: &str = "annual annuel annuelle governance internet un";
const FIRST: &str = "first premier premiere";
const LAST: &str = "dernier derniere last latest recent recente";

/// Words of asking behind which those stand who are asked.
const ASKED_BEFORE: &str = "\
    addressed adresse adressee adressees adresses appel appelle appels ask asked asks attend attendu attendue call \
    called calls can could demande demandee demandees demander demandes devraient devrait doit doivent expected invite \
    invited invites must ought peut peuvent should tell told urge urged urges";
/// The same where it must be said to whom: "recommendations to", "recommandations aux".
const GIVEN_BEFORE: &str = "message messages recommandation recommandations recommendation recommendations requests";
const TO: &str = "au aux for pour to";
/// Words of asking before which they stand, and those of which some ask when something else follows: "parliaments asked for".
const ASKED_BEHIND: &str = "can could devraient devrait doit doivent must ought peut peuvent should";
const PASSIVE_BEHIND: &str = "asked called expected invited told urged";
const ACTIVE: &str = "for that whether";
/// Those who stand behind these are not asked.
const FOR: &str = "about against contre for pour sur";
/// Who stands behind these asks.
const BY: &str = "by from par";

/// What may stand between those who are asked and the asking, besides words that say nothing.
const BETWEEN: &str = "aux been do done faire fait have says upon";

/// A part of the text that was read, by the places of its words.
type Places = RangeInclusive<usize>;

impl Reader<'_> {
    /// Takes what says how the text is asked out of its words.
    pub(super) fn read_structure(&mut self) {
        self.read_years();
        self.read_edition();
        self.read_addressee();
        self.read_order();
    }

    fn read_order(&mut self) {
        for (order, asked) in ORDERS {
            let mut asked = asked.split(' ').peekable();
            let mut places = Vec::new();
            for place in 0..self.plain.len() {
                if asked.peek().is_some_and(|word| self.word(place) == Some(word)) {
                    asked.next();
                    places.push(place);
                }
            }
            let (None, [first, ..]) = (asked.next(), &places[..]) else { continue };
            self.note(Meaning::Order(order), *first);
            self.understood.order = Some(order);
            // They weigh nothing, as most of them do alone.
            return self.drop_units(&places);
        }
    }

    fn read_years(&mut self) {
        let Some(place) = (0..self.plain.len()).find(|place| self.year(*place).is_some()) else { return };
        let Some(year) = self.year(place) else { return };
        let before = place.checked_sub(1).and_then(|place| self.word(place));
        let behind = |steps: usize| self.year(place + steps).filter(|last| *last > year);
        let is_span = matches!(self.word(place + 1), Some("and" | "to" | "et" | "a" | "until" | "through"));
        let (years, places) = match before {
            Some("between" | "from" | "entre" | "de") if is_span && behind(2).is_some() => {
                (year..=behind(2).unwrap_or(year), place - 1..=place + 2)
            }
            Some("since" | "depuis" | "from") => (year..=u16::MAX, place - 1..=place),
            Some("after" | "apres") => (year + 1..=u16::MAX, place - 1..=place),
            Some("before" | "avant") => (0..=year - 1, place - 1..=place),
            Some("until" | "till") => (0..=year, place - 1..=place),
            Some("en") if self.follows_until(place - 1) => (0..=year, place - 1..=place),
            _ if matches!(self.word(place + 1), Some("to" | "a")) && behind(2).is_some() => {
                (year..=behind(2).unwrap_or(year), place..=place + 2)
            }
            _ if behind(1).is_some() && self.joins(place) => (year..=behind(1).unwrap_or(year), place..=place + 1),
            _ => return,
        };
        let editions = self.dataset.editions.iter().map(|edition| edition.year).filter(|year| years.contains(year));
        let editions: Vec<u16> = editions.collect();
        let [first, .., last] = editions[..] else { return };
        let ids = editions.iter().map(|year| (Facet::Edition, year.to_string().into()));
        let ids = ids.collect();
        self.replace(places, ids, Meaning::Years(first, last));
    }

    fn read_edition(&mut self) {
        let noun_behind = |place: usize| {
            let noun = (place + 1..self.plain.len()).find(|noun| !self.is_one_of(*noun, OF_EDITIONS))?;
            self.is_one_of(noun, EDITIONS).then_some(noun)
        };
        let mut places = (0..self.plain.len()).filter(|at| self.is_one_of(*at, FIRST) || self.is_one_of(*at, LAST));
        let found = places.find_map(|place| Some((place, noun_behind(place)?)));
        let Some((place, noun)) = found else { return };
        let with_outcomes = |year: &u16| self.dataset.outcomes.iter().any(|outcome| outcome.edition.year == *year);
        let mut held = self.dataset.editions.iter().map(|edition| edition.year).filter(with_outcomes);
        let year = if self.is_one_of(place, FIRST) { held.next() } else { held.next_back() };
        let Some(year) = year else { return };
        let id: Box<str> = year.to_string().into();
        self.replace(place..=noun, vec![(Facet::Edition, id.clone())], Meaning::Only(Facet::Edition, id));
    }

    fn read_addressee(&mut self) {
        let asks = |place| [ASKED_BEFORE, GIVEN_BEFORE, PASSIVE_BEHIND].iter().any(|list| self.is_one_of(place, list));
        if !(0..self.plain.len()).any(asks) {
            return;
        }
        // The longest name of those that are asked.
        let mut best: Option<(Places, Box<str>)> = None;
        for (id, name) in &self.index.addressees {
            for start in 0..self.plain.len() {
                let places = start..=start + name.len() - 1;
                let stands = places.clone().zip(name).all(|(place, word)| self.word(place) == Some(word));
                let is_longer = best.as_ref().is_none_or(|(best, _)| best.clone().count() < name.len());
                if stands && is_longer && self.is_asked(&places) {
                    best = Some((places, id.clone()));
                }
            }
        }
        if let Some((places, id)) = best {
            self.replace(places, vec![(Facet::Addressee, id.clone())], Meaning::Only(Facet::Addressee, id));
        }
    }

    /// Whether a word of asking stands beside those words, with nothing between that says anything.
    fn is_asked(&self, places: &Places) -> bool {
        let is_between = |place: &usize| {
            let says_nothing = |word: &str| is_stopword(word, word, false) || is_weightless(word);
            (self.word(*place).is_some_and(says_nothing) || self.is_one_of(*place, BETWEEN))
                && !self.is_one_of(*place, BY)
        };
        let asks_before = |place: usize| {
            let is_given = self.is_one_of(place, GIVEN_BEFORE)
                && (place + 1..*places.start()).any(|between| self.is_one_of(between, TO));
            let is_for = (place + 1..*places.start()).any(|between| self.is_one_of(between, FOR));
            self.is_one_of(place, ASKED_BEFORE) && !is_for || is_given
        };
        let asks_behind = |place: usize| {
            let is_passive = self.is_one_of(place, PASSIVE_BEHIND) && !self.is_one_of(place + 1, ACTIVE);
            self.is_one_of(place, ASKED_BEHIND) || is_passive
        };
        let mut before = (0..*places.start()).rev();
        let mut behind = places.end() + 1..self.plain.len();
        // A word of asking may be one that says nothing: it is looked for first.
        before.find(|place| asks_before(*place) || !is_between(place)).is_some_and(asks_before)
            || behind.find(|place| asks_behind(*place) || !is_between(place)).is_some_and(asks_behind)
    }

    /// The word at a place, folded; `None` where something else stands, or a word that is meant as one.
    fn word(&self, place: usize) -> Option<&str> {
        let plain = self.plain.get(place)?.as_ref()?;
        (!plain.is_word).then_some(&*plain.folded)
    }

    fn is_one_of(&self, place: usize, list: &str) -> bool {
        self.word(place).is_some_and(|word| list.split_ascii_whitespace().any(|other| other == word))
    }

    /// Whether a dash alone stands between a word and the next.
    fn joins(&self, place: usize) -> bool {
        let range = |place: usize| Some(self.range_of(self.plain.get(place)?.as_ref()?.unit));
        let (Some(one), Some(other)) = (range(place), range(place + 1)) else { return false };
        self.text.get(one.end..other.start).is_some_and(|between| matches!(between.trim(), "-" | "–" | "—" | "−"))
    }

    /// Whether "jusqu'" stands before a word, which is no word of its own.
    fn follows_until(&self, place: usize) -> bool {
        let start = self.plain.get(place).and_then(Option::as_ref).map_or(0, |plain| self.range_of(plain.unit).start);
        let before = self.text.get(..start).unwrap_or_default().trim_end_matches(['\'', '’']);
        before.to_lowercase().ends_with("jusqu")
    }

    fn year(&self, place: usize) -> Option<u16> {
        self.word(place)?.parse().ok().filter(|year| self.dataset.edition(*year).is_some())
    }

    /// Puts values of facets, any of which may match, in the place of words.
    fn replace(&mut self, places: Places, values: Vec<(Facet, Box<str>)>, meaning: Meaning) {
        let unit_at = |place: usize| self.plain.get(place).and_then(Option::as_ref).map(|plain| plain.unit);
        let (Some(first), Some(last)) = (unit_at(*places.start()), unit_at(*places.end())) else { return };
        let (start, end) = (self.range_of(first).start, self.range_of(last).end);
        let atoms =
            values.into_iter().map(|(facet, id)| Atom { range: start..end, matcher: Matcher::Field(facet, id) });
        let unit = Unit { atoms: atoms.collect(), is_meant: true };
        self.note(meaning, *places.start());
        let places: Vec<usize> = places.collect();
        self.drop_units(&places);
        // In its place: what is being typed stays the last.
        self.understood.units.insert(first.min(self.understood.units.len()), unit);
        self.plain.iter_mut().flatten().filter(|plain| plain.unit >= first).for_each(|plain| plain.unit += 1);
    }

    fn note(&mut self, meaning: Meaning, place: usize) {
        if let Some(plain) = self.plain.get(place).and_then(Option::as_ref) {
            let start = self.range_of(plain.unit).start;
            self.understood.notes.push(Note::Meant(meaning, start));
        }
    }

    /// Takes the units of words out; what stands behind them moves up.
    fn drop_units(&mut self, places: &[usize]) {
        let mut units: Vec<usize> = places
            .iter()
            .filter_map(|place| self.plain.get_mut(*place)?.take())
            .map(|plain: Plain| plain.unit)
            .collect();
        units.sort_unstable();
        let mut numbers = 0..;
        self.understood.units.retain(|_| numbers.next().is_none_or(|number| !units.contains(&number)));
        for plain in self.plain.iter_mut().flatten() {
            plain.unit -= units.iter().filter(|unit| **unit < plain.unit).count();
        }
    }
}
