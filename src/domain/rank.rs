//! The order of records that fit equally well.

use super::dataset::Dataset;
use super::order::{order, pair};
use super::search::WEIGHTS;

/// Room for the tiers of records: see [`Record::tier`].
const TIER_BITS: u32 = 2;
/// Room for the place of a record among all.
const PLACE_BITS: u32 = 24;

/// What decides between records of equal scores, the smallest first.
#[derive(Clone, Copy)]
pub struct Rank {
    /// In [`TIER_BITS`].
    pub tier: u32,
    /// The place among all records, the newest first, of one edition the best sourced first.
    pub newest: u32,
    /// The same, the oldest first.
    pub oldest: u32,
}

impl Rank {
    /// Behind everything.
    pub const LAST: Rank = Rank { tier: 0, newest: u32::MAX, oldest: u32::MAX };
}

/// The key of a record that a text finds: those that say it, then those that are filed near it; of those that fit about
/// equally well by tier, then the best, then the newest.
pub fn best_first(score: u32, is_said: bool, rank: Rank) -> u64 {
    let step = u64::from(u8::MAX) - u64::from(WEIGHTS.step_of(score).min(u8::MAX.into()));
    let place = u64::from(rank.newest.min((1 << PLACE_BITS) - 1));
    let fit = (u64::from(!is_said) << 8 | step) << TIER_BITS | u64::from(rank.tier);
    fit << 53 | u64::from(u32::MAX - score) >> 3 << PLACE_BITS | place
}

/// The ranks of all records.
pub fn ranks(dataset: &Dataset) -> Vec<Rank> {
    let records: Vec<(u32, u32)> = dataset.records().map(|record| (record.time(), record.tier())).collect();
    let mut ranks = vec![Rank::LAST; records.len()];
    let newest_first = order(records.iter().map(|(time, tier)| pair(u32::MAX - time, *tier)));
    let oldest_first = order(records.iter().map(|(time, tier)| pair(*time, *tier)));
    for (place, (newest, oldest)) in (0..).zip(newest_first.into_iter().zip(oldest_first)) {
        if let Some(rank) = ranks.get_mut(newest) {
            rank.newest = place;
        }
        if let Some(rank) = ranks.get_mut(oldest) {
            rank.oldest = place;
        }
    }
    for (rank, (_, tier)) in ranks.iter_mut().zip(records) {
        rank.tier = tier;
    }
    ranks
}
