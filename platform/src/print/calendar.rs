//! A calendar to subscribe to: events as `text/calendar`, times in their own zone.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::content_line::{Lines, parameter};
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
    /// Who calls it.
    pub organiser: Option<Organiser>,
    /// Called off: it stays in the calendar, so that clients learn of it.
    pub cancelled: bool,
    /// When it was last changed.
    pub stamp: Timestamp,
}

/// Who calls an event.
#[derive(Debug, Clone)]
pub struct Organiser {
    /// The name that is shown.
    pub name: String,
    /// Where an answer goes.
    pub email: String,
}

/// Why a calendar could not be written.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// The tz database has no such zone.
    #[error("the time zone {name:?} of event {uid} is not known")]
    Zone {
        /// The event.
        uid: String,
        /// The name of the zone.
        name: String,
        /// What the tz database said.
        source: jiff::Error,
    },
}

/// Writes a feed. The same feed gives the same text.
///
/// # Errors
/// When an event's zone is not in the tz database.
pub fn write(feed: &Feed) -> Result<String, CalendarError> {
    let zones = zones(&feed.events)?;
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

fn zones(events: &[Event]) -> Result<BTreeMap<&str, Span>, CalendarError> {
    let mut zones: BTreeMap<&str, Span> = BTreeMap::new();
    for event in events {
        if let Some(span) = zones.get_mut(event.zone.as_str()) {
            span.first = span.first.min(event.start);
            span.last = span.last.max(event.end);
            continue;
        }
        let zone = TimeZone::get(&event.zone).map_err(|source| CalendarError::Zone {
            uid: event.uid.clone(),
            name: event.zone.clone(),
            source,
        })?;
        zones.insert(&event.zone, Span { zone, first: event.start, last: event.end });
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
    if let Some(organiser) = &event.organiser {
        let name = format!("ORGANIZER;CN={}", parameter(&organiser.name));
        lines.raw(&name, &format!("mailto:{}", organiser.email));
    }
    lines.raw("END", "VEVENT");
}

#[cfg(test)]
mod tests;
