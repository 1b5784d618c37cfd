//! Dates and times, which a workbook keeps as days since its first day.

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, ToSpan};

/// What a cell's format shows a number as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    Number,
    Date,
    Time,
    DateTime,
}

const SECONDS: f64 = 86_400.0;

/// The number as the cell shows it, in ISO form: `2018-11-29`, `14:20`, `2018-11-29T14:20`. `None` where it
/// stands for no moment.
pub(super) fn text(days: f64, shows: Shows, since_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&days) || shows == Shows::Number {
        return None;
    }
    // Days are binary fractions: without rounding, 14:20 may come out a moment too early.
    let seconds = (days * SECONDS).round() as i64;
    let (day, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // The first workbooks took 1900 for a leap year: the days before its March are one off.
    let first = match (since_1904, day) {
        (true, _) => Date::constant(1904, 1, 1),
        (false, ..60) => Date::constant(1899, 12, 31),
        (false, _) => Date::constant(1899, 12, 30),
    };
    let date = first.checked_add(day.days()).ok()?;
    let moment = date
        .to_datetime(jiff::civil::Time::midnight())
        .checked_add(SignedDuration::from_secs(second))
        .ok()?;
    Some(match shows {
        Shows::Date if second == 0 => date.to_string(),
        Shows::Time if day == 0 => clock(moment),
        _ => full(moment),
    })
}

/// A date and time that the workbook holds as ISO text, in the same form; any other text as it is.
pub(super) fn of_iso(text: &str) -> String {
    match text.parse::<DateTime>() {
        Ok(moment) if text.contains('T') => full(moment),
        _ => text.to_owned(),
    }
}

fn full(moment: DateTime) -> String {
    format!("{}T{}", moment.date(), clock(moment))
}

fn clock(moment: DateTime) -> String {
    let shape = if moment.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    moment.strftime(shape).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_shown_as_their_format_says() {
        let days = 43_433.0 + 14.0 / 24.0 + 20.0 / 1440.0;
        assert_eq!(text(days, Shows::DateTime, false).as_deref(), Some("2018-11-29T14:20"));
        assert_eq!(text(days - 1e-10, Shows::DateTime, false).as_deref(), Some("2018-11-29T14:20"));
        assert_eq!(text(43_433.0, Shows::Date, false).as_deref(), Some("2018-11-29"));
        assert_eq!(text(43_433.0, Shows::DateTime, false).as_deref(), Some("2018-11-29T00:00"));
        assert_eq!(text(0.5, Shows::Time, false).as_deref(), Some("12:00"));
        assert_eq!(text(41_971.0, Shows::Date, true).as_deref(), Some("2018-11-29"));
        assert_eq!(text(1.0, Shows::Date, false).as_deref(), Some("1900-01-01"));
        assert_eq!(text(61.0, Shows::Date, false).as_deref(), Some("1900-03-01"));
        assert_eq!(text(-1.0, Shows::Date, false), None);
        assert_eq!(text(f64::NAN, Shows::Date, false), None);
        assert_eq!(text(5.0, Shows::Number, false), None);
        assert_eq!(of_iso("2018-11-29T14:20:00"), "2018-11-29T14:20");
    }
}
