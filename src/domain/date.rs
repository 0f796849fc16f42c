//! Calendar dates as the corpus writes them.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, written `2024-12-18`. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, and a day that the month has.
    pub day: u8,
}

impl Date {
    /// A number that grows with time.
    pub fn key(self) -> u32 {
        u32::from(self.year) << 16 | u32::from(self.month) << 8 | u32::from(self.day)
    }
}

impl FromStr for Date {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let mut number = |width: usize| -> Result<u16, ()> {
            let part = parts.next().ok_or(())?;
            let is_plain = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            if is_plain { part.parse().map_err(|_| ()) } else { Err(()) }
        };
        let (year, month, day) = (number(4)?, number(2)? as u8, number(2)? as u8);
        let is_date = parts.next().is_none() && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        if is_date { Ok(Date { year, month, day }) } else { Err(()) }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
