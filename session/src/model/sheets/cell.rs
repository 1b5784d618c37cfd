//! From the text of a cell to its value, and back.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use platform::sheet::{Cell, value};
use registry::model::Email;

use super::Reason;
use super::choices::Choice;
use crate::model::Interval;

/// What a cell, or an item of a list in a cell, is read as.
pub(super) trait FromCell: Sized {
    /// Reads the text, which is trimmed and not empty.
    fn from_cell(text: &str, zone: &TimeZone) -> Result<Self, Reason>;
}

/// ISO 3166-1 alpha-2.
pub(super) struct Country(pub String);
/// ISO 3166-2.
pub(super) struct Region(pub String);
/// E.164.
pub(super) struct Phone(pub String);
/// BCP 47.
pub(super) struct LanguageTag(pub String);
/// A short name by which rows refer to each other.
pub(super) struct Code(pub String);

impl FromCell for Country {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        value::country(text).map(Self).ok_or(Reason::NotACountry)
    }
}

impl FromCell for Region {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        value::region(text).map(Self).ok_or(Reason::NotARegion)
    }
}

impl FromCell for Phone {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        value::phone(text).map(Self).ok_or(Reason::NotAPhone)
    }
}

impl FromCell for LanguageTag {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        value::language(text).map(Self).ok_or(Reason::NotALanguage)
    }
}

impl FromCell for Email {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        text.parse().map_err(|_| Reason::NotAnEmail)
    }
}

impl FromCell for Code {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        const LONGEST: usize = 100;
        if text.contains([';', '\n', '\r']) {
            Err(Reason::NotACode)
        } else if text.chars().count() > LONGEST {
            Err(Reason::TooLong { limit: LONGEST })
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl FromCell for u32 {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        // A sign is no digit, although the language would read it.
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits).ok_or(Reason::NotWhole)
    }
}

impl<C: Choice> FromCell for C {
    fn from_cell(text: &str, _: &TimeZone) -> Result<Self, Reason> {
        text.to_lowercase().parse().map_err(|_| Reason::NotAChoice { words: C::words() })
    }
}

impl FromCell for Timestamp {
    /// `2018-11-29T14:00`, local to the zone; a time that comes twice needs its offset: `2018-10-28T02:30+01:00`.
    fn from_cell(text: &str, zone: &TimeZone) -> Result<Self, Reason> {
        if let Ok(instant) = text.parse::<Self>() {
            return Ok(instant);
        }
        let local: DateTime = text.parse().map_err(|_| Reason::NotATime)?;
        if !text.contains(['T', 't', ' ']) {
            return Err(Reason::NotATime);
        }
        let instant = zone.to_ambiguous_timestamp(local);
        match instant.offset() {
            AmbiguousOffset::Unambiguous { .. } => instant.unambiguous().map_err(|_| Reason::NotATime),
            AmbiguousOffset::Gap { .. } => Err(Reason::TimeSkipped),
            AmbiguousOffset::Fold { .. } => Err(Reason::TimeRepeated),
        }
    }
}

impl FromCell for Interval {
    /// `start/end`.
    fn from_cell(text: &str, zone: &TimeZone) -> Result<Self, Reason> {
        let (start, end) = text.split_once('/').ok_or(Reason::NotAnInterval)?;
        let not_an_interval =
            |reason| if reason == Reason::NotATime { Reason::NotAnInterval } else { reason };
        let start = Timestamp::from_cell(start.trim(), zone).map_err(not_an_interval)?;
        let end = Timestamp::from_cell(end.trim(), zone).map_err(not_an_interval)?;
        if start < end { Ok(Self { start, end }) } else { Err(Reason::EndsBeforeStart) }
    }
}

/// A list in one cell.
pub(super) fn list(items: &[String]) -> Cell {
    items.join(";").into()
}

/// An instant in a cell of its own.
pub(super) fn time(instant: Timestamp, zone: &TimeZone) -> Cell {
    match local(instant, zone) {
        Some(local) => Cell::Time(local),
        None => Cell::Text(time_text(instant, zone)),
    }
}

/// Intervals in one cell.
pub(super) fn intervals(intervals: &[Interval], zone: &TimeZone) -> Cell {
    let text = |interval: &Interval| {
        format!("{}/{}", time_text(interval.start, zone), time_text(interval.end, zone))
    };
    list(&intervals.iter().map(text).collect::<Vec<_>>())
}

/// The local time, where it comes once only.
fn local(instant: Timestamp, zone: &TimeZone) -> Option<DateTime> {
    let local = zone.to_datetime(instant);
    (!zone.to_ambiguous_timestamp(local).is_ambiguous()).then_some(local)
}

fn time_text(instant: Timestamp, zone: &TimeZone) -> String {
    let shape = match (instant.as_second() % 60, local(instant, zone)) {
        (0, Some(_)) => "%Y-%m-%dT%H:%M",
        (_, Some(_)) => "%Y-%m-%dT%H:%M:%S",
        (_, None) => "%Y-%m-%dT%H:%M:%S%:z",
    };
    instant.to_zoned(zone.clone()).strftime(shape).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    fn interval(text: &str) -> Result<Interval, Reason> {
        Interval::from_cell(text, &rome())
    }

    #[test]
    fn times_are_local() {
        let utc = |text: &str| text.parse::<Timestamp>().unwrap();
        let read = |text: &str| Timestamp::from_cell(text, &rome());
        assert_eq!(read("2018-11-29T14:00"), Ok(utc("2018-11-29T13:00Z")));
        assert_eq!(read("2018-07-01 14:00:30"), Ok(utc("2018-07-01T12:00:30Z")));
        assert_eq!(read("2018-03-25T02:30"), Err(Reason::TimeSkipped));
        assert_eq!(read("2018-10-28T02:30"), Err(Reason::TimeRepeated));
        assert_eq!(read("2018-10-28T02:30+01:00"), Ok(utc("2018-10-28T01:30Z")));
        for wrong in ["29/11/2018 14:00", "2018-11-29", "2018-13-01T00:00", "14:00", "noon"] {
            assert_eq!(read(wrong), Err(Reason::NotATime), "{wrong}");
        }
    }

    #[test]
    fn intervals_have_a_start_and_a_later_end() {
        assert!(interval("2018-11-29T14:00/2018-11-29T15:00").is_ok());
        assert_eq!(interval("2018-11-29T16:00/2018-11-29T15:00"), Err(Reason::EndsBeforeStart));
        assert_eq!(interval("2018-11-29T15:00/2018-11-29T15:00"), Err(Reason::EndsBeforeStart));
        assert_eq!(interval("2018-03-25T02:30/2018-03-25T04:00"), Err(Reason::TimeSkipped));
        for wrong in ["2018-11-29T14:00", "/", "14:00/15:00"] {
            assert_eq!(interval(wrong), Err(Reason::NotAnInterval), "{wrong}");
        }
    }

    #[test]
    fn a_time_that_comes_twice_is_written_with_its_offset() {
        for instant in ["2018-10-28T00:30Z", "2018-10-28T01:30Z", "2018-10-28T02:30:05Z"] {
            let instant: Timestamp = instant.parse().unwrap();
            assert_eq!(Timestamp::from_cell(&time_text(instant, &rome()), &rome()), Ok(instant));
        }
    }

    #[test]
    fn numbers_are_whole() {
        let read = |text: &str| u32::from_cell(text, &TimeZone::UTC);
        assert_eq!(read("12"), Ok(12));
        for wrong in ["-1", "+1", "1.5", "12.0", "a", "99999999999"] {
            assert_eq!(read(wrong), Err(Reason::NotWhole), "{wrong}");
        }
    }
}
