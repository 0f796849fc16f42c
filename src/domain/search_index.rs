//! Words of the corpus and the outcomes that hold them.

use std::collections::BTreeMap;

use super::dataset::Dataset;
use super::outcome::Outcome;
use super::text::{is_part_of_word, words};
use super::vocabulary::{Term, Vocabulary};

/// What a word counts by the field in which it stands.
mod weight {
    pub(super) const SUMMARY: u32 = 8;
    pub(super) const TERM: u32 = 5;
    pub(super) const THEME: u32 = 4;
    pub(super) const PLACE: u32 = 3;
    pub(super) const TITLE: u32 = 2;
    /// A word that only begins with what was typed counts half.
    pub(super) const PREFIX_DIVISOR: u32 = 2;
}

/// An outcome that holds a word, and the weight of the best field in which it does.
#[derive(Clone, Copy)]
struct Posting {
    outcome: u32,
    weight: u32,
}

/// The words of all outcomes in both languages, and the expressions that mean the same.
pub struct SearchIndex {
    len: usize,
    /// Postings in rising order of outcome.
    words: BTreeMap<Box<str>, Vec<Posting>>,
    /// Groups of expressions, each a list of folded words.
    expressions: Vec<Vec<Vec<String>>>,
}

/// One word of the reader's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub folded: String,
    /// The word is still being typed: words that begin with it match too.
    pub is_prefix: bool,
    /// Other expressions that mean the same, each a list of folded words.
    pub synonyms: Vec<Vec<String>>,
}

impl SearchIndex {
    /// Indexes titles, summaries, labels and synonyms in every language.
    pub fn build(dataset: &Dataset) -> Self {
        let mut index = SearchIndex {
            len: dataset.outcomes.len(),
            words: BTreeMap::new(),
            expressions: expressions(&dataset.vocabulary),
        };
        for (number, outcome) in dataset.outcomes.iter().enumerate() {
            each_field(outcome, &mut |text, weight| index.add(text, number as u32, weight));
        }
        index
    }

    fn add(&mut self, text: &str, outcome: u32, weight: u32) {
        for word in words(text) {
            let postings = self.words.entry(word.into()).or_default();
            match postings.last_mut().filter(|last| last.outcome == outcome) {
                Some(last) => last.weight = last.weight.max(weight),
                None => postings.push(Posting { outcome, weight }),
            }
        }
    }

    /// The words of a text: the last one is a prefix unless something follows it.
    pub fn understand(&self, text: &str) -> Vec<Word> {
        let mut list: Vec<Word> = Vec::new();
        for folded in words(text) {
            // A word that stands twice counts where it stands last.
            list.retain(|word| word.folded != folded);
            let synonyms = self.synonyms(&folded);
            list.push(Word { folded, is_prefix: false, synonyms });
        }
        if let Some(last) = list.last_mut() {
            last.is_prefix = text.ends_with(is_part_of_word);
        }
        list
    }

    fn synonyms(&self, folded: &str) -> Vec<Vec<String>> {
        let has_word =
            |group: &&Vec<Vec<String>>| group.iter().any(|words| matches!(&words[..], [one] if one == folded));
        let groups = self.expressions.iter().filter(has_word).flatten();
        groups.filter(|words| !matches!(&words[..], [one] if one == folded)).cloned().collect()
    }

    /// The score of every outcome that holds all words; 0 for the others, 1 for all if there are no words.
    pub fn scores(&self, query: &[Word]) -> Vec<u32> {
        let mut total = vec![1; self.len];
        for word in query {
            let scores = self.word_scores(word);
            for (total, score) in total.iter_mut().zip(scores) {
                *total = if *total == 0 || score == 0 { 0 } else { *total + score };
            }
        }
        total
    }

    fn word_scores(&self, word: &Word) -> Vec<u32> {
        let mut scores = vec![0; self.len];
        self.exact(&word.folded, &mut scores, 1);
        if word.is_prefix {
            self.prefix(&word.folded, &mut scores);
        }
        for synonym in &word.synonyms {
            merge(&mut scores, &self.all_of(synonym));
        }
        scores
    }

    /// The scores of the outcomes that hold every word of an expression.
    fn all_of(&self, words: &[String]) -> Vec<u32> {
        let mut all = vec![u32::MAX; self.len];
        for word in words {
            let mut scores = vec![0; self.len];
            self.exact(word, &mut scores, 1);
            all.iter_mut().zip(scores).for_each(|(all, score)| *all = (*all).min(score));
        }
        all
    }

    fn exact(&self, word: &str, scores: &mut [u32], divisor: u32) {
        raise(self.words.get(word).map(Vec::as_slice).unwrap_or_default(), scores, divisor);
    }

    fn prefix(&self, start: &str, scores: &mut [u32]) {
        let from = (std::ops::Bound::Excluded(start), std::ops::Bound::Unbounded);
        for (_, postings) in self.words.range::<str, _>(from).take_while(|(word, _)| word.starts_with(start)) {
            raise(postings, scores, weight::PREFIX_DIVISOR);
        }
    }
}

fn raise(postings: &[Posting], scores: &mut [u32], divisor: u32) {
    for posting in postings {
        if let Some(score) = scores.get_mut(posting.outcome as usize) {
            *score = (*score).max(posting.weight * 2 / divisor);
        }
    }
}

fn merge(scores: &mut [u32], others: &[u32]) {
    scores.iter_mut().zip(others).for_each(|(score, other)| *score = (*score).max(*other));
}

/// Every text by which an outcome is found, with its weight.
fn each_field(outcome: &Outcome, give: &mut dyn FnMut(&str, u32)) {
    let edition = &outcome.edition;
    outcome.summary.each().for_each(|text| give(text, weight::SUMMARY));
    for term in outcome.topics.iter().chain(&outcome.addressees).chain([&outcome.document.kind]) {
        each_label(term, &mut |text| give(text, weight::TERM));
    }
    let theme = outcome.theme.iter().flat_map(|theme| theme.title.text.each());
    theme.for_each(|text| give(text, weight::THEME));
    let place = [&edition.city, &edition.country].into_iter().flatten().flat_map(|name| name.each());
    place.chain([&*edition.id]).for_each(|text| give(text, weight::PLACE));
    let titles = edition.theme.iter().chain([&outcome.document.title]).flat_map(|title| title.text.each());
    let reference = outcome.place.iter().flat_map(|place| place.each());
    titles.chain(reference).for_each(|text| give(text, weight::TITLE));
}

fn each_label(term: &Term, give: &mut dyn FnMut(&str)) {
    term.label.each().for_each(&mut *give);
    term.synonyms.iter().for_each(|synonym| give(synonym));
}

fn expressions(vocabulary: &Vocabulary) -> Vec<Vec<Vec<String>>> {
    let fold = |group: &Vec<Box<str>>| {
        group.iter().map(|text| words(text).collect()).filter(|words: &Vec<String>| !words.is_empty()).collect()
    };
    vocabulary.expressions.iter().map(fold).collect()
}
