//! What follows outside the page from what it shows.

use super::react::effect;
use leptos::prelude::*;

use super::state::App;
use crate::browser::timer::after_drawing;
use crate::browser::{boot, document, focus, media, window_events};

/// The page's one search field.
const SEARCH: &str = "[type=search]";

impl App {
    /// Starts everything that runs as long as the app does.
    pub fn start(self) {
        self.follow_address();
        self.is_hurried.set(!self.is_embedded());
        self.follow_lang();
        self.load();
        self.drop_unknown_values();
        self.follow_title();
        self.follow_frame();
        self.focus_heading_on_new_page();
        self.leave_loading_screen();
        self.follow_offline();
        media::follow_width(move |is_wide| self.is_wide.set(is_wide));
        window_events::on_shortcut("/", || focus::to_field(SEARCH));
    }

    /// Moves the keyboard to the search field.
    pub fn focus_search(self) {
        focus::to_field(SEARCH);
    }

    /// Moves the keyboard past the header.
    pub fn focus_main(self) {
        focus::to("main");
    }

    /// Takes what no facet knows out of the address, unless files are missing that may know it.
    fn drop_unknown_values(self) {
        effect(move || {
            let Some(explorer) = self.explorer.get() else { return };
            if self.issues.with_untracked(|issues| !issues.is_empty()) {
                return;
            }
            let mut known = self.query.get();
            known.retain(|facet, id| explorer.knows(facet, id));
            if self.query.with_untracked(|query| *query != known) {
                self.query.set(known);
                self.replace();
            }
        });
    }

    fn follow_title(self) {
        let mut has_title = false;
        effect(move || {
            // Browsers take longer for a title than the app for finding what it is about.
            if has_title && self.is_hurried.get() {
                return;
            }
            has_title |= self.write_title();
        });
    }

    /// Writes the title of what is asked for, if there is one yet.
    pub(super) fn write_title(self) -> bool {
        let title = self.title();
        title.iter().for_each(|title| document::set_title(title));
        title.is_some()
    }

    /// A new page begins at its heading, for the keyboard and for those who listen.
    fn focus_heading_on_new_page(self) {
        let mut before = None;
        effect(move || {
            let page = self.page.get();
            // The first page of a visit begins at its top, where the header is.
            if before.replace(page.clone()).is_some_and(|before| before != page) {
                after_drawing(|| focus::to("h1"));
            }
        });
    }

    fn leave_loading_screen(self) {
        let mut is_done = false;
        effect(move || {
            let is_ready = self.explorer.with(Option::is_some) && self.catalog.with(Option::is_some);
            if is_ready && !is_done {
                is_done = true;
                boot::done();
                let has_place = self.restore_scroll();
                if has_place { self.settle() } else { self.hurry(0) }
            }
            // The first texts are as needed as the data.
            if self.lost_lang.with(Option::is_some) && self.catalog.with_untracked(Option::is_none) {
                boot::fail("data");
            }
        });
    }
}
