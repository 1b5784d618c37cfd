//! A time zone as a `VTIMEZONE`: the changes of its clock in the years that matter, from the tz database.
//!
//! The `icalendar` crate has no such component, and would put a `DTSTAMP` of the moment and a random `UID` into one.

use std::collections::BTreeMap;

use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, civil};

use super::content_line::Lines;

/// One kind of change of the clock: what the same kind has in common, so that it stands once with its dates.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    daylight: bool,
    from: i32,
    to: i32,
    name: String,
}

/// Writes the zone's component for the times from `first` to `last`.
pub(super) fn write(lines: &mut Lines, name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
    lines.raw("BEGIN", "VTIMEZONE");
    lines.text("TZID", name);
    for (change, onsets) in changes(zone, first, last) {
        let component = if change.daylight { "DAYLIGHT" } else { "STANDARD" };
        lines.raw("BEGIN", component);
        for (index, onset) in onsets.iter().enumerate() {
            lines.raw(if index == 0 { "DTSTART" } else { "RDATE" }, &wall(*onset));
        }
        lines.raw("TZOFFSETFROM", &offset(change.from));
        lines.raw("TZOFFSETTO", &offset(change.to));
        lines.text("TZNAME", &change.name);
        lines.raw("END", component);
    }
    lines.raw("END", "VTIMEZONE");
}

/// The changes with the wall times of their onsets: the one in force at `first`, and those up to a year after
/// `last`, for the clients that look ahead.
fn changes(zone: &TimeZone, first: Timestamp, last: Timestamp) -> BTreeMap<Change, Vec<civil::DateTime>> {
    let until = last.saturating_add(SignedDuration::from_hours(366 * 24)).unwrap_or(Timestamp::MAX);
    let mut onsets: BTreeMap<Change, Vec<civil::DateTime>> = BTreeMap::new();
    let mut add = |at: Timestamp, to: Offset, dst: Dst, name: &str| {
        let before = at.saturating_sub(SignedDuration::from_secs(1)).unwrap_or(at);
        let from = zone.to_offset(before);
        let change =
            Change { daylight: dst.is_dst(), from: from.seconds(), to: to.seconds(), name: name.to_owned() };
        // An onset is told on the clock that runs until then.
        onsets.entry(change).or_default().push(from.to_datetime(at));
    };
    let just_after = first.saturating_add(SignedDuration::from_secs(1)).unwrap_or(first);
    match zone.preceding(just_after).next() {
        Some(change) => add(change.timestamp(), change.offset(), change.dst(), change.abbreviation()),
        // A zone whose clock never changed has had its offset for ever.
        None => {
            let info = zone.to_offset_info(first);
            add(Timestamp::UNIX_EPOCH, info.offset(), info.dst(), info.abbreviation());
        }
    }
    for change in zone.following(first).take_while(|change| change.timestamp() <= until) {
        add(change.timestamp(), change.offset(), change.dst(), change.abbreviation());
    }
    onsets
}

/// A wall time as iCalendar writes it.
pub(super) fn wall(time: civil::DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str, first: &str, last: &str) -> String {
        let mut lines = Lines::default();
        let zone = TimeZone::get(name).unwrap();
        write(&mut lines, name, &zone, first.parse().unwrap(), last.parse().unwrap());
        lines.finish().replace("\r\n", "\n")
    }

    #[test]
    fn rome_changes_twice_a_year() {
        let text = zone("Europe/Rome", "2018-11-29T13:00Z", "2018-11-30T18:00Z");
        let expected = "BEGIN:VTIMEZONE\nTZID:Europe/Rome\n\
            BEGIN:STANDARD\nDTSTART:20181028T030000\nRDATE:20191027T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
            TZNAME:CET\nEND:STANDARD\n\
            BEGIN:DAYLIGHT\nDTSTART:20190331T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\n\
            END:DAYLIGHT\nEND:VTIMEZONE\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn moscow_has_stood_still_since_2014() {
        let text = zone("Europe/Moscow", "2018-11-29T13:00Z", "2018-11-30T18:00Z");
        let expected = "BEGIN:VTIMEZONE\nTZID:Europe/Moscow\n\
            BEGIN:STANDARD\nDTSTART:20141026T020000\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0300\nTZNAME:MSK\n\
            END:STANDARD\nEND:VTIMEZONE\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_clock_that_never_changed_has_one_offset() {
        let text = zone("Etc/UTC", "2018-11-29T13:00Z", "2018-11-30T18:00Z");
        assert!(
            text.contains("DTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0000\nTZNAME:UTC"),
            "{text}"
        );
        assert_eq!(text.matches("BEGIN:STANDARD").count(), 1);
    }

    #[test]
    fn a_start_at_the_very_change_is_covered_once() {
        let text = zone("Europe/Rome", "2019-03-31T01:00Z", "2019-03-31T02:00Z");
        assert!(text.contains("BEGIN:DAYLIGHT\nDTSTART:20190331T020000\n"), "{text}");
        assert_eq!(text.matches("20190331T020000").count(), 1);
    }

    #[test]
    fn offsets_have_seconds_only_where_history_had_them() {
        assert_eq!(offset(-12_600), "-0330");
        assert_eq!(offset(9017), "+023017");
    }
}
