//! What is out of sight waits: while letters are typed, and until the first page is drawn.

use std::collections::VecDeque;

use leptos::prelude::*;

use super::state::App;
use crate::browser::timer;

/// How long what is out of sight waits after a letter, in milliseconds: longer than most take to the next.
pub(super) const LETTER: u32 = 250;
/// What a low card takes, in CSS pixels: those that are lower still make up for the field above them.
const CARD_HEIGHT: usize = 150;

impl App {
    /// From now on, for so many milliseconds, only what is in sight is drawn. Not in a frame, whose height follows its
    /// content: all of it is in sight.
    pub(super) fn hurry(self, pause: u32) {
        if self.is_embedded() {
            return;
        }
        if !self.view.is_hurried.get_untracked() {
            self.view.is_hurried.set(true);
        }
        let settle = timer::after(pause, move || self.settle());
        self.visit.update_value(|visit| visit.hurry = Some(settle));
    }

    /// From now on all is drawn.
    pub(super) fn settle(self) {
        if self.view.is_hurried.get_untracked() {
            self.view.is_hurried.set(false);
        }
        let waiting = self.view.waiting.try_update_value(std::mem::take).unwrap_or_default();
        waiting.into_iter().for_each(draw_now);
    }

    /// The same, one part after the other, so that the reader's hand never waits for all of them.
    pub(super) async fn settle_in_pieces(self) {
        while let Some(part) = self.view.waiting.try_update_value(VecDeque::pop_front).flatten() {
            draw_now(part);
            timer::pause().await;
        }
        self.settle();
    }

    /// Whether a part below the fold is to be drawn: now, or in a hurry a moment later.
    pub fn due(self) -> RwSignal<bool> {
        let is_due = RwSignal::new(!self.view.is_hurried.get_untracked());
        if !is_due.get_untracked() {
            self.view.waiting.update_value(|waiting| waiting.push_back(is_due));
        }
        is_due
    }

    /// How many cards of a list fill the window, whatever they hold.
    pub fn cards_in_sight(self) -> usize {
        self.platform.with_value(|platform| (platform.window_height)()) / CARD_HEIGHT + 1
    }
}

/// A part that has left the page meanwhile is drawn no more.
fn draw_now(part: RwSignal<bool>) {
    part.try_set(true);
}
