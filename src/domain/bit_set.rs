//! Sets of records, one bit each: facets are unions and intersections of these.

use std::ops::Range;

/// A set of the numbers below a fixed length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BitSet {
    words: Vec<u64>,
}

impl BitSet {
    /// The empty set of numbers below `len`.
    pub fn empty(len: usize) -> Self {
        BitSet { words: vec![0; len.div_ceil(64)] }
    }

    /// The set of all numbers below `len`.
    pub fn full(len: usize) -> Self {
        let mut words = vec![u64::MAX; len.div_ceil(64)];
        // The last word ends where the numbers do.
        if let Some(last) = words.last_mut() {
            *last >>= (64 - len % 64) % 64;
        }
        BitSet { words }
    }

    /// The set of the positions that are true.
    pub fn collect(mut members: impl ExactSizeIterator<Item = bool>) -> Self {
        let mut words = Vec::with_capacity(members.len().div_ceil(64));
        while members.len() > 0 {
            let bits = members.by_ref().take(64).enumerate();
            words.push(bits.fold(0, |word, (bit, is_member)| word | u64::from(is_member) << bit));
        }
        BitSet { words }
    }

    /// Adds a number below the set's length.
    pub fn insert(&mut self, number: usize) {
        debug_assert!(number / 64 < self.words.len(), "{number} is not below the length");
        if let Some(word) = self.words.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
    }

    /// Takes a number out.
    pub fn remove(&mut self, number: usize) {
        if let Some(word) = self.words.get_mut(number / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// Whether the number is in the set.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    /// Keeps only the numbers that are also in `other`.
    pub fn intersect_with(&mut self, other: &BitSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// The numbers below `len`, the length of the set, that are not in it.
    pub fn complement(&self, len: usize) -> BitSet {
        let mut others = BitSet::full(len);
        others.words.iter_mut().zip(&self.words).for_each(|(other, word)| *other &= !word);
        others
    }

    /// Whether it has a number of a range.
    pub fn has_any_in(&self, range: &Range<usize>) -> bool {
        self.iter_from(range.start).next().is_some_and(|number| number < range.end)
    }

    /// Hands its numbers of a range, in rising order, to a function.
    pub fn each_in(&self, range: &Range<usize>, mut give: impl FnMut(usize)) {
        let words = self.words.iter().enumerate().take(range.end.div_ceil(64)).skip(range.start / 64);
        for (index, &word) in words {
            let mut rest = word;
            while rest != 0 {
                let number = index * 64 + rest.trailing_zeros() as usize;
                if range.contains(&number) {
                    give(number);
                }
                rest &= rest - 1;
            }
        }
    }

    /// The numbers from one on, in rising order.
    fn iter_from(&self, start: usize) -> impl Iterator<Item = usize> + '_ {
        let words = self.words.iter().copied().enumerate().skip(start / 64);
        let numbers = words.filter(|(_, word)| *word != 0);
        numbers
            .flat_map(|(index, word)| (0..64).filter(move |bit| word & 1 << bit != 0).map(move |bit| index * 64 + bit))
            .filter(move |number| *number >= start)
    }

    /// Whether it has no number.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many numbers are in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The numbers in rising order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(index, &word)| {
            std::iter::successors((word != 0).then_some(word), |rest| Some(rest & (rest - 1)).filter(|rest| *rest != 0))
                .map(move |rest| index * 64 + rest.trailing_zeros() as usize)
        })
    }

    /// Hands the numbers in falling order to a function.
    pub fn each_back(&self, mut give: impl FnMut(usize)) {
        for (index, &word) in self.words.iter().enumerate().rev() {
            let mut rest = word;
            while rest != 0 {
                let bit = 63 - rest.leading_zeros() as usize;
                give(index * 64 + bit);
                rest &= !(1 << bit);
            }
        }
    }

    /// Hands the numbers in rising order to a function; the fast way.
    pub fn each(&self, mut give: impl FnMut(usize)) {
        for (index, &word) in self.words.iter().enumerate() {
            let mut rest = word;
            while rest != 0 {
                give(index * 64 + rest.trailing_zeros() as usize);
                rest &= rest - 1;
            }
        }
    }
}
