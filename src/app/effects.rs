//! What follows outside the page from what it shows.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::in_browser::platform;
use super::state::App;
use crate::browser::timer::{after_drawing, pause};
use crate::browser::{boot, document, focus, media, scroll};
use crate::domain::following::can_follow;
use crate::domain::{Page, Query, Route};

/// The page's one search field.
const SEARCH: &str = "[type=search]";
/// How much was found.
const COUNT: &str = ".count";

impl App {
    /// The state of the app in the browser in which it runs.
    pub fn in_browser(route: Route, query: Query) -> App {
        App::new(platform(), route, query)
    }

    /// Starts everything that runs as long as the app does.
    pub fn start(self) {
        self.follow_address();
        self.view.is_hurried.set(!self.is_embedded());
        self.follow_lang();
        self.follow_list();
        self.load();
        self.drop_unknown_values();
        self.follow_title();
        self.follow_frame();
        self.focus_heading_on_new_page();
        self.take_over();
        self.follow_offline();
        media::follow_width(move |is_wide| self.view.is_wide.set(is_wide));
        self.follow_keys();
    }

    /// Moves the keyboard to the search field.
    pub fn focus_search(self) {
        focus::to_field(SEARCH);
    }

    /// Asked to search what is found already: a keyboard on the screen gives way to it.
    pub fn leave_search(self) {
        if media::is_touched() {
            focus::leave();
            scroll::into_sight(COUNT);
        }
    }

    /// Brings a part of the page into sight and moves the keyboard there.
    pub fn focus_part(self, id: &str) {
        scroll::to_id(id);
        focus::to_id(id);
    }

    /// The id of the element at which the keyboard is.
    pub fn focused_id(self) -> Option<String> {
        focus::current_id()
    }

    /// Moves the keyboard to the element of an id.
    pub fn focus_id(self, id: &str) {
        focus::to_id(id);
    }

    /// Moves the keyboard past the header.
    pub fn focus_main(self) {
        focus::to("main");
    }

    /// Takes what no facet knows out of the address, unless files are missing that may know it.
    fn drop_unknown_values(self) {
        Effect::new(move |_| {
            let Some(explorer) = self.loaded.explorer.get() else { return };
            if self.loaded.issues.with_untracked(|issues| !issues.is_empty()) {
                return;
            }
            let mut known = self.asked.query.get();
            let mut unread = self.asked.unread.get_untracked();
            let mut route = self.asked.route.get();
            let is_picture = route.page == Page::Timeline;
            known.retain(|facet, id| {
                let is_known = explorer.knows(facet, id) && (!is_picture || can_follow(&explorer.dataset, facet, id));
                unread.extend((!is_known).then(|| format!("{}={id}", facet.key())));
                is_known
            });
            if let Page::Compare(comparison) = &mut route.page {
                unread.extend(comparison.drop_unknown(&explorer.dataset));
            }
            let is_other = |own: &Route| *own != route;
            if self.asked.query.with_untracked(|query| *query != known) || self.asked.route.with_untracked(is_other) {
                self.asked.set_unread.set(unread);
                self.ask(known);
                self.turn_to(route);
                self.replace();
            }
        });
    }

    fn follow_title(self) {
        let mut has_title = false;
        Effect::new(move |_| {
            // Browsers take longer for a title than the app for finding what it is about.
            if has_title && self.view.is_hurried.get() {
                return;
            }
            has_title |= self.write_title();
        });
    }

    /// Writes the title of what is asked for, if there is one yet.
    pub(super) fn write_title(self) -> bool {
        let title = self.title();
        if let Some(title) = &title {
            document::set_title(title);
        }
        title.is_some()
    }

    /// A new page begins at its heading, for the keyboard and for those who listen.
    fn focus_heading_on_new_page(self) {
        let mut before = None;
        Effect::new(move |_| {
            let page = self.asked.page.get();
            // The first page of a visit begins at its top, where the header is.
            if before.replace(page.clone()).is_some_and(|before| before != page) {
                after_drawing(|| focus::to("h1"));
            }
        });
    }

    /// Takes the place of the page that the browser has shown until now, once texts and corpus are there.
    fn take_over(self) {
        let mut is_done = false;
        Effect::new(move |_| {
            let has_first = self.loaded.explorer.with(Option::is_some) && self.loaded.catalog.with(Option::is_some);
            // Nothing may go missing that the page has shown until now.
            let is_ready = has_first && (!boot::has_page() || !self.shows_rest() || self.loaded.is_settled.get());
            if is_ready && !is_done {
                is_done = true;
                spawn_local(self.draw_and_place());
            }
            // The first texts are as needed as the data.
            if self.loaded.lost_lang.with(Option::is_some) && self.loaded.catalog.with_untracked(Option::is_none) {
                boot::fail("data");
            }
        });
    }

    /// In pieces, so that the reader's hand never waits for the whole. A page that was there before is replaced by a whole
    /// one, in one frame; a loading screen already by what is above the fold.
    async fn draw_and_place(self) {
        pause().await;
        let has_scrolled = self.visit.with_value(|visit| visit.scroll_position().is_some());
        let is_whole = boot::has_page() || has_scrolled;
        if is_whole {
            self.settle_in_pieces().await;
            pause().await;
        }
        boot::place();
        if !is_whole {
            self.hurry(0);
        }
    }
}
