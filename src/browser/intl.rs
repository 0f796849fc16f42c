//! Numbers, dates and lists as a language writes them.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// What writes dates in the language in which they were written last: it takes longer to make than to use.
    static DATES: RefCell<Option<(String, Intl::DateTimeFormat)>> = const { RefCell::new(None) };
}

/// A number with the language's grouping.
pub fn number(lang: &str, value: u32) -> String {
    let format = Intl::NumberFormat::new(&locales(lang), &Object::new());
    let text = format.format().call1(&JsValue::UNDEFINED, &value.into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
}

/// A day in words.
pub fn date(lang: &str, year: u16, month: u8, day: u8) -> String {
    let format = date_format(lang);
    let text = format.format().call1(&JsValue::UNDEFINED, &utc(year, month, day));
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A span of days in words, such as "15 – 19 December 2024".
pub fn date_range(lang: &str, first: (u16, u8, u8), last: (u16, u8, u8)) -> String {
    let format = date_format(lang);
    let range = Reflect::get(&format, &"formatRange".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let (start, end) = (utc(first.0, first.1, first.2), utc(last.0, last.1, last.2));
    let text = range.and_then(|range| range.call2(&format, &start, &end).ok()).and_then(|text| text.as_string());
    text.unwrap_or_else(|| {
        format!("{} – {}", date(lang, first.0, first.1, first.2), date(lang, last.0, last.1, last.2))
    })
}

/// Makes ready to write dates: in a browser's first page that takes as long as drawing a page.
pub fn prepare_dates(lang: &str) {
    date_format(lang);
}

fn date_format(lang: &str) -> Intl::DateTimeFormat {
    DATES.with_borrow_mut(|last| match last {
        Some((own, format)) if own == lang => format.clone(),
        _ => {
            let format = new_date_format(&locales(lang));
            *last = Some((lang.to_owned(), format.clone()));
            format
        }
    })
}

fn new_date_format(locales: &Array) -> Intl::DateTimeFormat {
    let options = Object::new();
    for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")] {
        drop(Reflect::set(&options, &key.into(), &value.into()));
    }
    Intl::DateTimeFormat::new(locales, &options)
}

fn utc(year: u16, month: u8, day: u8) -> JsValue {
    // A date without a time of day is read as UTC.
    Date::new(&format!("{year:04}-{month:02}-{day:02}").into()).into()
}

/// British English for dates: the plain tag means American.
fn locales(lang: &str) -> Array {
    Array::of1(&if lang == "en" { "en-GB" } else { lang }.into())
}
