//! Task forces, their sides, and their sessions.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use platform::db::{At, Day, Json};
use platform::locale::{Language, Translated};
use registry::model::PersonId;

use super::Rules;
use super::ids::{SessionId, SideId, TaskForceId};

/// A task force: two sides that meet in sessions.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TaskForce {
    /// Which.
    pub id: TaskForceId,
    /// Its name in the address.
    pub slug: String,
    /// Its name.
    pub name: Json<Translated>,
}

/// One of the two sides; at a session, its delegation.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Side {
    /// Which.
    pub id: SideId,
    /// As in spreadsheets: `IT`, `RU`.
    pub code: String,
    /// Its name.
    pub name: Json<Translated>,
    /// Its co-chair.
    pub co_chair_id: Option<PersonId>,
}

/// A session of a task force.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// Of which task force.
    pub task_force_id: TaskForceId,
    /// The how-manieth.
    pub number: i64,
    /// Its title.
    pub title: Json<Translated>,
    /// Where it is held.
    pub place: Json<Translated>,
    /// The IANA name of its time zone.
    pub zone: String,
    /// The first day.
    pub starts_on: Day,
    /// The last day.
    pub ends_on: Day,
    /// The working languages.
    pub languages: Json<Vec<Language>>,
    /// The rules of the Meeting Point.
    pub rules: Json<Rules>,
    /// The last instant for requests.
    pub requests_close_at: Option<At>,
    /// What the thematic tables are called, by code; those without a name are called by their code.
    pub thematic_names: Json<BTreeMap<String, Translated>>,
    /// When it was shown to the public, if it is.
    pub announced_at: Option<At>,
}

impl Session {
    /// The time zone; UTC should the zone's name have left the tables of zones.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// The number as sessions are counted: `XXVII`.
    #[must_use]
    pub fn numeral(&self) -> String {
        roman(self.number)
    }

    /// What a thematic table is called in a language: by its code, where it has no name.
    #[must_use]
    pub fn thematic_table<'a>(&'a self, code: &'a str, language: Language) -> &'a str {
        self.thematic_names.get(code).map(|name| name.text(language)).unwrap_or(code)
    }

    /// Whether requests may still be made at `now`.
    #[must_use]
    pub fn takes_requests(&self, now: jiff::Timestamp) -> bool {
        self.requests_close_at.is_none_or(|close| now < close.0)
    }
}

fn roman(number: i64) -> String {
    const NUMERALS: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let (mut rest, mut text) = (number, String::new());
    for (value, numeral) in NUMERALS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn sessions_are_counted_in_roman_numerals() {
        assert_eq!(roman(27), "XXVII");
        assert_eq!(roman(1994), "MCMXCIV");
        assert_eq!(roman(0), "0");
    }
}
