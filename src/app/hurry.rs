//! Whether the reader is typing: what is out of sight waits meanwhile.

use leptos::prelude::*;

use super::state::App;
use crate::browser::{media, timer};

/// How long after the last letter the reader still counts as typing, in milliseconds: longer than most take to the next.
const PAUSE: u32 = 250;
/// What a low card takes, in CSS pixels: those that are lower still make up for the field above them.
const CARD_HEIGHT: usize = 150;

impl App {
    /// Notes that a letter was typed.
    pub(super) fn note_typing(self) {
        if !self.is_typing.get_untracked() {
            self.is_typing.set(true);
        }
        let stop = timer::after(PAUSE, move || self.note_typed());
        self.sync.update_value(|sync| sync.typing = Some(stop));
    }

    /// Notes that what comes now does not come of typing: it is drawn whole.
    pub(super) fn note_typed(self) {
        if self.is_typing.get_untracked() {
            self.is_typing.set(false);
        }
    }

    /// How many cards of a list fill the window, whatever they hold.
    pub fn cards_in_sight(self) -> usize {
        media::height() / CARD_HEIGHT + 1
    }
}
