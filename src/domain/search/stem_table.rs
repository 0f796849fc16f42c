//! The forms of the corpus by the stems of their words.

use super::dictionary::hash;
use crate::domain::lang::Lang;
use crate::domain::order::{pair, parts};

/// The hash of each stem with the number of a form that has it: in order, the forms of a stem stand together.
#[derive(Default)]
pub struct StemTable(Vec<u64>);

impl StemTable {
    /// Adds a form of a stem.
    pub fn add(&mut self, stem: &str, lang: Lang, form: u32) {
        self.0.push(pair(hash_of(stem, lang), form));
    }

    /// Puts the entries in order, once every form has its last number: its place among `forms`, which have the first.
    pub fn sort(&mut self, forms: &[u32]) {
        let mut last = vec![0; forms.len()];
        for (number, first) in (0..).zip(forms) {
            if let Some(last) = last.get_mut(*first as usize) {
                *last = number;
            }
        }
        for entry in &mut self.0 {
            let (hash, first) = parts(*entry);
            debug_assert!((first as usize) < last.len(), "a form without a number");
            *entry = pair(hash, last.get(first as usize).copied().unwrap_or(0));
        }
        self.0.sort_unstable();
        self.0.dedup();
        self.0.shrink_to_fit();
    }

    /// The forms of the stems that have the hash of this one: nearly always of the stem itself.
    pub fn forms(&self, stem: &str, lang: Lang) -> impl Iterator<Item = u32> + '_ {
        let hash = hash_of(stem, lang);
        let start = self.0.partition_point(|entry| parts(*entry).0 < hash);
        let entries = self.0.iter().skip(start).map(|entry| parts(*entry));
        entries.take_while(move |(own, _)| *own == hash).map(|(_, form)| form)
    }

    /// The memory it holds, in bytes.
    pub fn bytes(&self) -> usize {
        self.0.capacity() * 8
    }
}

/// Tells the stems of one language from each other and from those of another.
fn hash_of(stem: &str, lang: Lang) -> u32 {
    hash(stem.as_bytes()).rotate_left(lang as u32)
}
