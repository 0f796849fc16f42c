//! The explorer's answers, recounted the slow and obvious way: every record is looked at for every question.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use igf_explorer::domain::answer::Wanted;
use igf_explorer::domain::edition::{Edition, Theme};
use igf_explorer::domain::facet::IN_ADDRESSES;
use igf_explorer::domain::search::{Matcher, Understood};
use igf_explorer::domain::text::each_token;
use igf_explorer::domain::vocabulary::Term;
use igf_explorer::domain::{Dataset, Facet, Lang, Localized, Query, Record};

use super::explorer;

/// A word of a text as it stands in the record: in lower case, folded, and the language of the text.
type Form = (String, String, Option<Lang>);

/// Every record with its texts.
pub struct Naive {
    dataset: Dataset,
    /// Every form that stands anywhere, once.
    forms: Vec<Form>,
    records: Vec<Texts>,
}

struct Texts {
    /// Its forms, by their place in the list of all.
    forms: HashSet<usize>,
    /// Its texts, each as its words, folded, without those that are joined.
    texts: Vec<Vec<String>>,
}

/// A filter that a count leaves out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Except {
    Nothing,
    Facet(Facet),
    Years,
}

impl Naive {
    pub fn new(dataset: &Dataset) -> Naive {
        let mut numbers: HashMap<Form, usize> = HashMap::new();
        let mut records = Vec::new();
        for record in dataset.records() {
            let mut texts = Texts { forms: HashSet::new(), texts: Vec::new() };
            for (lang, text) in texts_of(&record, dataset) {
                let mut words = Vec::new();
                each_token(&text, &mut |token| {
                    let next = numbers.len();
                    let form = (token.lower.to_owned(), token.folded.to_owned(), lang);
                    texts.forms.insert(*numbers.entry(form).or_insert(next));
                    if !token.is_compound {
                        words.push(token.folded.to_owned());
                    }
                });
                texts.texts.push(words);
            }
            records.push(texts);
        }
        let mut forms: Vec<(usize, Form)> = numbers.into_iter().map(|(form, number)| (number, form)).collect();
        forms.sort();
        Naive { dataset: dataset.clone(), forms: forms.into_iter().map(|(_, form)| form).collect(), records }
    }

    /// The numbers of the records of the kind shown that a query leaves, one of its filters apart.
    pub fn matches(&self, query: &Query, except: Except) -> Vec<usize> {
        let text = self.found_by(&explorer().answer(query, Wanted::ALL_HITS).understood);
        text.into_iter().filter(|number| self.is_selected(query, except, *number)).collect()
    }

    /// What a facet would count for each of its values; a selected value stands there with 0 too.
    pub fn counts(&self, query: &Query, facet: Facet) -> BTreeMap<String, usize> {
        let known = ids(&self.dataset, facet);
        let selected = query.selected(facet).iter().filter(|id| known.contains(id));
        let mut counts: BTreeMap<String, usize> = selected.map(|id| (id.clone(), 0)).collect();
        for number in self.matches(query, Except::Facet(facet)) {
            for id in values(&self.dataset.record(number).unwrap(), facet) {
                *counts.entry(id).or_default() += 1;
            }
        }
        counts
    }

    /// The numbers of the records that hold everything a text asks for and nothing that it excludes.
    pub fn found_by_text(&self, text: &str) -> Vec<usize> {
        self.found_by(&explorer().understand(text))
    }

    fn found_by(&self, understood: &Understood) -> Vec<usize> {
        let mut found: Vec<usize> = (0..self.records.len()).collect();
        for unit in &understood.units {
            let ways: Vec<HashSet<usize>> = unit.atoms.iter().map(|atom| self.holding(&atom.matcher)).collect();
            found.retain(|number| ways.iter().any(|way| way.contains(number)));
        }
        for atom in &understood.excluded {
            let holding = self.holding(&atom.matcher);
            found.retain(|number| !holding.contains(number));
        }
        found
    }

    fn holding(&self, matcher: &Matcher) -> HashSet<usize> {
        let records = |holds: &dyn Fn(&Texts) -> bool| {
            self.records.iter().enumerate().filter(|(_, record)| holds(record)).map(|(number, _)| number).collect()
        };
        match matcher {
            Matcher::Word(word) => {
                let matches = |(lower, folded, lang): &Form| word.form_in(lower, folded, *lang).is_some();
                let forms: HashSet<usize> =
                    (0..self.forms.len()).filter(|number| matches(&self.forms[*number])).collect();
                records(&|record| !record.forms.is_disjoint(&forms))
            }
            Matcher::Phrase(words) => {
                let words: Vec<&str> = words.iter().map(|word| &*word.folded).collect();
                records(&|record| record.holds(&words))
            }
            Matcher::Expression(_, group) => records(&|record| {
                group
                    .expressions
                    .iter()
                    .any(|words| record.holds(&words.iter().map(|word| &**word).collect::<Vec<_>>()))
            }),
            Matcher::Field(facet, id) => {
                let has = |number: &usize| {
                    values(&self.dataset.record(*number).unwrap(), *facet).iter().any(|own| **own == **id)
                };
                (0..self.records.len()).filter(has).collect()
            }
        }
    }

    fn is_selected(&self, query: &Query, except: Except, number: usize) -> bool {
        if !self.dataset.numbers(query.show).contains(&number) {
            return false;
        }
        let record = self.dataset.record(number).unwrap();
        let in_years = query.years.is_none_or(|(first, last)| (first..=last).contains(&record.year()));
        let filters = IN_ADDRESSES.into_iter().filter(|facet| facet.applies_to(query.show));
        (except == Except::Years || in_years)
            && filters.filter(|facet| except != Except::Facet(*facet)).all(|facet| {
                let selected = query.selected(facet);
                selected.is_empty() || values(&record, facet).iter().any(|id| selected.contains(id))
            })
    }
}

impl Texts {
    fn holds(&self, words: &[&str]) -> bool {
        self.texts.iter().any(|text| text.windows(words.len()).any(|own| own == words))
    }
}

/// The ids of a record's values of a facet.
pub fn values(record: &Record, facet: Facet) -> Vec<String> {
    match (facet, record) {
        (Facet::Edition, record) => vec![record.year().to_string()],
        (Facet::Theme, Record::Outcome(outcome)) => outcome.theme.iter().map(|theme| theme.id.to_string()).collect(),
        (Facet::Topic, Record::Outcome(outcome)) => ids_of(&outcome.topics),
        (Facet::Topic, Record::Theme(theme)) => ids_of(&theme.topics),
        (Facet::Addressee, Record::Outcome(outcome)) => ids_of(&outcome.addressees),
        (Facet::Act, Record::Outcome(outcome)) => outcome.act.iter().map(|act| act.id.to_string()).collect(),
        (Facet::Level, Record::Theme(theme)) => vec![theme.level_term.id.to_string()],
        (Facet::DocumentKind, Record::Outcome(outcome)) => vec![outcome.document.kind.id.to_string()],
        (Facet::DocumentKind, Record::Document(document)) => vec![document.kind.id.to_string()],
        (Facet::Evidence, Record::Outcome(outcome)) => vec![outcome.evidence_term.id.to_string()],
        _ => Vec::new(),
    }
}

/// Every id that a facet knows: of editions and themes newest edition first, else as the vocabulary has them.
pub fn ids(dataset: &Dataset, facet: Facet) -> Vec<String> {
    let newest_first = || dataset.editions.iter().rev();
    let themes = |edition: &Arc<Edition>| edition.themes.iter().map(|theme| theme.id.to_string()).collect::<Vec<_>>();
    match facet {
        Facet::Edition => newest_first().map(|edition| edition.year.to_string()).collect(),
        Facet::Theme => newest_first().flat_map(themes).collect(),
        Facet::Topic => ids_of(&dataset.vocabulary.topics),
        Facet::Addressee => ids_of(&dataset.vocabulary.addressees),
        Facet::DocumentKind => ids_of(&dataset.vocabulary.documents),
        Facet::Act => ids_of(&dataset.vocabulary.acts),
        Facet::Level => ids_of(&dataset.vocabulary.levels),
        Facet::Evidence => ids_of(&dataset.vocabulary.evidence),
    }
}

fn ids_of(terms: &[Arc<Term>]) -> Vec<String> {
    terms.iter().map(|term| term.id.to_string()).collect()
}

/// Every text by which a record is found, with its language.
fn texts_of(record: &Record, dataset: &Dataset) -> Vec<(Option<Lang>, String)> {
    let edition = dataset.edition(record.year()).expect("its edition");
    let mut texts = vec![(None, edition.id.to_string())];
    let mut add = |text: &Localized| {
        let there = Lang::ALL.into_iter().filter(|lang| text.is_in(*lang));
        texts.extend(there.map(|lang| (Some(lang), text.get(lang).to_owned())));
    };
    [&edition.city, &edition.country].into_iter().flatten().for_each(&mut add);
    edition.theme.iter().for_each(|theme| add(&theme.text));
    let title = |theme: &Arc<Theme>| theme.title.text.clone();
    let (own, terms): (Vec<Localized>, Vec<Arc<Term>>) = match record {
        Record::Outcome(outcome) => {
            let titles = outcome.theme.iter().map(title).chain([outcome.document.title.text.clone()]);
            let own = [outcome.summary.clone()].into_iter().chain(outcome.place.clone()).chain(titles).collect();
            let terms = outcome.topics.iter().chain(&outcome.addressees).chain([&outcome.document.kind]);
            (own, terms.cloned().collect())
        }
        Record::Theme(theme) => (vec![title(theme)], Vec::new()),
        Record::Document(document) => (vec![document.title.text.clone()], vec![document.kind.clone()]),
        Record::Milestone(milestone) => (vec![milestone.summary.clone()], Vec::new()),
    };
    own.iter().chain(terms.iter().map(|term| &term.label)).for_each(&mut add);
    let names = terms.iter().flat_map(|term| term.synonyms.iter().chain(&term.other_names));
    texts.extend(names.map(|name| (None, name.to_string())));
    texts
}
