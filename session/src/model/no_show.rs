//! Somebody who waits at the table says that the other one has not come.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use platform::db::At;

use super::PlacedMeeting;
use super::ids::{NoShowId, ParticipantId, RequestId};

/// What was said. It becomes an absence when an organiser makes one of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NoShow {
    /// Which.
    pub id: NoShowId,
    /// Of which meeting.
    pub request_id: RequestId,
    /// Who waits.
    pub reporter_id: ParticipantId,
    /// Who has not come.
    pub missing_id: ParticipantId,
    /// When the meeting begins.
    pub starts_at: At,
    /// The table's name.
    pub place: String,
    /// When it was said.
    pub reported_at: At,
}

/// Whether it can be said of a meeting now that somebody has not come: it is held, has begun, and is of today.
#[must_use]
pub fn can_be_said(meeting: &PlacedMeeting, now: Timestamp, zone: &TimeZone) -> bool {
    let day = |at: Timestamp| zone.to_datetime(at).date();
    !meeting.given_up && meeting.starts_at <= now && day(meeting.starts_at) == day(now)
}

/// The first instant of the day after, in the zone: until then somebody who has not come counts as away.
#[must_use]
pub fn end_of_day(at: Timestamp, zone: &TimeZone) -> Timestamp {
    let next = at.to_zoned(zone.clone()).tomorrow().and_then(|next| next.start_of_day());
    next.map_or(Timestamp::MAX, |next| next.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_of_the_place() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        for (at, end) in [
            ("2018-11-29T13:00:00Z", "2018-11-29T23:00:00Z"),
            // The night in which the clocks go forward.
            ("2027-03-27T23:30:00Z", "2027-03-28T22:00:00Z"),
        ] {
            assert_eq!(end_of_day(at.parse().unwrap(), &rome), end.parse().unwrap());
        }
    }
}
