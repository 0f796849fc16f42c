//! Expressions that mean the same, such as WSIS and SMSI: found in the texts while they are indexed, so that any of
//! them finds all of them.

use std::sync::Arc;

use super::dictionary::Interner;
use crate::domain::text::words;
use crate::domain::vocabulary::Vocabulary;

/// Expressions that mean the same.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// Its place in the vocabulary.
    pub number: u32,
    /// As the vocabulary has them.
    pub texts: Vec<Box<str>>,
    /// Each as a list of folded words.
    pub expressions: Vec<Vec<Box<str>>>,
}

/// The groups of a vocabulary.
pub fn groups(vocabulary: &Vocabulary) -> Vec<Arc<Group>> {
    let fold = |text: &str| -> Vec<Box<str>> { words(text).into_iter().map(Into::into).collect() };
    let group = |(number, texts): (usize, &Vec<Box<str>>)| {
        let expressions = texts.iter().map(|text| fold(text)).filter(|words| !words.is_empty()).collect();
        Arc::new(Group { number: number as u32, texts: texts.clone(), expressions })
    };
    vocabulary.expressions.iter().enumerate().map(group).collect()
}

impl Group {
    /// The longest expression with which a list of words begins, in words; 0 for none.
    pub fn length_at<'a>(&self, words: impl Iterator<Item = &'a str> + Clone) -> usize {
        let begins = |expression: &&Vec<Box<str>>| {
            let mut words = words.clone();
            expression.iter().all(|word| words.next() == Some(word))
        };
        self.expressions.iter().filter(begins).map(Vec::len).max().unwrap_or(0)
    }

    /// The expressions but that one, each once.
    pub fn others(&self, text: &str) -> Vec<String> {
        let typed = words(text);
        let mut others: Vec<String> = Vec::new();
        for other in &self.texts {
            if words(other) != typed && others.iter().all(|known| words(known) != words(other)) {
                others.push(other.to_string());
            }
        }
        others
    }
}

/// Finds the groups of which an expression stands in a text, by the numbers of its words.
#[derive(Default)]
pub struct Finder {
    /// By the number of their first word: the group and the numbers of the other words.
    by_first: Vec<Vec<(u32, Vec<u32>)>>,
}

impl Finder {
    /// Numbers the words of the expressions; they must be the first that are numbered.
    pub fn build(groups: &[Arc<Group>], interner: &mut Interner) -> Self {
        let mut finder = Finder::default();
        for group in groups {
            for expression in &group.expressions {
                let mut words = expression.iter().map(|word| interner.intern(word).0);
                let Some(first) = words.next() else { continue };
                let rest = words.collect();
                let len = finder.by_first.len().max(first as usize + 1);
                finder.by_first.resize_with(len, Vec::new);
                if let Some(list) = finder.by_first.get_mut(first as usize) {
                    list.push((group.number, rest));
                }
            }
        }
        finder
    }

    /// Hands the groups that a text holds to a function; its words are given by number.
    pub fn each(&self, words: &[u32], give: &mut dyn FnMut(u32)) {
        for (at, first) in words.iter().enumerate() {
            let rest = words.get(at + 1..).unwrap_or_default();
            let begun = self.by_first.get(*first as usize).into_iter().flatten();
            begun.filter(|(_, others)| rest.starts_with(others)).for_each(|(group, _)| give(*group));
        }
    }
}
