//! Words of a text that are not what it asks about: they say nothing, weigh nothing, or stand twice.

use super::stopwords::{is_stopword, is_weightless};
use super::understand::{Plain, Reader};
use super::understood::{Atom, Matcher, Note};

impl Reader<'_> {
    /// Takes out the words that ask for nothing of their own.
    pub(super) fn leave_out(&mut self, is_typing: bool) {
        let mut units = self.repeated();
        let empty = self.saying_nothing(is_typing);
        let weightless: Vec<usize> = self.weighing_nothing(is_typing);
        let all = self.understood.units.len();
        // Where they are all that was typed, they are meant.
        let is_left = |unit: usize, of: &[&[usize]]| of.iter().any(|units| units.contains(&unit));
        let leaves_some = |of: &[&[usize]]| (0..all).any(|unit| !is_left(unit, of));
        let mut said = Vec::new();
        if leaves_some(&[&units, &empty, &weightless]) {
            said.extend(empty.iter().chain(&weightless));
        } else if leaves_some(&[&empty]) {
            said.extend(&empty);
        }
        said.sort_unstable();
        said.dedup();
        let words = self.plain.iter().flatten().filter(|word| said.contains(&word.unit));
        let mut words: Vec<String> = words.map(|word| word.folded.to_string()).collect();
        words.dedup();
        if !words.is_empty() {
            self.understood.notes.push(Note::LeftOut(words));
        }
        units.extend(said);
        let mut numbers = 0..;
        self.understood.units.retain(|_| numbers.next().is_none_or(|number| !units.contains(&number)));
    }

    /// The units of words that stand once more after them.
    fn repeated(&self) -> Vec<usize> {
        let plain: Vec<&Plain> = self.plain.iter().flatten().collect();
        let stands_again =
            |(at, word): &(usize, &&Plain)| plain.iter().skip(at + 1).any(|later| later.folded == word.folded);
        plain.iter().enumerate().filter(stands_again).map(|(_, word)| word.unit).collect()
    }

    /// The units of words that say nothing; the one that is still being typed may come to say something.
    fn saying_nothing(&self, is_typing: bool) -> Vec<usize> {
        let words = || self.plain.iter().flatten();
        let typed_now = self.understood.units.len().checked_sub(1).filter(|_| is_typing);
        let is_shouted = !self.text.chars().any(char::is_lowercase) && words().nth(1).is_some();
        let says_nothing = |word: &&Plain| {
            let typed = self.text.get(self.range_of(word.unit)).unwrap_or_default();
            is_stopword(typed, &word.folded, is_shouted)
        };
        let empty = words().filter(|word| Some(word.unit) != typed_now).filter(says_nothing);
        empty.map(|word| word.unit).collect()
    }

    /// The units of words that every record has or could have: they ask, and are not what is asked about.
    fn weighing_nothing(&self, is_typing: bool) -> Vec<usize> {
        let typed_now = self.understood.units.len().checked_sub(1).filter(|_| is_typing);
        let plain = self.plain.iter().flatten().filter(|word| Some(word.unit) != typed_now);
        let is_expression = |unit: usize| {
            let atoms = self.understood.units.get(unit).map_or(&[][..], |unit| &unit.atoms);
            let of_more = |atom: &Atom| match &atom.matcher {
                Matcher::Expression(span, _) => *span != atom.range,
                _ => false,
            };
            atoms.iter().any(of_more)
        };
        plain.filter(|word| is_weightless(&word.folded) && !is_expression(word.unit)).map(|word| word.unit).collect()
    }
}
