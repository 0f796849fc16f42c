//! The one reader and writer of the address. The address is the state: what is shown follows from it,
//! and what the reader does is written to it.

use std::sync::Arc;

use leptos::prelude::*;

use super::hurry::LETTER;
use super::paths::Address;
use super::state::App;
use crate::browser::timer::{Timer, after, after_drawing};
use crate::browser::{focus, history, links, location, scroll, storage, window_events};
use crate::domain::{Action, Embed, Page, Query, Route};

/// Typing writes the address at most this often, in milliseconds: Safari allows 100 writes in 30 seconds.
const TYPING_PAUSE: u32 = 400;
const SCROLL_KEY: &str = "igf-explorer.scroll";

/// What is remembered beside the signals.
#[derive(Default)]
pub struct UrlSync {
    /// The key of the current entry of the history.
    key: u32,
    /// Where the page was scrolled to, by the key of its entry.
    scroll: Vec<(u32, i32)>,
    /// The address will be written when the typing pauses.
    pending: Option<Timer>,
    /// What is out of sight will wait no longer.
    pub(super) hurry: Option<Timer>,
    /// The pages that the reader of a frame has left.
    pub(super) trail: Vec<Address>,
    /// What the host of a frame asked the explorer: of it readers keep what they may not change.
    pub(super) host_query: Query,
}

impl UrlSync {
    fn scroll_position(&self) -> Option<i32> {
        self.scroll.iter().find(|(key, _)| *key == self.key).map(|(_, y)| *y)
    }

    fn keep_scroll(&mut self, y: i32) {
        self.scroll.retain(|(key, _)| *key != self.key);
        self.scroll.push((self.key, y));
    }
}

impl App {
    /// Reads the address for the first time and follows it from then on.
    pub fn follow_address(self) {
        links::intercept(move |path, search| self.follow_link(path, search));
        self.embed.set_value(Embed::read(&location::search()).map(Arc::new));
        if self.is_embedded() {
            if let Some(address) = self.read_location() {
                self.sync.update_value(|sync| sync.host_query = address.query.clone());
                self.show(address);
            }
            return;
        }
        history::restore_scroll_by_hand();
        self.sync.update_value(|sync| {
            sync.key = history::key().unwrap_or_else(history::new_key);
            sync.scroll = read_scroll(&storage::get_for_tab(SCROLL_KEY).unwrap_or_default());
        });
        if let Some(address) = self.read_location() {
            self.show(address);
        }
        window_events::on_history(move || self.go_back_or_forward());
        window_events::on_leave(move || self.store_scroll());
    }

    /// Carries out an act of the reader on the explorer.
    pub fn act(self, action: Action) {
        let replaces = action.replaces();
        let next = self.query.with_untracked(|query| self.held(query, action.apply(query)));
        if self.query.with_untracked(|query| *query == next) {
            return;
        }
        if replaces {
            self.hurry(LETTER);
            self.query.set(next);
            self.write_later();
        } else {
            self.settle();
            self.write_pending();
            self.push(&next);
            self.query.set(next);
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
        let y = self.sync.with_value(|sync| sync.scroll_position());
        if let Some(y) = y {
            after_drawing(move || scroll::to(y));
        }
        y.is_some()
    }

    /// Writes the address that follows from the signals in place of the current one. The history of a frame is its
    /// host's: nothing is written there.
    pub(super) fn replace(self) {
        if self.is_embedded() {
            return;
        }
        let url = self.route.with_untracked(|route| self.query.with_untracked(|query| self.href(route, query)));
        let key = self.sync.with_value(|sync| sync.key);
        // Where the browser refuses, the app works on with the address as it was.
        history::replace(&url, key);
    }

    fn push(self, query: &Query) {
        if self.is_embedded() {
            return;
        }
        let url = self.route.with_untracked(|route| self.href(route, query));
        self.leave_entry(history::new_key());
        history::push(&url, self.sync.with_value(|sync| sync.key));
    }

    pub(super) fn show(self, address: Address) {
        self.settle();
        self.query.set(address.query);
        self.route.set(address.route);
        if !address.is_canonical {
            self.replace();
        }
    }

    fn go_back_or_forward(self) {
        self.sync.update_value(|sync| sync.pending = None);
        self.leave_entry(history::key().unwrap_or_default());
        if let Some(address) = self.read_location() {
            self.show(address);
            self.restore_scroll();
        }
    }

    /// Follows a link inside the site; false where it leads outside.
    fn follow_link(self, path: &str, search: &str) -> bool {
        let Some(mut address) = self.read_address(path, search) else { return false };
        if address.route.page == Page::Explore {
            address.query = self.sync.with_value(|sync| self.held(&sync.host_query, address.query));
        }
        let keeps_place = self.only_changes_lang(&address);
        self.write_pending();
        if self.is_embedded() {
            self.leave_trail();
        } else {
            let url = self.href(&address.route, &address.query);
            self.leave_entry(history::new_key());
            history::push(&url, self.sync.with_value(|sync| sync.key));
        }
        if keeps_place {
            self.choose_lang(address.route.lang);
        } else {
            after_drawing(|| scroll::to(0));
        }
        let to_same_page = self.route.with_untracked(|route| route.page == address.route.page);
        self.show(address);
        if to_same_page && !keeps_place {
            after_drawing(|| focus::to("h1"));
        }
        true
    }

    fn only_changes_lang(self, address: &Address) -> bool {
        self.route.with_untracked(|route: &Route| route.page == address.route.page && route.lang != address.route.lang)
            && self.query.with_untracked(|query| *query == address.query)
    }

    /// Remembers where the page was and turns to another entry.
    fn leave_entry(self, next: u32) {
        let y = scroll::position();
        self.sync.update_value(|sync| {
            sync.keep_scroll(y);
            sync.key = next;
        });
    }

    fn write_later(self) {
        self.sync.update_value(|sync| {
            let write = move || {
                self.sync.update_value(|sync| sync.pending = None);
                self.replace();
            };
            sync.pending.get_or_insert_with(|| after(TYPING_PAUSE, write));
        });
    }

    /// Writes what was typed now, before another entry is added.
    fn write_pending(self) {
        let is_pending = self.sync.try_update_value(|sync| sync.pending.take().is_some());
        if is_pending == Some(true) {
            self.replace();
            untrack(|| self.write_title());
        }
    }

    fn store_scroll(self) {
        let y = scroll::position();
        self.write_pending();
        self.sync.update_value(|sync| {
            sync.keep_scroll(y);
            storage::set_for_tab(SCROLL_KEY, &write_scroll(&sync.scroll));
        });
        history::set_key(self.sync.with_value(|sync| sync.key));
    }

    /// Whether the explorer is shown.
    pub fn is_exploring(self) -> bool {
        self.route.with(|route| route.page == Page::Explore)
    }
}

fn write_scroll(positions: &[(u32, i32)]) -> String {
    positions.iter().map(|(key, y)| format!("{key}:{y}")).collect::<Vec<_>>().join(" ")
}

fn read_scroll(text: &str) -> Vec<(u32, i32)> {
    let pairs = text.split(' ').filter_map(|pair| pair.split_once(':'));
    pairs.filter_map(|(key, y)| Some((key.parse().ok()?, y.parse().ok()?))).collect()
}
