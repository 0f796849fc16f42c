//! Numbers and dates as a language writes them.

use std::cell::RefCell;

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The parts of a date that can be written, each with its form.
pub type DateOption = (&'static str, &'static str);
pub const DAY: DateOption = ("day", "numeric");
pub const MONTH: DateOption = ("month", "long");
pub const YEAR: DateOption = ("year", "numeric");

/// What writes dates of one form in one language.
struct DateFormat {
    lang: String,
    parts: usize,
    format: Intl::DateTimeFormat,
}

thread_local! {
    /// What has written dates: it takes longer to make than to use.
    static DATES: RefCell<Vec<DateFormat>> = const { RefCell::new(Vec::new()) };
}

/// A number with the language's grouping.
pub fn number(lang: &str, value: u32) -> String {
    let format = Intl::NumberFormat::new(&locales(lang), &Object::new());
    let text = format.format().call1(&JsValue::UNDEFINED, &value.into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
}

/// Some parts, from the day on, of a year, month and day in words.
pub fn date(lang: &str, (year, month, day): (u16, u8, u8), parts: &[DateOption]) -> String {
    let written = format!("{year:04}-{month:02}-{day:02}");
    // A date without a time of day is read as UTC.
    let date: JsValue = Date::new(&written.as_str().into()).into();
    let text = date_format(lang, parts).format().call1(&JsValue::UNDEFINED, &date);
    text.ok().and_then(|text| text.as_string()).unwrap_or(written)
}

fn date_format(lang: &str, parts: &[DateOption]) -> Intl::DateTimeFormat {
    DATES.with_borrow_mut(|made| {
        let is_same = |own: &&DateFormat| own.lang == lang && own.parts == parts.len();
        if let Some(own) = made.iter().find(is_same) {
            return own.format.clone();
        }
        let format = new_date_format(&locales(lang), parts);
        made.push(DateFormat { lang: lang.to_owned(), parts: parts.len(), format: format.clone() });
        format
    })
}

fn new_date_format(locales: &Array, parts: &[DateOption]) -> Intl::DateTimeFormat {
    let options = Object::new();
    for (key, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        drop(Reflect::set(&options, &(*key).into(), &(*value).into()));
    }
    Intl::DateTimeFormat::new(locales, &options)
}

/// British English for dates: the plain tag means American.
fn locales(lang: &str) -> Array {
    Array::of1(&if lang == "en" { "en-GB" } else { lang }.into())
}
