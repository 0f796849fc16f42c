//! Sorting, in one place: by a key of 64 bits, equal keys as they stood.

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
