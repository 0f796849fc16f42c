//! What a partner has chosen in the dialog.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::snippet::Snippet;
use crate::domain::{Embed, Page, Query, Route};

/// The heights that are proposed, in CSS pixels: of the explorer, and of every other page.
const HEIGHTS: (u32, u32) = (800, 600);
/// The most that the element takes at first, in CSS pixels: a topic is as high as ten windows.
const MOST: u32 = 800;
/// The widths of the preview: of a phone, a column of text and a whole page, in CSS pixels.
pub(super) const WIDTHS: [&str; 3] = ["320", "640", "960"];

/// The choices, and the page that they are about.
#[derive(Clone, PartialEq)]
pub(super) struct Settings {
    /// A plain frame instead of the element.
    pub is_frame: bool,
    pub route: Route,
    pub embed: Embed,
    pub height: u32,
    /// The most that the element takes, in CSS pixels.
    pub max_height: Option<u32>,
    /// The width of the preview, in CSS pixels.
    pub width: &'static str,
    query: Query,
    site: String,
    pub title: String,
}

impl Settings {
    /// Those that suit the present page.
    pub fn new(app: App) -> Self {
        let route = app.asked.route.get_untracked();
        Settings {
            is_frame: false,
            height: if route.page == Page::Explore { HEIGHTS.0 } else { HEIGHTS.1 },
            max_height: Some(MOST),
            embed: Embed::default(),
            width: WIDTHS[1],
            query: app.asked.query.get_untracked(),
            site: app.site_address(),
            title: app.page_title(),
            route,
        }
    }

    fn snippet(&self) -> Snippet<'_> {
        let Settings { route, embed, query, site, title, height, max_height, .. } = self;
        Snippet { site, route, query, embed, title, height: *height, max_height: *max_height }
    }

    /// What is pasted.
    pub fn code(&self) -> String {
        let snippet = self.snippet();
        if self.is_frame { snippet.frame() } else { snippet.element() }
    }

    /// The address of the preview.
    pub fn address(&self) -> String {
        self.snippet().address()
    }

    /// Whether the page has filters.
    pub fn is_explorer(&self) -> bool {
        self.route.page == Page::Explore
    }
}
