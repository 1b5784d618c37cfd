//! A calendar to subscribe to: events as `text/calendar`, times in their own zone.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::content_line::Lines;
use super::zone;

/// The media type of a feed.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// A calendar of events.
#[derive(Debug, Clone)]
pub struct Feed {
    /// What the calendar is called in the reader's list.
    pub name: String,
    /// What it contains; may be empty.
    pub description: String,
    /// How long a client should wait before it asks again.
    pub refresh: SignedDuration,
    /// The IANA name of the calendar's own zone. It is told even when nothing happens: a calendar without anything in it
    /// is none.
    pub zone: String,
    /// When what the calendar is about begins.
    pub begins: Timestamp,
    /// What happens.
    pub events: Vec<Event>,
}

/// Something that happens, or was called off.
#[derive(Debug, Clone)]
pub struct Event {
    /// The same for ever, whatever changes: clients know an event by it.
    pub uid: String,
    /// Grows with every change that a participant must hear of.
    pub sequence: u32,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// The IANA name of the zone in whose time it is told.
    pub zone: String,
    /// The title.
    pub summary: String,
    /// Where; may be empty.
    pub location: String,
    /// More, in lines; may be empty.
    pub description: String,
    /// The page about it.
    pub url: Option<String>,
    /// Called off: it stays in the calendar, so that clients learn of it.
    pub cancelled: bool,
    /// When it was last changed.
    pub stamp: Timestamp,
}

/// Why a calendar could not be written.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// The tz database has no such zone.
    #[error("the time zone {name:?} of {of} is not known")]
    Zone {
        /// The event, or the calendar.
        of: String,
        /// The name of the zone.
        name: String,
        /// What the tz database said.
        source: jiff::Error,
    },
}

/// Writes a feed. The same feed gives the same text.
///
/// # Errors
/// When the zone of the calendar or of an event is not in the tz database.
pub fn write(feed: &Feed) -> Result<String, CalendarError> {
    let zones = zones(feed)?;
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Filiera//Filiera//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    lines.text("NAME", &feed.name);
    lines.text("X-WR-CALNAME", &feed.name);
    lines.optional("DESCRIPTION", &feed.description);
    lines.optional("X-WR-CALDESC", &feed.description);
    let minutes = format!("PT{}M", feed.refresh.as_mins().max(1));
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", &minutes);
    lines.raw("X-PUBLISHED-TTL", &minutes);
    for (name, span) in &zones {
        zone::write(&mut lines, name, &span.zone, span.first, span.last);
    }
    for event in &feed.events {
        if let Some(span) = zones.get(event.zone.as_str()) {
            write_event(&mut lines, event, &span.zone);
        }
    }
    lines.raw("END", "VCALENDAR");
    Ok(lines.finish())
}

/// A zone and the times at which it is used.
struct Span {
    zone: TimeZone,
    first: Timestamp,
    last: Timestamp,
}

impl Span {
    fn new(name: &str, first: Timestamp, last: Timestamp, of: &str) -> Result<Self, CalendarError> {
        match TimeZone::get(name) {
            Ok(zone) => Ok(Self { zone, first, last }),
            Err(source) => Err(CalendarError::Zone { of: of.to_owned(), name: name.to_owned(), source }),
        }
    }
}

fn zones(feed: &Feed) -> Result<BTreeMap<&str, Span>, CalendarError> {
    let own = Span::new(&feed.zone, feed.begins, feed.begins, &feed.name)?;
    let mut zones = BTreeMap::from([(feed.zone.as_str(), own)]);
    for event in &feed.events {
        if let Some(span) = zones.get_mut(event.zone.as_str()) {
            span.first = span.first.min(event.start);
            span.last = span.last.max(event.end);
            continue;
        }
        zones.insert(&event.zone, Span::new(&event.zone, event.start, event.end, &event.uid)?);
    }
    Ok(zones)
}

fn write_event(lines: &mut Lines, event: &Event, zone: &TimeZone) {
    let local = |time: Timestamp| zone::wall(zone.to_datetime(time));
    let with_zone = |name: &str| format!("{name};TZID={}", event.zone);
    let utc = |time: Timestamp| format!("{}Z", zone::wall(TimeZone::UTC.to_datetime(time)));
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.raw("DTSTAMP", &utc(event.stamp));
    lines.raw("LAST-MODIFIED", &utc(event.stamp));
    lines.raw("SEQUENCE", &event.sequence.to_string());
    lines.raw("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.raw("TRANSP", if event.cancelled { "TRANSPARENT" } else { "OPAQUE" });
    lines.raw(&with_zone("DTSTART"), &local(event.start));
    lines.raw(&with_zone("DTEND"), &local(event.end));
    lines.text("SUMMARY", &event.summary);
    lines.optional("LOCATION", &event.location);
    lines.optional("DESCRIPTION", &event.description);
    if let Some(url) = &event.url {
        lines.raw("URL", url);
    }
    lines.raw("END", "VEVENT");
}

#[cfg(test)]
mod tests;
