//! The copy of the site on the reader's device: what is known of it, and what the reader wants done.

use leptos::prelude::*;

use super::state::App;
use crate::browser::offline;
use crate::domain::Offline;

impl App {
    /// Asks for something to be done about the copy: `accept`, `verify`, `remove`, `keep` or `install`.
    pub fn act_offline(self, name: &str) {
        offline::act(name);
    }

    pub(super) fn follow_offline(self) {
        let read = move || self.offline.set(Offline::read(&offline::report()));
        read();
        offline::on_change(read);
    }
}
