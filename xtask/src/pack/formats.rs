//! Numbers and dates as browsers write them, by ICU4X, which has the same data of Unicode CLDR.

use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};
use igf_explorer::app::{DateParts, Formats};
use igf_explorer::domain::{Lang, date};

/// The formats of the static pages.
pub(super) const FORMATS: Formats = Formats { number, date };

/// As the app asks browsers: British English, since the plain tag means American.
fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Fr => locale!("fr"),
    }
}

fn number(lang: Lang, number: u32) -> String {
    let format = DecimalFormatter::try_new(locale_of(lang).into(), Default::default());
    // Plain digits where a language had no data: the pages' test tells.
    format.map_or_else(|_| number.to_string(), |format| format.format(&Decimal::from(number)).to_string())
}

fn date(lang: Lang, date: date::Date, parts: DateParts) -> String {
    let day = Date::try_new_gregorian(date.year.into(), date.month, date.day).ok();
    day.and_then(|day| written(lang, day, parts)).unwrap_or_else(|| date.to_string())
}

fn written(lang: Lang, day: Date<Gregorian>, parts: DateParts) -> Option<String> {
    let locale = || locale_of(lang).into();
    Some(match parts {
        DateParts::Day => {
            FixedCalendarDateTimeFormatter::try_new(locale(), fieldsets::D::long()).ok()?.format(&day).to_string()
        }
        DateParts::DayMonth => {
            FixedCalendarDateTimeFormatter::try_new(locale(), fieldsets::MD::long()).ok()?.format(&day).to_string()
        }
        DateParts::Whole => {
            FixedCalendarDateTimeFormatter::try_new(locale(), fieldsets::YMD::long()).ok()?.format(&day).to_string()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_written_as_the_language_does() {
        assert_eq!((number(Lang::En, 12345), number(Lang::Fr, 12345)), ("12,345".into(), "12\u{202f}345".into()));
        let day = date::Date { year: 2024, month: 12, day: 15 };
        for (lang, parts, expected) in [
            (Lang::En, DateParts::Whole, "15 December 2024"),
            (Lang::Fr, DateParts::Whole, "15 décembre 2024"),
            (Lang::En, DateParts::DayMonth, "15 December"),
            (Lang::Fr, DateParts::DayMonth, "15 décembre"),
            (Lang::En, DateParts::Day, "15"),
            (Lang::Fr, DateParts::Day, "15"),
        ] {
            assert_eq!(date(lang, day, parts), expected);
        }
    }
}
