//! The index: built once when the data arrive, then only read.

use std::sync::Arc;

use super::addressees::addressees;
use super::dictionary::{Dictionary, Interner, Term};
use super::entities::Entities;
use super::expressions::{Finder, Group, groups};
use super::field::Field;
use super::outline::Outline;
use super::postings::{ListBuilder, Posting, Postings};
use super::stem_table::StemTable;
use super::weights::WEIGHTS;
use crate::domain::dataset::Dataset;
use crate::domain::lang::Lang;
use crate::domain::order::{pair, parts};
use crate::domain::text::{each_token, stems};

/// The words of the corpus in every language and the records that hold them. After the records themselves comes what
/// they are joined to: topics, editions and so on, which are indexed once and stand for all of their records.
pub struct SearchIndex {
    /// How many records there are.
    pub(super) len: usize,
    pub(super) dictionary: Dictionary,
    /// First the lists of the terms, then those of the groups of expressions.
    pub(super) postings: Postings,
    /// The terms by their stems.
    pub(super) stems: StemTable,
    /// The outline of each term, to leave out most before their spelling is compared.
    pub(super) outlines: Vec<Outline>,
    pub(super) groups: Vec<Arc<Group>>,
    /// See [`addressees`].
    pub(super) addressees: Vec<(Box<str>, Vec<String>)>,
    pub(super) entities: Entities,
}

/// An index that is being built, some records at a time.
pub struct Indexing {
    builder: Builder,
    groups: Vec<Arc<Group>>,
    entities: Entities,
    /// The record that is read next.
    next: usize,
}

impl Indexing {
    /// Begins with the names that records share.
    pub fn new(dataset: &Dataset) -> Self {
        let groups = groups(&dataset.vocabulary);
        let entities = Entities::collect(dataset);
        let builder = Builder::new(&groups, Lang::ALL.map(|lang| average_length(dataset, lang)));
        Indexing { builder, groups, entities, next: 0 }
    }

    /// Reads so many more records of the same dataset: summaries, titles, names, labels and synonyms in every language.
    /// Whether there are any left.
    pub fn read(&mut self, dataset: &Dataset, records: usize) -> bool {
        let builder = &mut self.builder;
        let all = dataset.len() + self.entities.list.len();
        let end = self.next.saturating_add(records).min(all);
        for record in self.next..end {
            let add = &mut |field: Field, lang: Option<Lang>, text: &str| builder.add(field, lang, text);
            self.entities.each_text_of(record, dataset, add);
            builder.end_record(record as u32);
        }
        self.next = end;
        end < all
    }

    /// The index of what was read.
    pub fn finish(self, dataset: &Dataset) -> SearchIndex {
        let addressees = addressees(&dataset.vocabulary);
        self.builder.finish(dataset.len(), self.groups, addressees, self.entities)
    }
}

impl SearchIndex {
    /// The memory that the index holds, in bytes.
    pub fn bytes(&self) -> usize {
        let own = self.stems.bytes() + self.outlines.capacity() * 4;
        own + self.dictionary.bytes() + self.postings.bytes() + self.entities.bytes()
    }
}

/// The usual length of a summary in a language, in bytes. Each language by itself: one that arrives later must not
/// change how those of the other are ranked.
fn average_length(dataset: &Dataset, lang: Lang) -> u32 {
    let there = || dataset.outcomes.iter().filter(|outcome| outcome.summary.is_in(lang));
    let lengths = || there().map(|outcome| outcome.summary.get(lang).len());
    (lengths().sum::<usize>() / lengths().count().max(1)) as u32
}

/// The number of folded words that stand in no expression.
const NO_WORD: u32 = u32::MAX;

/// An index that grows.
struct Builder {
    interner: Interner,
    /// The number of each form's folded word, if that is a word of an expression.
    folded: Vec<u32>,
    stems: StemTable,
    lists: Vec<ListBuilder>,
    expressions: Vec<ListBuilder>,
    finder: Finder,
    /// By language.
    averages: [u32; Lang::ALL.len()],
    /// The words of the text being read, and the terms and groups of the record, each a [`pair`] with its impact.
    text: Vec<u64>,
    compounds: Vec<u64>,
    record: Vec<u64>,
    found: Vec<u64>,
    key: String,
}

impl Builder {
    fn new(groups: &[Arc<Group>], averages: [u32; Lang::ALL.len()]) -> Self {
        let mut interner = Interner::default();
        let finder = Finder::build(groups, &mut interner);
        let known = interner.len() as u32;
        Builder {
            interner,
            folded: (0..known).collect(),
            stems: StemTable::default(),
            lists: vec![ListBuilder::default(); known as usize],
            expressions: vec![ListBuilder::default(); groups.len()],
            finder,
            averages,
            text: Vec::new(),
            compounds: Vec::new(),
            record: Vec::new(),
            found: Vec::new(),
            key: String::new(),
        }
    }

    /// Adds a text to the record.
    fn add(&mut self, field: Field, lang: Option<Lang>, text: &str) {
        self.text.clear();
        self.compounds.clear();
        each_token(text, &mut |token| {
            let term = u64::from(self.term(Term { lower: token.lower, folded: token.folded, lang }));
            if token.is_compound { self.compounds.push(term) } else { self.text.push(term) }
        });
        let average = lang.and_then(|lang| self.averages.get(lang as usize)).copied().unwrap_or(0);
        let boost = field.boost(lang, &WEIGHTS);
        let impact = |frequency: u32| match field {
            Field::Summary => WEIGHTS.text_impact(boost, frequency, text.len() as u32, average),
            _ => WEIGHTS.flat_impact(boost),
        };
        let words: Vec<u32> = self.text.iter().filter_map(|term| self.folded.get(*term as usize).copied()).collect();
        let found = &mut self.found;
        self.finder.each(&words, &mut |group| found.push(pair(group, impact(1).into())));
        self.text.append(&mut self.compounds);
        self.text.sort_unstable();
        for same in self.text.chunk_by(|one, other| one == other) {
            self.record.extend(same.first().map(|term| pair(*term as u32, impact(same.len() as u32).into())));
        }
    }

    fn term(&mut self, term: Term) -> u32 {
        term.write_key(&mut self.key);
        let (number, is_new) = self.interner.intern(&self.key);
        if is_new {
            self.lists.push(ListBuilder::default());
            self.folded.push(self.interner.find(term.folded).unwrap_or(NO_WORD));
            for lang in Lang::ALL.into_iter().filter(|lang| term.lang.is_none_or(|own| own == *lang)) {
                stems(term.lower, term.folded, lang, &mut |stem| self.stems.add(stem, lang, number));
            }
        }
        number
    }

    /// Ends the record: each of its terms counts once, where it counts most.
    fn end_record(&mut self, record: u32) {
        post(&mut self.record, record, &mut self.lists);
        post(&mut self.found, record, &mut self.expressions);
    }

    fn finish(
        self,
        len: usize,
        groups: Vec<Arc<Group>>,
        addressees: Vec<(Box<str>, Vec<String>)>,
        entities: Entities,
    ) -> SearchIndex {
        let Builder { interner, lists, expressions, mut stems, .. } = self;
        let (dictionary, order) = Dictionary::build(interner.into_keys());
        let terms = order.iter().filter_map(|old| lists.get(*old as usize));
        let postings = Postings::join(terms.chain(&expressions));
        // What follows takes memory too.
        drop((lists, expressions));
        stems.sort(&order);
        let outlines = (0..dictionary.len()).map(|term| Outline::of(dictionary.term(term).folded)).collect();
        SearchIndex { len, dictionary, postings, stems, outlines, groups, addressees, entities }
    }
}

/// Moves the terms of a record, each with the largest of its impacts, to their lists.
fn post(terms: &mut Vec<u64>, record: u32, lists: &mut [ListBuilder]) {
    terms.sort_unstable();
    for same in terms.chunk_by(|one, other| parts(*one).0 == parts(*other).0) {
        let Some((list, impact)) = same.last().map(|term| parts(*term)) else { continue };
        if let Some(list) = lists.get_mut(list as usize) {
            list.push(Posting { record, impact: impact as u8 });
        }
    }
    terms.clear();
}
