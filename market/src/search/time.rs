//! Days and weeks as numbers.

use jiff::civil::{Date, date};

/// The day's number; every date that there is has one above nought and below 2^23.
pub(super) fn day(day: Date) -> u32 {
    const FIRST: Date = date(-9999, 1, 1);
    let since = day.duration_since(FIRST).as_hours() / 24;
    u32::try_from(since).unwrap_or(0) + 1
}

/// The number of the week, from Monday to Sunday, that the day lies in.
pub(super) fn week(of: Date) -> u32 {
    const MONDAY: Date = date(2024, 1, 1);
    (day(of) + 7 - day(MONDAY) % 7) / 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_mondays() {
        let monday = week(date(2026, 11, 23));
        assert_eq!(week(date(2026, 11, 22)) + 1, monday);
        assert_eq!(week(date(2026, 11, 29)), monday);
        assert_eq!(week(date(2026, 11, 30)), monday + 1);
        assert_eq!(week(date(2027, 11, 22)), monday + 52);
        assert!(week(Date::MIN) >= 1 && week(Date::MAX) < 1 << 20);
        assert!(day(Date::MIN) >= 1 && day(Date::MAX) < 1 << 23);
    }
}
