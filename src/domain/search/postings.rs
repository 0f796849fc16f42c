//! For each term the records that hold it: numbers as differences of a few bytes, each with its impact.

/// A record that holds a term, and how strongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    pub record: u32,
    /// 1 to 255: how often and in how short a text, times the boost of the field.
    pub impact: u8,
}

/// One list while the index is built.
#[derive(Clone, Default)]
pub struct ListBuilder {
    bytes: Vec<u8>,
    /// The next number that has no difference.
    next: u32,
    count: u32,
}

impl ListBuilder {
    /// Adds a record; their numbers must rise.
    pub fn push(&mut self, posting: Posting) {
        debug_assert!(posting.record >= self.next, "{} comes after {}", posting.record, self.next);
        let mut rest = posting.record.saturating_sub(self.next);
        while rest >= 0x80 {
            self.bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.push(rest as u8);
        self.bytes.push(posting.impact);
        self.next = posting.record + 1;
        self.count += 1;
    }
}

/// All lists in one piece of memory.
#[derive(Default)]
pub struct Postings {
    bytes: Vec<u8>,
    /// Where each list ends, and how many records it has.
    lists: Vec<(u32, u32)>,
}

impl Postings {
    /// Joins the lists in the order given.
    pub fn join<'a>(lists: impl Iterator<Item = &'a ListBuilder> + Clone) -> Self {
        let mut bytes = Vec::with_capacity(lists.clone().map(|list| list.bytes.len()).sum());
        let ends = lists.map(|list| {
            bytes.extend_from_slice(&list.bytes);
            (bytes.len() as u32, list.count)
        });
        let lists = ends.collect();
        Postings { bytes, lists }
    }

    /// How many records a list has.
    pub fn count(&self, list: u32) -> u32 {
        self.lists.get(list as usize).map_or(0, |(_, count)| *count)
    }

    /// Hands the records of a list to a function, in rising order.
    pub fn each(&self, list: u32, mut give: impl FnMut(Posting)) {
        let at = list as usize;
        let start = at.checked_sub(1).and_then(|before| self.lists.get(before)).map_or(0, |(end, _)| *end);
        let end = self.lists.get(at).map_or(start, |(end, _)| *end);
        let mut bytes = self.bytes.get(start as usize..end as usize).unwrap_or_default();
        let mut record = 0;
        while let Some(difference) = read(&mut bytes) {
            let Some((impact, rest)) = bytes.split_first() else { return };
            bytes = rest;
            record += difference;
            give(Posting { record, impact: *impact });
            record += 1;
        }
    }

    /// The memory it holds, in bytes.
    pub fn bytes(&self) -> usize {
        self.bytes.capacity() + self.lists.capacity() * 8
    }
}

fn read(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    let mut shift = 0;
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
        shift += 7;
    }
}
