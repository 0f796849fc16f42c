//! The platform that a browser is.

use super::platform::{DateParts, Formats, Platform};
use crate::browser::{boot, clock, document, intl, location, media};
use crate::domain::Lang;
use crate::domain::date::Date;

/// The browser in which the app runs.
pub(super) fn platform() -> Platform {
    let base = document::base_path();
    let is_file = location::file().is_some();
    // References in pages are relative to the site's address, which only a file cannot name.
    let links = if is_file { base.clone() } else { String::new() };
    Platform {
        permanent: document::absolute(&links),
        today,
        links,
        base,
        feedback: boot::feedback(),
        can_embed: !location::is_on_disk(),
        formats: Formats { number, date },
        window_height: media::height,
    }
}

fn today() -> Option<Date> {
    let (year, month, day) = clock::today();
    Some(Date { year, month, day })
}

fn number(lang: Lang, number: u32) -> String {
    intl::number(lang.tag(), number)
}

fn date(lang: Lang, date: Date, parts: DateParts) -> String {
    let options: &[(&str, &str)] = match parts {
        DateParts::Day => &[intl::DAY],
        DateParts::DayMonth => &[intl::DAY, intl::MONTH],
        DateParts::Whole => &[intl::DAY, intl::MONTH, intl::YEAR],
    };
    intl::date(lang.tag(), (date.year, date.month, date.day), options)
}

/// Makes ready to write dates: in a browser's first page that takes as long as drawing a page.
pub(super) fn prepare_dates(lang: Lang) {
    date(lang, Date { year: 2006, month: 1, day: 1 }, DateParts::Whole);
}
