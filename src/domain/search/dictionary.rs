//! Every word form of the corpus in every language, once.
//!
//! A key is a folded word, `\0`, the language's letter and, if it has accents, the form with them: so all forms of a
//! word stand together, and a beginning is a range. A folded word alone is the key of no form: only words of expressions have one.

use crate::domain::lang::Lang;
use crate::domain::order::order;

/// Parts a folded word from what tells its forms apart.
const SEPARATOR: char = '\0';

/// A word as it stands in texts of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// With its accents.
    pub lower: &'a str,
    pub folded: &'a str,
    /// `None` for texts of no language, such as names.
    pub lang: Option<Lang>,
}

impl<'a> Term<'a> {
    /// Writes the key of the form.
    pub fn write_key(&self, key: &mut String) {
        key.clear();
        key.push_str(self.folded);
        key.push(SEPARATOR);
        key.push(match self.lang {
            Some(Lang::En) => 'e',
            Some(Lang::Fr) => 'f',
            None => '-',
        });
        if self.lower != self.folded {
            key.push_str(self.lower);
        }
    }

    fn read(key: &'a str) -> Self {
        let (folded, rest) = key.split_once(SEPARATOR).unwrap_or((key, ""));
        let (lang, lower) = match rest.split_at_checked(1) {
            Some(("e", lower)) => (Some(Lang::En), lower),
            Some(("f", lower)) => (Some(Lang::Fr), lower),
            Some((_, lower)) => (None, lower),
            None => (None, folded),
        };
        Term { lower: if lower.is_empty() { folded } else { lower }, folded, lang }
    }
}

/// FNV-1a: short keys, no attackers, the same everywhere.
pub fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// Gives every key a number while the index is built; one allocation for all keys.
#[derive(Default)]
pub struct Interner {
    keys: Keys,
    /// Open addressing: a number plus one, or 0; its length is a power of two.
    table: Vec<u32>,
}

/// Texts one after the other.
#[derive(Default)]
pub struct Keys {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Keys {
    fn push(&mut self, key: &str) {
        self.text.push_str(key);
        self.ends.push(self.text.len() as u32);
    }

    pub fn get(&self, number: u32) -> &str {
        let at = number as usize;
        debug_assert!(at < self.ends.len(), "there is no key {number}");
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * 4
    }
}

impl Interner {
    /// The number of a key, and whether it is new.
    pub fn intern(&mut self, key: &str) -> (u32, bool) {
        if self.table.len() < 2 * (self.keys.len() + 1) {
            self.grow();
        }
        match self.find(key) {
            Ok(number) => (number, false),
            Err(free) => {
                let number = self.keys.len() as u32;
                if let Some(slot) = self.table.get_mut(free) {
                    *slot = number + 1;
                }
                self.keys.push(key);
                (number, true)
            }
        }
    }

    /// The number of a key, or the place in the table where it would stand.
    pub fn find(&self, key: &str) -> Result<u32, usize> {
        let mask = self.table.len().wrapping_sub(1);
        let mut at = hash(key.as_bytes()) as usize & mask;
        while let Some(number) = self.table.get(at).and_then(|slot| slot.checked_sub(1)) {
            if self.keys.get(number) == key {
                return Ok(number);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    /// How many keys have a number.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    fn grow(&mut self) {
        let len = (self.table.len() * 2).max(1024);
        self.table = vec![0; len];
        for number in 0..self.keys.len() as u32 {
            let mut at = hash(self.keys.get(number).as_bytes()) as usize & (len - 1);
            while self.table.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (len - 1);
            }
            if let Some(slot) = self.table.get_mut(at) {
                *slot = number + 1;
            }
        }
    }

    /// The keys in the order of their numbers.
    pub fn into_keys(self) -> Keys {
        self.keys
    }
}

/// Puts the numbers of keys in the alphabetical order of the keys from a byte on. Eight bytes as one number decide
/// almost always; only keys that agree in them are looked at further. No two keys are the same, and none ends in a zero.
fn sort_keys(keys: &Keys, numbers: &[u32], from: usize, sorted: &mut Vec<u32>) {
    let bytes = |number: u32| bytes_at(keys.get(number), from);
    let order = order(numbers.iter().map(|number| bytes(*number)));
    let numbers: Vec<u32> = order.into_iter().filter_map(|position| numbers.get(position).copied()).collect();
    for same in numbers.chunk_by(|one, other| bytes(*one) == bytes(*other)) {
        match same {
            [one] => sorted.push(*one),
            _ => sort_keys(keys, same, from + 8, sorted),
        }
    }
}

/// Eight bytes of a key, zeros after its end, in the order of which texts sort.
fn bytes_at(key: &str, from: usize) -> u64 {
    let bytes = key.bytes().skip(from).chain(std::iter::repeat(0));
    bytes.take(8).fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// The keys in alphabetical order.
#[derive(Default)]
pub struct Dictionary {
    keys: Keys,
}

impl Dictionary {
    /// Sorts the keys; also gives the old number of each.
    pub fn build(keys: Keys) -> (Self, Vec<u32>) {
        let mut order = Vec::with_capacity(keys.len());
        sort_keys(&keys, &(0..keys.len() as u32).collect::<Vec<_>>(), 0, &mut order);
        let mut sorted = Keys { text: String::with_capacity(keys.text.len()), ends: Vec::with_capacity(keys.len()) };
        order.iter().for_each(|number| sorted.push(keys.get(*number)));
        (Dictionary { keys: sorted }, order)
    }

    /// How many terms there are.
    pub fn len(&self) -> u32 {
        self.keys.len() as u32
    }

    /// The term of that number.
    pub fn term(&self, number: u32) -> Term<'_> {
        Term::read(self.keys.get(number))
    }

    /// All forms of a folded word.
    pub fn forms(&self, folded: &str) -> impl Iterator<Item = u32> + '_ {
        let folded = folded.to_owned();
        (self.lower_bound(&folded)..self.len()).take_while(move |number| self.term(*number).folded == folded)
    }

    /// All forms that begin with a folded text.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = u32> + 'a {
        (self.lower_bound(start)..self.len()).take_while(move |number| self.keys.get(*number).starts_with(start))
    }

    fn lower_bound(&self, key: &str) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            if self.keys.get(middle) < key { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The memory it holds, in bytes.
    pub fn bytes(&self) -> usize {
        self.keys.bytes()
    }
}
