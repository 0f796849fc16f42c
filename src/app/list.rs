//! The reader's list, kept in the browser: every change is made to what is stored then, so that tabs lose nothing of each
//! other.

use leptos::prelude::*;

use super::kept::Fault;
use super::state::App;
use crate::browser::{storage, window_events};
use crate::domain::reading_list::{Change, ReadingList, Unreadable};

/// Where it is stored; `boot.js` leaves it alone when it clears the site's data.
const KEY: &str = "igf-explorer.list";
/// Where a text is put that cannot be read, when a new list is begun.
const DAMAGED: &str = "igf-explorer.list.damaged";

impl App {
    /// Reads the list, and again whenever another tab has changed it. Frames of other sites keep nothing.
    pub(super) fn follow_list(self) {
        if self.is_embedded() {
            return;
        }
        let read = move || match stored() {
            Ok(list) => self.kept.list.set(list),
            Err(fault) => self.kept.fault.set(Some(Fault::Unreadable(fault))),
        };
        read();
        window_events::on_storage(move || {
            // A list that could not be stored is ahead of what is stored.
            if self.kept.fault.get_untracked() != Some(Fault::NotStored) {
                read();
            }
        });
    }

    /// Changes the list; whether it was changed.
    pub fn change_list(self, change: Change) -> bool {
        let fault = self.kept.fault.get_untracked();
        let list = match (fault, stored()) {
            (Some(Fault::NotStored), _) => self.kept.list.get_untracked(),
            (_, Ok(list)) => list,
            (_, Err(fault)) => {
                self.kept.fault.set(Some(Fault::Unreadable(fault)));
                return false;
            }
        };
        let list = list.changed(change);
        let is_stored = storage::set(KEY, &list.write());
        let fault = (!is_stored).then_some(Fault::NotStored);
        if self.kept.fault.get_untracked() != fault {
            self.kept.fault.set(fault);
        }
        self.kept.list.set(list);
        true
    }

    /// Puts a stored text that cannot be read aside, and begins anew.
    pub fn begin_new_list(self) {
        let text = storage::get(KEY).unwrap_or_default();
        if storage::set(DAMAGED, &text) && storage::set(KEY, &ReadingList::default().write()) {
            self.kept.fault.set(None);
            self.kept.list.set(ReadingList::default());
        }
    }
}

fn stored() -> Result<ReadingList, Unreadable> {
    ReadingList::read(&storage::get(KEY).unwrap_or_default())
}
