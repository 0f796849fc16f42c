//! What only a browser has, as plain values: elsewhere others stand in for it.

use crate::domain::Lang;
use crate::domain::date::Date;

/// Where the page is shown, and how numbers and dates are written there.
#[derive(Clone, Debug)]
pub struct Platform {
    /// The path under which the site is served, with a slash at both ends; in a file what stands for it.
    pub base: String,
    /// What the address of every page of the site begins with in links.
    pub links: String,
    /// What the permanent address of every page begins with: that of the site, or of the file in which the pages stand.
    pub permanent: String,
    /// What day it is; nothing but a reader's browser knows.
    pub today: fn() -> Option<Date>,
    /// Whom to tell of errors: see [`super::App::feedback`].
    pub feedback: Option<String>,
    /// The site can be shown in frames of others: not where it is a file on a disk.
    pub can_embed: bool,
    pub formats: Formats,
    /// The height of the window, in CSS pixels.
    pub window_height: fn() -> usize,
}

/// Numbers and dates as a language writes them.
#[derive(Clone, Copy, Debug)]
pub struct Formats {
    /// A whole number with the language's grouping.
    pub number: fn(Lang, u32) -> String,
    /// A day in words.
    pub date: fn(Lang, Date, DateParts) -> String,
}

/// How much of a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateParts {
    /// 15
    Day,
    /// 15 December
    DayMonth,
    /// 15 December 2024
    Whole,
}

impl Default for Platform {
    fn default() -> Self {
        Platform {
            base: "/".to_owned(),
            links: String::new(),
            permanent: String::new(),
            today: || None,
            feedback: None,
            can_embed: true,
            formats: Formats { number: |_, number| number.to_string(), date: |_, date, _| date.to_string() },
            window_height: || 0,
        }
    }
}
