//! What day it is for the reader.

use js_sys::Date;

/// Year, month (1 to 12) and day (1 to 31) by the reader's own clock.
pub fn today() -> (u16, u8, u8) {
    let now = Date::new_0();
    (now.get_full_year() as u16, now.get_month() as u8 + 1, now.get_date() as u8)
}
