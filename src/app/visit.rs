//! What is remembered of a visit beside the signals.

use super::address::Address;
use crate::browser::timer::Timer;
use crate::domain::Query;

/// Entries of the history with their scroll positions, and what is due.
#[derive(Default)]
pub struct Visit {
    /// The key of the current entry of the history.
    pub key: u32,
    /// Where the page was scrolled to, by the key of its entry.
    scroll: Vec<(u32, i32)>,
    /// The address will be written when the typing pauses.
    pub pending: Option<Timer>,
    /// What is below the fold will be drawn.
    pub hurry: Option<Timer>,
    /// The pages that the reader of a frame has left.
    pub trail: Vec<Address>,
    /// What the host of a frame asked the explorer: of it readers keep what they may not change.
    pub host_query: Query,
}

impl Visit {
    /// Where the page of the current entry was scrolled to.
    pub fn scroll_position(&self) -> Option<i32> {
        self.scroll.iter().find(|(key, _)| *key == self.key).map(|(_, y)| *y)
    }

    /// Remembers where the page of the current entry is scrolled to.
    pub fn keep_scroll(&mut self, y: i32) {
        self.scroll.retain(|(key, _)| *key != self.key);
        self.scroll.push((self.key, y));
    }

    /// The positions as text, for the storage of the tab; `boot.js` reads it too.
    pub fn write_scroll(&self) -> String {
        self.scroll.iter().map(|(key, y)| format!("{key}:{y}")).collect::<Vec<_>>().join(" ")
    }

    /// Takes over the positions that the storage of the tab holds.
    pub fn read_scroll(&mut self, text: &str) {
        let pairs = text.split(' ').filter_map(|pair| pair.split_once(':'));
        self.scroll = pairs.filter_map(|(key, y)| Some((key.parse().ok()?, y.parse().ok()?))).collect();
    }
}
