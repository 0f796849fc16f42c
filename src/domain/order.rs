//! Sorting, in one place: by a key of 64 bits, equal keys as they stood.

use super::bit_set::BitSet;

/// A key that sorts by `first`, and what is alike in that by `then`.
pub fn pair(first: u32, then: u32) -> u64 {
    u64::from(first) << 32 | u64::from(then)
}

/// The two parts of such a key.
pub fn parts(pair: u64) -> (u32, u32) {
    ((pair >> 32) as u32, pair as u32)
}

/// The positions of the keys from the smallest key to the largest; the order is total, so every browser agrees on it.
pub fn order(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = keys.enumerate().map(|(position, key)| (key, position)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, position)| position).collect()
}

/// The list in the order of a key of its items.
pub fn sorted_by<T: Clone>(list: &[T], key: impl Fn(&T) -> u64) -> Vec<T> {
    order(list.iter().map(key)).into_iter().filter_map(|position| list.get(position).cloned()).collect()
}

/// The numbers of a set in the order of their keys, `limit` of them from `offset` on. Sorts only what is asked for: the
/// effort is proportional to the set, not to its logarithm times it.
pub fn first_in_order(set: &BitSet, key: impl Fn(usize) -> u64, offset: usize, limit: usize) -> Vec<usize> {
    if limit == 0 {
        return Vec::new();
    }
    let keep = offset.saturating_add(limit);
    let room = keep.saturating_mul(2).max(64);
    let mut best: Vec<(u64, usize)> = Vec::new();
    let mut worst = u64::MAX;
    // From the end: the newest outcomes stand there, and mostly come first.
    set.each_back(|number| {
        let key = key(number);
        if key > worst {
            return;
        }
        best.push((key, number));
        if best.len() >= room {
            best.sort_unstable();
            best.truncate(keep);
            worst = best.last().map_or(u64::MAX, |(key, _)| *key);
        }
    });
    best.sort_unstable();
    best.into_iter().skip(offset).take(limit).map(|(_, number)| number).collect()
}
