//! The one reader and writer of the address. The address is the state: what is shown follows from it,
//! and what the reader does is written to it.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::Address;
use super::hurry::LETTER;
use super::kept::Arrived;
use super::state::App;
use crate::browser::timer::{after, after_drawing};
use crate::browser::{focus, history, links, location, scroll, storage, window_events};
use crate::domain::following::followed;
use crate::domain::{Action, Embed, Page, Query, Route};

/// Typing writes the address at most this often, in milliseconds: Safari allows 100 writes in 30 seconds.
const TYPING_PAUSE: u32 = 400;
const SCROLL_KEY: &str = "igf-explorer.scroll";

impl App {
    /// Reads the address for the first time and follows it from then on.
    pub fn follow_address(self) {
        links::intercept(move |path, search| self.follow_link(path, search));
        self.frame.embed.set_value(Embed::read(&location::search()).map(Arc::new));
        if self.is_embedded() {
            if let Some(address) = self.read_location() {
                self.visit.update_value(|visit| visit.host_query = address.query.clone());
                self.show(address);
            }
            return;
        }
        history::restore_scroll_by_hand();
        self.visit.update_value(|visit| {
            visit.key = history::key().unwrap_or_else(history::new_key);
            visit.read_scroll(&storage::get_for_tab(SCROLL_KEY).unwrap_or_default());
            // Without its key the first entry of a visit would not be found again.
            history::set_key(visit.key);
        });
        self.show_location();
        window_events::on_history(move || self.go_back_or_forward());
        window_events::on_leave(move || self.store_scroll());
    }

    /// Carries out an act of the reader on the explorer, or on the picture of the themes.
    pub fn act(self, action: Action) {
        let replaces = action.replaces();
        let next = self.asked.query.with_untracked(|query| self.held(query, action.apply(query)));
        let is_picture = self.asked.route.with_untracked(|route| route.page == Page::Timeline);
        let next = if is_picture { followed(&next) } else { next };
        if self.asked.query.with_untracked(|query| *query == next) {
            return;
        }
        if self.asked.unread.with_untracked(|unread| !unread.is_empty()) {
            self.asked.set_unread.set(Vec::new());
        }
        if replaces {
            self.hurry(LETTER);
            self.asked.set_query.set(next);
            self.write_later();
        } else {
            self.settle();
            self.write_pending();
            self.push(&next);
            self.asked.set_query.set(next);
        }
    }

    /// Carries out an act whose button goes away, and moves the focus to the search field instead of losing it.
    pub fn act_and_keep_focus(self, action: Action) {
        self.act(action);
        self.keep_focus();
    }

    /// Gives the focus back to where it is now once the page is drawn anew; to the search field if that is gone.
    pub fn keep_focus(self) {
        let id = focus::current_id().unwrap_or_default();
        after_drawing(move || {
            if focus::is_lost() {
                focus::to_id(&id);
            }
            if focus::is_lost() {
                focus::to("[type=search]");
            }
        });
    }

    /// Brings the page to where its entry of the history was left, once it is drawn. Whether there is such a place.
    pub fn restore_scroll(self) -> bool {
        let y = self.visit.with_value(|visit| visit.scroll_position());
        if let Some(y) = y {
            after_drawing(move || scroll::to(y));
        }
        y.is_some()
    }

    /// Shows another page, without a word to the history.
    pub fn turn_to(self, route: Route) {
        self.asked.set_route.set(route);
    }

    /// Asks something else, without a word to the history.
    pub fn ask(self, query: Query) {
        self.asked.set_query.set(query);
    }

    /// Writes the address that follows from the signals in place of the current one. The history of a frame is its
    /// host's: nothing is written there.
    pub(super) fn replace(self) {
        if self.is_embedded() {
            return;
        }
        let url =
            self.asked.route.with_untracked(|route| self.asked.query.with_untracked(|query| self.href(route, query)));
        let key = self.visit.with_value(|visit| visit.key);
        // Where the browser refuses, the app works on with the address as it was.
        history::replace(&url, key);
    }

    fn push(self, query: &Query) {
        if self.is_embedded() {
            return;
        }
        let url = self.asked.route.with_untracked(|route| self.href(route, query));
        self.leave_entry(history::new_key());
        history::push(&url, self.visit.with_value(|visit| visit.key));
    }

    pub(super) fn show(self, address: Address) {
        self.settle();
        self.asked.set_unread.set(address.unread);
        self.asked.set_query.set(address.query);
        self.asked.set_route.set(address.route);
        if !address.is_canonical {
            self.replace();
        }
    }

    fn go_back_or_forward(self) {
        self.visit.update_value(|visit| visit.pending = None);
        self.leave_entry(history::key().unwrap_or_default());
        self.show_location();
        self.restore_scroll();
    }

    /// Shows what the address asks for; a list that it brings stands behind `#`, so that no host reads it.
    fn show_location(self) {
        let packed = location::fragment();
        let Some(address) = self.read_location() else { return };
        let is_list = address.route.page == Page::List;
        self.show(address);
        if is_list && !packed.is_empty() {
            self.unpack_list(packed);
        }
    }

    /// Leaves a shared list alone from now on.
    pub fn dismiss_shared_list(self) {
        self.kept.arrived.set(Arrived::None);
        self.replace();
    }

    /// Follows a link inside the site; false where it leads outside.
    fn follow_link(self, path: &str, search: &str) -> bool {
        let Some(mut address) = self.read_address(path, search) else { return false };
        if address.route.page == Page::Explore {
            address.query = self.visit.with_value(|visit| self.held(&visit.host_query, address.query));
        }
        let keeps_place = self.only_changes_lang(&address);
        self.write_pending();
        if self.is_embedded() {
            self.leave_trail();
        } else {
            let url = self.href(&address.route, &address.query);
            self.leave_entry(history::new_key());
            history::push(&url, self.visit.with_value(|visit| visit.key));
        }
        if keeps_place {
            self.choose_lang(address.route.lang);
        } else {
            after_drawing(|| scroll::to(0));
        }
        let to_same_page = self.asked.route.with_untracked(|route| route.page == address.route.page);
        self.show(address);
        if to_same_page && !keeps_place {
            after_drawing(|| focus::to("h1"));
        }
        true
    }

    fn only_changes_lang(self, address: &Address) -> bool {
        self.asked
            .route
            .with_untracked(|route: &Route| route.page == address.route.page && route.lang != address.route.lang)
            && self.asked.query.with_untracked(|query| *query == address.query)
    }

    /// Remembers where the page was and turns to another entry.
    fn leave_entry(self, next: u32) {
        let y = scroll::position();
        self.visit.update_value(|visit| {
            visit.keep_scroll(y);
            visit.key = next;
        });
    }

    fn write_later(self) {
        self.visit.update_value(|visit| {
            let write = move || {
                self.visit.update_value(|visit| visit.pending = None);
                self.replace();
            };
            visit.pending.get_or_insert_with(|| after(TYPING_PAUSE, write));
        });
    }

    /// Writes what was typed now, before another entry is added.
    fn write_pending(self) {
        let is_pending = self.visit.try_update_value(|visit| visit.pending.take().is_some());
        if is_pending == Some(true) {
            self.replace();
            untrack(|| self.write_title());
        }
    }

    fn store_scroll(self) {
        let y = scroll::position();
        self.write_pending();
        self.visit.update_value(|visit| {
            visit.keep_scroll(y);
            storage::set_for_tab(SCROLL_KEY, &visit.write_scroll());
        });
        history::set_key(self.visit.with_value(|visit| visit.key));
    }

    /// Whether the explorer is shown.
    pub fn is_exploring(self) -> bool {
        self.asked.route.with(|route| route.page == Page::Explore)
    }
}
