//! The site in a frame of another: what its host asks for, and where the reader is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address::Address;
use super::paths::href;
use super::state::App;
use crate::browser::timer::after_drawing;
use crate::browser::{clipboard, document, focus, frame};
use crate::domain::{Action, Query, Route, Surroundings};

impl App {
    /// Whether the page is shown inside another site.
    pub fn is_embedded(self) -> bool {
        self.frame.embed.with_value(Option::is_some)
    }

    /// The most records that a list of a page shows; the host of a frame may want few.
    pub fn list_limit(self) -> usize {
        self.frame.embed.with_value(|embed| embed.as_ref()?.limit).unwrap_or(usize::MAX)
    }

    /// Whether cards say little.
    pub fn is_compact(self) -> bool {
        self.frame.embed.with_value(|embed| embed.as_ref().is_some_and(|embed| embed.is_compact))
    }

    /// Whether readers may change what a parameter says.
    pub fn allows(self, control: &str) -> bool {
        self.frame.embed.with_value(|embed| embed.as_ref().is_none_or(|embed| embed.allows(control)))
    }

    /// The part of a query that readers may change.
    pub fn changeable(self, query: &Query) -> Query {
        self.frame
            .embed
            .with_value(|embed| embed.as_ref().map_or_else(|| query.clone(), |embed| embed.changeable(query)))
    }

    /// What follows from an act, as far as readers may change it.
    pub(super) fn held(self, before: &Query, next: Query) -> Query {
        match self.frame.embed.get_value() {
            Some(embed) => embed.restrict(before, next),
            None => next,
        }
    }

    /// Goes back to the page that the reader of a frame left last.
    pub fn go_back_in_frame(self) {
        let Some(mut address) = self.visit.try_update_value(|visit| visit.trail.pop()).flatten() else { return };
        self.frame.has_trail.set(self.visit.with_value(|visit| !visit.trail.is_empty()));
        // The host may have chosen another language meanwhile.
        address.route.lang = self.lang();
        self.show(address);
        after_drawing(|| focus::to("h1"));
    }

    /// Whether an act of the reader would change anything: in a frame the host may have fixed what it is about.
    pub fn would_change(self, action: &Action) -> bool {
        self.asked.query.with_untracked(|query| self.held(query, action.clone().apply(query)) != *query)
    }

    /// Remembers the page that the reader of a frame leaves.
    pub(super) fn leave_trail(self) {
        let (route, query) = (self.asked.route.get_untracked(), self.asked.query.get_untracked());
        self.visit
            .update_value(|visit| visit.trail.push(Address { route, query, is_canonical: true, unread: Vec::new() }));
        self.frame.has_trail.set(true);
    }

    /// Does what the host wants, and tells it where the reader goes.
    pub(super) fn follow_frame(self) {
        let read = move || {
            let surroundings = Surroundings::read(&frame::report());
            if let Some(lang) = surroundings.lang.filter(|lang| *lang != self.lang()) {
                self.turn_to(self.asked.route.with_untracked(|route| route.in_lang(lang)));
            }
            self.frame.surroundings.set(surroundings);
        };
        read();
        frame::on_change(read);
        // Nobody else listens, and typing must not pay for it.
        if self.is_embedded() {
            Effect::new(move |_| frame::moved(&self.here(Query::clone)));
        }
    }

    /// Whether other sites can show the page.
    pub fn can_embed(self) -> bool {
        self.platform.with_value(|platform| platform.can_embed)
    }

    /// The full address of the site, with its closing slash.
    pub fn site_address(self) -> String {
        document::site_address()
    }

    /// The address of the present page in the newest release.
    pub fn newest_here(self) -> String {
        let site = document::site_path();
        self.asked.route.with(|route: &Route| self.asked.query.with(|query| href(&site, route, query)))
    }

    /// Copies the text of a field, and tells whether the browser allowed it.
    pub fn copy_field(self, id: &'static str, done: impl FnOnce(bool) + 'static) {
        spawn_local(async move { done(clipboard::copy_field(id).await) });
    }
}
