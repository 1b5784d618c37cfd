//! Declared or verified: how much a field of an entry is worth, and for how long.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use platform::db::{At, Day};
use registry::model::PersonId;

/// Who said a thing of a firm, and who confirmed it. These are the columns beside every field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Declared {
    /// When it was said.
    pub declared_at: At,
    /// Who said it; nobody where a program did.
    pub declared_by: Option<PersonId>,
    /// When it was confirmed, if it was.
    pub verified_at: Option<At>,
    /// Who confirmed it.
    pub verified_by: Option<PersonId>,
    /// The last day on which that counts; without one it counts until the field changes.
    pub verified_until: Option<Day>,
}

/// What a field is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// The firm says so.
    Declared,
    /// Somebody confirmed it; until this day, where one was named.
    Verified(Option<Day>),
    /// It was confirmed once, and that has run out: it counts as declared.
    Expired(Day),
}

impl Declared {
    /// Said just now, confirmed by nobody.
    #[must_use]
    pub fn now(now: Timestamp, by: Option<PersonId>) -> Self {
        Self {
            declared_at: At(now),
            declared_by: by,
            verified_at: None,
            verified_by: None,
            verified_until: None,
        }
    }

    /// What the field is worth on this day. Nothing has to run for evidence to expire.
    #[must_use]
    pub fn confidence(&self, today: Date) -> Confidence {
        match (self.verified_at, self.verified_until) {
            (None, _) => Confidence::Declared,
            (Some(_), Some(until)) if until.0 < today => Confidence::Expired(until),
            (Some(_), until) => Confidence::Verified(until),
        }
    }

    /// Whether it counts as verified on this day.
    #[must_use]
    pub fn is_verified(&self, today: Date) -> bool {
        matches!(self.confidence(today), Confidence::Verified(_))
    }
}

/// The day it is in Italy: on which certificates run out and weeks begin.
#[must_use]
pub fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC)).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn evidence_counts_through_its_last_day_and_falls_back_by_itself() {
        let now: Timestamp = "2018-11-05T10:00:00Z".parse().unwrap();
        let mut field = Declared::now(now, None);
        assert_eq!(field.confidence(date(2018, 11, 5)), Confidence::Declared);
        let until = Day(date(2018, 12, 31));
        (field.verified_at, field.verified_until) = (Some(At(now)), Some(until));
        assert_eq!(field.confidence(date(2018, 12, 31)), Confidence::Verified(Some(until)));
        assert_eq!(field.confidence(date(2019, 1, 1)), Confidence::Expired(until));
        assert!(!field.is_verified(date(2019, 1, 1)));
        field.verified_until = None;
        assert!(field.is_verified(date(2031, 1, 1)));
    }

    #[test]
    fn a_day_begins_at_midnight_in_italy() {
        assert_eq!(today("2018-11-05T22:59:00Z".parse().unwrap()), date(2018, 11, 5));
        assert_eq!(today("2018-11-05T23:00:00Z".parse().unwrap()), date(2018, 11, 6));
    }
}
