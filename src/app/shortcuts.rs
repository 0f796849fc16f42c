//! Keys that do something when they are pressed alone. Each can be switched off, since who dictates or strays onto a key
//! presses them by accident (WCAG 2.1.4); frames of other sites have none.

use leptos::prelude::*;

use super::dialogs::Dialog;
use super::state::App;
use crate::browser::{dialog, focus, storage, window_events};

/// Every key, in the order in which they are told.
pub const KEYS: [char; 6] = ['/', 'j', 'k', 's', 'c', '?'];
/// Where those are stored that are switched off.
const OFF: &str = "igf-explorer.keys_off";
/// The links of the results: what `j` and `k` go through.
const RESULTS: &str = "main .card :is(h2, h3, h4) a";

impl App {
    /// Follows the keyboard as long as the app runs.
    pub(super) fn follow_keys(self) {
        if self.is_embedded() {
            return;
        }
        self.view.keys_off.set(storage::get(OFF).unwrap_or_default());
        window_events::on_keys(move |key| self.press(key));
    }

    /// Does what a key stands for; whether there was anything to do.
    fn press(self, key: &str) -> bool {
        let mut letters = key.chars();
        let (Some(key), None) = (letters.next(), letters.next()) else { return false };
        if dialog::is_open() || !self.uses_key(key) {
            return false;
        }
        match key {
            '/' => focus::to_field("[type=search]"),
            'j' => focus::step(RESULTS, 1),
            'k' => focus::step(RESULTS, -1),
            's' => focus::click_at_hand(".card", ".keep", "main .acts .keep"),
            'c' => focus::click_at_hand(".card", ".cite", "main .acts .cite"),
            '?' => {
                self.ask_for(Dialog::Keys);
                true
            }
            _ => false,
        }
    }

    /// Whether a key is in use.
    pub fn uses_key(self, key: char) -> bool {
        KEYS.contains(&key) && !self.view.keys_off.with(|off| off.contains(key))
    }

    /// Switches a key on or off, for this visit and the next.
    pub fn switch_key(self, key: char, is_on: bool) {
        self.view.keys_off.update(|off| {
            off.retain(|other| other != key);
            off.extend((!is_on).then_some(key));
        });
        self.view.keys_off.with_untracked(|off| storage::set(OFF, off));
    }
}
